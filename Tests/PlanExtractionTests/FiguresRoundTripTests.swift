import PlanModel
import TestSupport
import Testing

@testable import PlanExtraction

/// Random figures come back as they were printed. The seed is the argument, so that a failure can be run again.
@Suite struct FiguresRoundTripTests {
    /// A figure and the ways to print it.
    private struct Printer {
        var generator: SplitMix

        mutating func pick<Element>(_ elements: [Element]) -> Element { elements.randomElement(using: &generator)! }

        /// Digits with or without separators, half or full width.
        mutating func digits(_ value: Int, decimals: Int) -> String {
            let plain = String(value)
            var whole = decimals == 0 ? plain : String(plain.dropLast(decimals))
            let fraction = String(plain.suffix(decimals))
            if pick([true, false]) {
                var grouped = ""
                for (index, digit) in whole.reversed().enumerated() {
                    if index > 0, index % 3 == 0 { grouped.append(",") }
                    grouped.append(digit)
                }
                whole = String(grouped.reversed())
            }
            let text = decimals == 0 ? whole : "\(whole).\(fraction)"
            guard pick([true, false]) else { return text }
            let wide = text.unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0)!) }
            return String(wide)
        }
    }

    private static let before: [(word: String, qualifier: Measure.Qualifier?)] = [
        ("", nil), ("", nil), ("延べ", .total), ("計", .total), ("延", .total), ("うち", .ofWhich), ("約", .about),
        ("前年度比", .change),
    ]
    private static let after: [(word: String, qualifier: Measure.Qualifier?)] = [
        ("", nil), ("", nil), ("程度", .about), ("前後", .about), ("増", .change), ("の減", .change), ("(実数)", .distinct),
    ]
    private static let units = [
        "件", "人", "名", "回", "日", "日間", "か所", "箇所", "校", "団体", "%", "円", "千円", "冊", "台", "組織", "ケース", "世帯", "作品",
    ]

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func figuresComeBack(seed: UInt64) throws {
        var printer = Printer(generator: SplitMix(state: seed))
        var text = ""
        var expected: [String] = []
        for _ in 0..<printer.pick([1, 2, 3, 4]) {
            let label = printer.pick(["雪かき", "点灯件数", "灯りの貸出", "そり遊びの参加者", "広場"])
            let tie = printer.pick(["", " ", "：", "は", "　", ": "])
            let before = printer.pick(Self.before)
            let after = printer.pick(Self.after)
            let decimals = printer.pick([0, 0, 0, 1, 2])
            let mantissa = printer.pick([1_000, 12_345, 704, 2_632, 1_234_567])
            let number = printer.digits(mantissa, decimals: decimals)
            let space = printer.pick(["", "", " "])
            let unit = printer.pick(Self.units)
            text += label + tie + before.word + space + number + unit + after.word
            text += printer.pick(["、", "。", " ", "</li> <li>", " ・"])
            let value = ExactDecimal(mantissa: Int64(mantissa), decimals: decimals)
            let qualifier = before.qualifier ?? after.qualifier
            expected.append("\(label) \(value) \(unit) \(qualifier?.rawValue ?? "-")")
        }
        let read = FigureReader.figures(in: text, year: 2024, departments: []).map {
            "\($0.label) \($0.value) \($0.unit) \($0.qualifier?.rawValue ?? "-")"
        }
        #expect(read == expected, "\(text)")
    }
}
