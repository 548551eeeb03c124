import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Texts in lines that fit.
@Suite struct LineBreakingTests {
    @Test(arguments: [
        ("abc def ghi", 7, ["abc def", "ghi"]), ("abc def ghi", 6, ["abc", "def", "ghi"]),
        ("相談支援の場", 8, ["相談支援", "の場"]), ("相談支援の場", 7, ["相談支", "援の場"]),
        // No line begins with ・ or 。, none ends with （.
        ("相談・支援", 4, ["相", "談・", "支援"]), ("相談（窓口）", 6, ["相談", "（窓", "口）"]),
        // Latin words are kept whole in Japanese, without a space beside them.
        ("合計はplanを超える", 9, ["合計は", "planを超", "える"]), ("件数 n を超え", 8, ["件数 n", "を超え"]),
        // Ids that are longer than a line end behind a hyphen; options do not.
        ("atsugi-suicide-2024-b4", 16, ["atsugi-suicide-", "2024-b4"]),
        ("--format md", 8, ["--format", "md"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, [""]), ("漢", 1, ["漢"]),
    ])
    func breaks(_ text: String, width: Int, expected: [String]) {
        #expect(text.wrapped(to: width) == expected)
    }

    @Test func goesOnUnderItself() {
        #expect("医療福祉へのつなぎ".hanging(under: "P07 ", to: 14) == ["P07 医療福祉へ", "    のつなぎ"])
        #expect("b c d e".hanging(under: "  a long head  ", to: 14) == ["  a long head", "  b c d e"])
    }

    /// Every text of up to 30 characters of a mixed alphabet: nothing but spaces is lost, and every line fits.
    @Test(arguments: 1...30)
    func nothingIsLost(seed: Int) {
        var generator = SplitMix(state: UInt64(seed))
        let alphabet = Array("ab-1 、。（）・漢字カか…①")
        for _ in 0..<30 {
            let text = String(
                (0..<generator.next(below: 31)).map { _ in alphabet[generator.next(below: alphabet.count)] })
            let width = 2 + generator.next(below: 12)
            let lines = text.wrapped(to: width)
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            for line in lines { #expect(line.displayWidth <= width, "\(text) in \(width)") }
        }
    }
}
