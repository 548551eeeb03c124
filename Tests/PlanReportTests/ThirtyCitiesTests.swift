import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Thirty cities in the terminal: the tables go on in blocks, and the bars one below another.
///
/// City *n* has *n* initiatives of P1, one of which is carried by its department of F1; every fifth city is an excerpt, and
/// the last two have no plan.
@Suite struct ThirtyCitiesTests {
    static let dataset: Dataset = {
        var sketch = AtlasSketch(areas: ["P1", "P2"], groups: ["G1"], functions: ["F1", "F2"])
        for city in 1...30 {
            let code = "1\(city < 10 ? "0" : "")\(city)000"
            sketch.city(code, "南あきる第\(city)市", "Minamiakiru \(city)")
            guard city <= 28 else { continue }
            sketch.plan("p\(code)", of: code, .suicide, city % 5 == 0 ? .excerpt : .full)
            sketch.department("d\(code)", of: code, function: "F1", name: "健康づくり課")
            for number in 1...city {
                sketch.initiative(
                    "p\(code)-\(number)", in: "p\(code)", name: "第\(number)の相談支援",
                    codes: "P1=stated\(number == 1 ? " G1=stated" : "")", by: number == 1 ? "d\(code)" : "")
            }
        }
        return sketch.dataset
    }()

    static let drawn = Drawn(dataset)
    static let comparison = Comparison(
        drawn.index, matrix: drawn.matrix, dataset, .area(0), of: Array(drawn.index.municipalities.indices))

    private func style(_ width: Int, _ language: Language) -> TerminalStyle {
        TerminalStyle(hasColour: false, width: width, language: language)
    }

    @Test(arguments: Language.allCases, [40, 41, 55, 80, 100, 133, 200])
    func everyLineFits(_ language: Language, width: Int) {
        let style = style(width, language)
        let comparison = ComparisonOverview(Self.comparison, Self.drawn.index, Self.dataset, style: style).lines
        for line in Self.drawn.summary(style) + comparison { #expect(line.displayWidth <= width, "\(line)") }
    }

    /// The row of P1 holds each count once, in the order of the cities; the cities without a plan stand below.
    @Test(arguments: [40, 80, 200])
    func everyCountStandsOnce(_ width: Int) {
        let lines = Self.drawn.summary(style(width, .english))
        let counts = lines.filter { $0.hasPrefix("  P1 ") }.flatMap { $0.split(separator: " ").compactMap { Int($0) } }
        #expect(counts == Array(1...28))
        #expect(lines.contains("  n/a  Minamiakiru 29, Minamiakiru 30"))
    }

    /// Every city carries one initiative, all of it: 28 bars of the whole width, and words where no plan was read.
    @Test func aBarACity() {
        let lines = Self.drawn.summary(style(60, .english))
        let bars = lines.filter { $0.hasPrefix("  F1 ") }
        #expect(
            bars == Array(repeating: "  F1 F1 in English    1.0     1  " + String(repeating: "█", count: 27), count: 28)
        )
        #expect(
            lines.filter { $0.hasPrefix("  Minamiakiru 30  ") }
                == Array(repeating: "  Minamiakiru 30  not assessed", count: 2))
    }

    /// All of a plan's initiatives are of P1, so all bars are alike; nobody knows of the last two.
    @Test func comparedByBars() {
        let lines = ComparisonOverview(Self.comparison, Self.drawn.index, Self.dataset, style: style(80, .english))
            .lines
        let first = lines.firstIndex { $0.hasPrefix("  Minamiakiru 1 ") }!
        let bar = String(repeating: "█", count: 44)
        #expect(lines[first] == "  Minamiakiru 1     1/1  \(bar)")
        #expect(lines[first + 4] == "  Minamiakiru 5     5/5  \(bar)  (excerpt)")
        #expect(lines[first + 27] == "  Minamiakiru 28  28/28  \(bar)")
        #expect(lines[first + 28] == "  Minamiakiru 29    n/a  Not assessed")
    }
}
