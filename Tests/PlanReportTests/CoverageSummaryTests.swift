import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The summary of the three cities, as `Golden/` has it. `RECORD=1` writes it anew, and fails.
@Suite struct CoverageSummaryTests {
    static let folder = "/" + "\(#filePath)".split(separator: "/").dropLast(2).joined(separator: "/") + "/Golden"

    private func style(_ width: Int, _ language: Language, colour: Bool = false) -> TerminalStyle {
        TerminalStyle(hasColour: colour, width: width, language: language)
    }

    @Test(arguments: Language.allCases)
    func isWhatTheGoldenFileHas(_ language: Language) throws {
        let path = "\(Self.folder)/coverage-summary.\(language.rawValue).txt"
        let text = Drawn().summary(style(80, language)).map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("\(path) is written anew; read it, and run without RECORD")
            return
        }
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        #expect(Array(text.utf8) == Array(expected.utf8), "\(text)")
    }

    @Test(arguments: Language.allCases, [40, 60, 80, 120])
    func withoutColourThereAreNoEscapeCodes(_ language: Language, width: Int) {
        let lines = Drawn().summary(style(width, language))
        #expect(!lines.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    /// Colours change nothing but the colours.
    @Test(arguments: Language.allCases)
    func coloursAddOnlyEscapeCodes(_ language: Language) {
        let coloured = Drawn().summary(style(80, language, colour: true))
        let plain = coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
        #expect(plain == Drawn().summary(style(80, language)))
        #expect(coloured != plain)
    }

    /// One plan with twenty initiatives: 1, 2, 4, 8 and 5 of them are 5, 10, 20, 40 and 25 per cent.
    @Test func fiveShadesByTheShareOfThePlan() {
        var sketch = AtlasSketch(areas: ["P1", "P2", "P3", "P4", "P5"], groups: ["G1"], functions: [])
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("s", of: "011002")
        let areas = [1, 2, 4, 8, 5].enumerated().flatMap { Array(repeating: "P\($0 + 1)", count: $1) }
        for (number, area) in areas.enumerated() {
            sketch.initiative("s\(number)", in: "s", codes: "\(area) G1=stated")
        }
        let lines = Drawn(sketch.dataset).summary(style(80, .english, colour: true))
        for (area, background) in [("P1", 195), ("P2", 153), ("P3", 111), ("P4", 68), ("P5", 68)] {
            #expect(lines.contains { $0.hasPrefix("  \(area) ") && $0.contains("\u{1B}[48;5;\(background);") })
        }
        // All twenty are for G1: above 40 per cent.
        #expect(lines.contains { $0.hasPrefix("  G1 ") && $0.contains("\u{1B}[48;5;25;") })
        #expect(lines.contains { $0.hasPrefix("  No group named") && !$0.contains("\u{1B}[48") })
    }

    /// Four cities of eight cells and a label of twelve need 54 cells; the rows of both tables fit from there on.
    @Test(arguments: Language.allCases, 54...100)
    func rowsFitTheWidth(_ language: Language, width: Int) {
        let lines = Drawn().summary(style(width, language))
        let rows = lines.filter { $0.hasPrefix("  P") || $0.hasPrefix("  G") || $0.contains("█") }
        #expect(rows.count == 4 + 3 + 4)
        for row in rows { #expect(row.displayWidth <= width, "\(row)") }
    }

    /// The longest bar of a city is its largest fraction; the others are in proportion to it.
    @Test func barsAreInProportion() {
        let bars = Drawn().summary(style(80, .english)).filter { $0.contains("█") }.map { line in
            line.count { $0 == "█" }
        }
        // 丙: F3 alone. 甲: F1 5/2 and F2 3/2, as 48 to 28.8. 乙: F2 alone. The widest has 80 − 16 − 16 cells.
        #expect(bars == [48, 48, 29, 48])
    }
}
