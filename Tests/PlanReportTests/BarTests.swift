import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Lengths in eighths of a cell.
@Suite struct BarTests {
    private func bar(_ value: Ratio?, of whole: Ratio, width: Int) -> String {
        Bar(width: width).text(value, of: whole, unknown: "unknown")
    }

    /// The eighths that a bar takes, each block counted by what it fills.
    private func eighths(_ bar: String) -> Int {
        let blocks: [Character: Int] = ["█": 8, "▉": 7, "▊": 6, "▋": 5, "▌": 4, "▍": 3, "▎": 2, "▏": 1]
        return bar.map { blocks[$0]! }.reduce(0, +)
    }

    @Test(arguments: [
        (0, ""), (1, "▏"), (2, "▎"), (3, "▍"), (4, "▌"), (5, "▋"), (6, "▊"), (7, "▉"), (8, "█"), (9, "█▏"), (15, "█▉"),
        (16, "██"),
    ])
    func everyEighthOfTwoCells(_ value: Int, expected: String) {
        #expect(bar(Ratio(value, 16), of: Ratio(1), width: 2) == expected)
    }

    /// 2/3 of 5 cells are 26 2/3 eighths; 1/3 of 3/2 is 2/9, and of 4 cells 7 1/9 eighths.
    @Test func whatIsLessThanAnEighthIsLeftOut() {
        #expect(bar(Ratio(2, 3), of: Ratio(1), width: 5) == "███▎")
        #expect(bar(Ratio(1, 3), of: Ratio(3, 2), width: 4) == "▉")
        #expect(bar(Ratio(99_999), of: Ratio(100_000), width: 3) == "██▉")
    }

    @Test func nothingIsTooSmallToBeSeen() {
        #expect(bar(Ratio(1), of: Ratio(1_000_000), width: 4) == "▏")
    }

    @Test func theUnknownIsNotZero() {
        #expect(bar(nil, of: Ratio(3), width: 8) == "unknown")
        #expect(bar(Ratio(0), of: Ratio(3), width: 8) == "")
        #expect(bar(Ratio(0), of: Ratio(0), width: 8) == "")
        #expect(bar(Ratio(1), of: Ratio(3), width: 0) == "")
        #expect(bar(Ratio(-1), of: Ratio(3), width: 8) == "")
        #expect(bar(Ratio(4), of: Ratio(3), width: 3) == "███")
    }

    /// Random fractions: a longer value has no shorter bar, zero none, the whole and nothing else the whole width, and no
    /// bar is further from its value than an eighth.
    @Test(arguments: 1...40)
    func lengthsFollowValues(seed: Int) {
        var generator = SplitMix(state: UInt64(seed))
        for _ in 0..<20 {
            let width = 1 + generator.next(below: 120)
            let whole = Ratio(1 + generator.next(below: 500), 1 + generator.next(below: 60))
            let parts = (0..<12).map { _ in
                let denominator = 1 + generator.next(below: 60)
                return whole * Ratio(generator.next(below: denominator + 1), denominator)
            }
            var last = 0
            for value in ([Ratio(0)] + parts + [whole]).sorted() {
                let drawn = bar(value, of: whole, width: width)
                let length = eighths(drawn)
                #expect(length >= last)
                last = length
                #expect((length == 0) == (value == Ratio(0)))
                #expect((length == 8 * width) == (value == whole))
                #expect(drawn.displayWidth <= width)
                let exact = value.value / whole.value * Double(8 * width)
                #expect(abs(Double(length) - exact) <= 1.000_001)
            }
        }
    }

    @Test func onlyATerminalColoursIt() {
        #expect(TerminalStyle(hasColour: false, width: 80, language: .english).bar("█▏") == "█▏")
        let colour = TerminalStyle(hasColour: true, width: 80, language: .english)
        #expect(colour.bar("█▏") == "\u{1B}[38;5;68m█▏\u{1B}[0m")
        #expect(colour.bar("") == "")
    }
}
