import Foundation
import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The page of gaps and cities side by side for three small cities, as `Golden/` has them. `RECORD=1` writes them anew, and
/// fails.
@Suite struct GapPageTests {
    /// 甲 was read whole, and so was 丙; 乙 is an excerpt. 甲 lacks P2 (both peers), G2 (丙) and P1×G1 (丙, as a re-listing).
    ///
    /// 甲's k2 is 丙's h3 under a synonym (P3×ALL), and its welfare plan has P4.
    static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(
            areas: ["P1", "P2", "P3", "P4", "P5"], groups: ["G1", "G2"], functions: ["F1", "F2"], instruments: ["I1"])
        sketch.synonym("サポート", "支援")
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.city("132284", "丙市", "Hei")
        sketch.plan("k", of: "142042")
        sketch.plan("kw", of: "142042", .welfare)
        sketch.plan("o", of: "142123", .suicide, .excerpt)
        sketch.plan("h", of: "132284")
        sketch.department("k-health", of: "142042", function: "F1", name: "甲健康課")
        sketch.department("o-health", of: "142123", function: "F1", name: "乙保健課")
        sketch.department("h-work", of: "132284", function: "F2", name: "丙産業課")
        sketch.department("h-ngo", of: "132284", function: "F1", name: "丙の会", .external)
        sketch.initiative("k1", in: "k", name: "広報紙", codes: "P1 P5 I1", by: "k-health")
        sketch.initiative("k2", in: "k", name: "生活サポート", codes: "P5 G1", by: "k-health")
        sketch.initiative("kw1", in: "kw", name: "見守り", codes: "P4=stated")
        sketch.initiative(
            "o1", in: "o", name: "就労の相談", codes: "P2=stated", by: "o-health", summary: "働きたい人の|話を聞く")
        sketch.initiative("h1", in: "h", name: "経営者の研修", codes: "P2=inferred G2=inferred", by: "h-work h-ngo")
        sketch.initiative("h2", in: "h", name: "便り", codes: "P1 G1", by: "h-ngo")
        sketch.initiative("h3", in: "h", name: "生活支援", codes: "P3", by: "h-work")
        sketch.initiative("h4", in: "h", name: "見回り", codes: "P4")
        return sketch
    }()

    private func report(_ axis: CoverageGaps.Axis? = nil, of city: Int = 1) -> GapReport {
        GapReport(AtlasIndex(Self.sketch.dataset), Self.sketch.dataset, of: city, axis: axis)
    }

    private func check(_ lines: [String], _ name: String) throws {
        let path = "\(CoverageSummaryTests.folder)/\(name)"
        let text = lines.map { $0 + "\n" }.joined()
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("\(path) is written anew; read it, and run without RECORD")
            return
        }
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        #expect(Array(text.utf8) == Array(expected.utf8), "\(text)")
    }

    @Test(arguments: Language.allCases)
    func thePage(_ language: Language) throws {
        try check(GapPage(report(), version: "1.2.3", language: language).lines, "gap-page.\(language.rawValue).md")
    }

    @Test(arguments: Language.allCases, [40, 80])
    func inTheTerminal(_ language: Language, width: Int) throws {
        let style = TerminalStyle(hasColour: false, width: width, language: language)
        let name = "gaps\(width == 80 ? "" : "-\(width)").\(language.rawValue).txt"
        try check(GapOverview(report(), style: style).lines, name)
    }

    /// Areas, then groups, then pairs; P2×G2 lies inside gaps and is left out.
    @Test func everyGapStandsOnce() {
        let cells = report().rows.map { row in
            let name = { (key: CoverageKey, letter: String) in
                if case .code(let code) = key { "\(letter)\(code + 1)" } else { "ALL" }
            }
            return "\(name(row.area, "P"))×\(name(row.group, "G")) \(row.kind.rawValue)"
        }
        #expect(
            cells == [
                "P2×ALL gap", "P3×ALL other_name", "P4×ALL other_plan", "ALL×G2 gap", "P1×G1 gap",
            ])
        #expect(report(.area).rows.count == 3)
        #expect(report(.group).rows.count == 1)
        #expect(report(.cell).rows.count == 1)
    }

    /// One row a cell and peer's initiative, as the columns of the codebook say.
    @Test func theTable() throws {
        let table = report().table
        let cell = { (row: [String], column: String) in row[table.columns.firstIndex(of: column)!] }
        let rows = table.rows.map { $0.map(\.displayed) }
        #expect(rows.map { cell($0, "initiative_id") } == ["h1", "o1", "h3", "h4", "h1", "h2"])
        #expect(
            rows.map { cell($0, "peers_with") + "/" + cell($0, "peers_assessed") } == [
                "2/2", "2/2", "1/1", "1/1", "1/1", "1/1",
            ])
        let first = rows[0]
        #expect(cell(first, "departments") == "丙産業課")
        #expect(cell(first, "partners") == "丙の会")
        #expect(cell(first, "functions") == "F2")
        // 甲 has no department of F2.
        #expect(cell(first, "own_departments") == "")
        #expect(cell(first, "basis") == "inferred")
        #expect(cell(first, "match_id") == "")
        #expect(cell(rows[1], "own_departments") == "甲健康課")
        #expect(cell(rows[2], "match_id") == "k2")
        #expect(cell(rows[2], "match_score") == "0.6000")
        #expect(cell(rows[2], "match_terms") == "生活支援")
        #expect(cell(rows[2], "file") == "h.txt")
    }

    /// What stands in a cell may hold a bar; a table has as many cells in each row as in its head.
    @Test(arguments: Language.allCases)
    func everyRowOfATableIsWhole(_ language: Language) {
        var sketch = Self.sketch
        sketch.initiative("h9", in: "h", name: "甲|乙\n丙", codes: "P2")
        let report = GapReport(AtlasIndex(sketch.dataset), sketch.dataset, of: 1)
        var width: Int?
        for line in GapPage(report, version: "1", language: language).lines {
            let cells = line.replacing("\\|", with: "").split(separator: "|", omittingEmptySubsequences: false).count
            #expect(!line.contains("\n"))
            if line.hasPrefix("|") {
                #expect(cells == width ?? cells, "\(line)")
                width = cells
            } else {
                width = nil
            }
        }
    }

    /// An excerpt lacks nothing that could be told.
    @Test func anExcerptSaysSo() {
        let report = report(of: 2)
        #expect(report.rows.isEmpty)
        let page = GapPage(report, version: "1", language: .english).lines
        #expect(page.contains("This plan was read as an excerpt, so nothing can be said of what it does not list."))
        let style = TerminalStyle(hasColour: false, width: 80, language: .english)
        #expect(GapOverview(report, style: style).lines.contains("  an excerpt: what it does not show is unknown"))
    }

    @Test(arguments: Language.allCases, [40, 80])
    func sideBySide(_ language: Language, width: Int) throws {
        let index = AtlasIndex(Self.sketch.dataset)
        let comparison = Comparison(
            index, matrix: CoverageMatrix(index), Self.sketch.dataset, .area(1), of: [1, 2, 0])
        let style = TerminalStyle(hasColour: false, width: width, language: language)
        let lines = ComparisonOverview(comparison, index, Self.sketch.dataset, style: style).lines
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        try check(lines, "comparison\(width == 80 ? "" : "-\(width)").\(language.rawValue).txt")
        guard width == 80 else { return }
        try check(
            ComparisonPage(comparison, index, Self.sketch.dataset, language: language).lines,
            "comparison.\(language.rawValue).md")
    }

    /// No line is wider than the terminal, and no city is lost where not all fit side by side.
    @Test(arguments: [24, 40, 60, 80, 200])
    func columnsFitTheTerminal(_ width: Int) {
        let index = AtlasIndex(Self.sketch.dataset)
        let comparison = Comparison(
            index, matrix: CoverageMatrix(index), Self.sketch.dataset, .area(1), of: [1, 2, 0])
        let style = TerminalStyle(hasColour: false, width: width, language: .japanese)
        let lines = ComparisonOverview(comparison, index, Self.sketch.dataset, style: style).lines
        #expect(lines.allSatisfy { $0.displayWidth <= width })
        for city in ["甲市", "乙市", "丙市"] { #expect(lines.contains { $0.contains(city) }) }
        #expect(lines.contains { $0.contains("就労の相談") } && lines.contains { $0.contains("経営者の研修") })
    }
}
