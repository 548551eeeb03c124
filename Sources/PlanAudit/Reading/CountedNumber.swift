import PlanModel

/// A number in a text with the counter behind it.
struct CountedNumber {
    let value: ExactDecimal
    /// The counter as it stands there, or empty.
    let unit: String
    /// The scalars of the number, in the folded text.
    let digits: Range<Int>
    /// The scalars of the number and its counter.
    let range: Range<Int>

    /// Longest first, so that 日間 is not taken for 日.
    private static let counters = [
        "か所", "カ所", "ヶ所", "ヵ所", "箇所", "公園", "施設", "団体", "世帯", "組織", "事業所", "ケース", "時間", "日間",
        "千円", "万円", "人", "名", "件", "回", "校", "園", "台", "戸", "組", "冊", "日", "円", "%", "部", "課", "種", "社", "枚",
        "本", "点",
    ].map { FoldedText($0) }

    /// The numbers of a text in order: ASCII digits after folding, with separators of thousands and decimals.
    static func all(in text: FoldedText) -> [CountedNumber] {
        let scalars = text.scalars
        var numbers: [CountedNumber] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index].isDigit else {
                index += 1
                continue
            }
            let start = index
            var digits: [Unicode.Scalar] = []
            while index < scalars.count {
                if scalars[index].isDigit {
                    digits.append(scalars[index])
                } else if !separatesThousands(scalars, index) {
                    break
                }
                index += 1
            }
            if index + 1 < scalars.count, scalars[index] == ".", scalars[index + 1].isDigit {
                repeat {
                    digits.append(scalars[index])
                    index += 1
                } while index < scalars.count && scalars[index].isDigit
            }
            guard let value = ExactDecimal(FoldedText(scalars: digits).text) else { continue }
            let unit = counters.first { scalars[index...].starts(with: $0.scalars) }
            numbers.append(
                CountedNumber(
                    value: value, unit: unit?.text ?? "", digits: start..<index,
                    range: start..<(index + (unit?.scalars.count ?? 0))))
        }
        return numbers
    }

    /// A comma before exactly three digits.
    private static func separatesThousands(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars[index] == ",", index + 3 < scalars.count else { return false }
        return scalars[(index + 1)...(index + 3)].allSatisfy(\.isDigit)
            && !(index + 4 < scalars.count && scalars[index + 4].isDigit)
    }
}

/// A figure as a summary prints it: `18件`, `約88%`, `52/54`.
struct PrintedFigure {
    /// Every number, in order.
    let numbers: [ExactDecimal]

    /// - Returns: nil when there is no number.
    init?(_ printed: String) {
        numbers = CountedNumber.all(in: FoldedText(printed)).map(\.value)
        if numbers.isEmpty { return nil }
    }
}

/// Two counters for one thing.
enum Counter {
    private static let families = [
        ["人", "名"], ["か所", "カ所", "ヶ所", "ヵ所", "ケ所", "箇所", "個所", "事業所"],
    ].map { $0.map { FoldedText($0) } }

    /// Whether figures with these counters can be compared: 人 and 名, か所 and 箇所.
    static func isSame(_ a: String, _ b: String) -> Bool {
        let (a, b) = (FoldedText(a), FoldedText(b))
        return a == b || families.contains { $0.contains(a) && $0.contains(b) }
    }
}
