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

    @Test(arguments: Language.allCases, [40, 80])
    func isWhatTheGoldenFileHas(_ language: Language, width: Int) throws {
        let path = "\(Self.folder)/coverage-summary\(width == 80 ? "" : "-\(width)").\(language.rawValue).txt"
        let text = Drawn().summary(style(width, language)).map { $0 + "\n" }.joined()
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

    /// Every line fits, the sentences as well as the tables.
    @Test(arguments: Language.allCases, 40...200)
    func everyLineFits(_ language: Language, width: Int) {
        let lines = Drawn().summary(style(width, language))
        for line in lines { #expect(line.displayWidth <= width, "\(line)") }
        #expect(lines.count { $0.contains("█") } == 4)
    }

    /// The bar fills what is left of 80 cells: 2 of indent, 16 of label, 13 of numbers and 2 of gap leave 47.
    ///
    /// 丙: F3 1/2, its largest. 甲: F1 5/2 fills the width, and F2 3/2 is 3/5 of it: 225 eighths. 乙: F2 alone.
    @Test func barsAreInProportion() {
        let lines = Drawn().summary(style(80, .english))
        let start = lines.firstIndex { $0.hasPrefix("Initiatives by function") }!
        let full = String(repeating: "█", count: 47)
        #expect(
            Array(lines[start + 1..<start + 12]) == [
                "  Sapporo  not assessed",
                "  Hei  n=2 initiatives name a department",
                "                    parts  full",
                "  F3 F3 in English    0.5     1  \(full)",
                "  Ko  n=4 initiatives name a department",
                "                    parts  full",
                "  F1 F1 in English    2.5     3  \(full)",
                "  F2 F2 in English    1.5     2  \(String(repeating: "█", count: 28))▏",
                "  Otsu  n=1 initiative names a department (an excerpt among the plans)",
                "                    parts  full",
                "  F2 F2 in English    1.0     1  \(full)",
            ])
    }

    /// A body outside the town hall carries no part: its function has a count and no bar.
    @Test func aPartnerDrawsNoBar() {
        var sketch = AtlasSketch(areas: ["P1"], groups: ["G1"], functions: ["F1", "F2"])
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("s", of: "011002")
        sketch.department("s-health", of: "011002", function: "F1")
        sketch.department("s-ngo", of: "011002", function: "F2", .external)
        sketch.initiative("s1", in: "s", codes: "P1", by: "s-health s-ngo")
        let lines = Drawn(sketch.dataset).summary(style(40, .english))
        #expect(lines.contains("  F1 F1 in English    1.0     1  ███████"))
        #expect(lines.contains("  F2 F2 in English    0.0     1"))
    }
}
