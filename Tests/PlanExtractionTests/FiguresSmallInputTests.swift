import Testing

@testable import PlanExtraction

/// Every text of up to four hostile characters is read without a trap, and every figure stands inside its text.
@Suite struct FiguresSmallInputTests {
    static let alphabets: [[String]] = [
        ["1", "回", "月", "(", ")", "～"],
        ["3", "R", "第", "うち", "「", "」"],
        ["<", ">", "<p>", "【", "】", "9か所"],
        [".", "/", "-", ",", "０", "千円"],
        ["令和", "年度", "実績", "末", "4", "日"],
        ["8", "万", "×", "課", "目", "\n"],
    ]

    @Test(arguments: alphabets)
    func areReadWithoutATrap(_ alphabet: [String]) {
        var longest = [""]
        for _ in 1...4 {
            longest = longest.flatMap { text in alphabet.map { text + $0 } }
            for text in longest {
                let bytes = Array(text.utf8)
                var last = -1
                for figure in FigureReader.figures(in: text, year: 2024, departments: ["課", ""]) {
                    // Counted by hand, since thousands of expectations are slow.
                    guard bytes.indices.contains(figure.offset), figure.offset > last, !figure.unit.isEmpty,
                        figure.valueTo.map({ figure.value <= $0 }) ?? true
                    else {
                        Issue.record("\(text): \(figure)")
                        return
                    }
                    last = figure.offset
                }
            }
        }
    }
}
