import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The frameworks of the three cities as tables and in the terminal, spelled out.
@Suite struct FrameworkReportTests {
    private static let sketch: AtlasSketch = {
        var sketch = ThreeCities.sketch
        sketch.item("1", "P1=exact")
        sketch.item("2", "P2=narrower", .unconfirmed)
        sketch.item("3", "P4=exact G1=related")
        sketch.item("4")
        return sketch
    }()

    private let drawn = Drawn(sketch.dataset)

    private func overview(_ language: Language, width: Int = 80, colour: Bool = false) -> FrameworkOverview {
        FrameworkOverview(
            drawn.index, drawn.frameworks,
            style: TerminalStyle(hasColour: colour, width: width, language: language))
    }

    private func lines(_ table: TidyTable, _ city: String) -> [String] {
        table.rows.filter { $0[0] == .text(city) }.map { $0[6...].map(\.displayed).joined(separator: "|") }
    }

    @Test func columnsAndRows() {
        let table = drawn.frameworks.table(drawn.index)
        #expect(table.name == "framework_coverage")
        #expect(
            table.columns.joined(separator: " ")
                == "\(TidyTableTests.city) family family_ja family_en framework framework_ja framework_en dated item item_ja "
                + "item_en wording initiatives of_initiatives stated derived inferred uncoded in_other_plans relation "
                + "relation_ja relation_en state state_ja state_en examples")
        #expect(table.rows.count == 4 * 4)
        let framework = "f|枠組みf|Framework f|2022"
        let present = "stated|あり（計画の記載・見出し）|Present, by the plan's words or headings"
        #expect(
            lines(table, "142042") == [
                "\(framework)|1|項目1|Item 1|confirmed|2|5|1|1|0|2|0|exact|項目とコードが一致|The item is the code|\(present)|見守り／講演会",
                "\(framework)|2|項目2|Item 2|unconfirmed|2|5|1|0|1|2|0|narrower|項目の方が狭い|The item is narrower than the code|"
                    + "\(present)|手引き／見守り",
                "\(framework)|3|項目3|Item 3|confirmed|0|5|0|0|0|2|0|related|関連のみ|Related only|none|該当する取組なし|"
                    + "No initiative found|講演会／見守り",
                "\(framework)|4|項目4|Item 4|confirmed|0|5|0|0|0|0|0||||unknown|不明|Unknown|",
            ])
    }

    @Test func noMoreThanThreeExamples() {
        var sketch = Self.sketch
        for number in 2...5 { sketch.initiative("o\(number)", in: "o", name: "訪問\(number)", codes: "P1") }
        let drawn = Drawn(sketch.dataset)
        let row = drawn.frameworks.table(drawn.index).rows.first { $0[0] == .text("142123") }
        #expect(row?[14] == .number("4"))
        #expect(row?.last == .text("訪問2／訪問3／訪問4"))
    }

    /// 甲 has two by P1; two by P2, which is wider than item 2. 丙's h1 is inferred, 乙 an excerpt, and of 札幌市 nothing is
    /// loaded. No code stands for item 4.
    @Test func theTableOfAFramework() {
        #expect(
            Array(overview(.english).lines.prefix(6)) == [
                "Framework f [f, 2022]",
                "              Sapporo      Hei       Ko     Otsu",
                "   1  Item 1      n/a       1*        2        ?",
                "   2† Item 2      n/a        -       2~        ?",
                "   3  Item 3      n/a        -        -        ?",
                "   4  Item 4      n/a        /        /        /",
            ])
        #expect(overview(.japanese).lines[0] == "枠組みf [f, 2022]")
    }

    @Test func whatNoCityAnswers() {
        let lines = overview(.english).unanswered
        #expect(
            Array(lines.prefix(6)) == [
                "Not shown by what was read  (1 item)",
                "  f 3  Item 3 (Otsu; initiatives without such a code: 2)",
                "",
                "No code stands for it  (1 item)",
                "  f 4  Item 4 (Hei, Ko, Otsu)",
                "",
            ])
        #expect(overview(.japanese).unanswered[1] == "  f 3  項目3（乙市。コードのない取組 2件）")
        let table = UnansweredItems(drawn.frameworks).table(drawn.index, drawn.frameworks)
        #expect(
            table.rows.map { $0.map(\.displayed).joined(separator: "|") } == [
                "f|枠組みf|Framework f|2022|3|項目3|Item 3|confirmed|unknown|読んだ範囲には見えない|"
                    + "Not shown by what was read|142123|乙市|Otsu|2",
                "f|枠組みf|Framework f|2022|4|項目4|Item 4|confirmed|no_code|対応するコードがない|No code stands for it|"
                    + "132284／142042／142123|丙市／甲市／乙市|Hei／Ko／Otsu|0",
            ])
    }

    @Test func oneFramework() {
        var sketch = Self.sketch
        sketch.item("x", of: "g", "P1=exact")
        let drawn = Drawn(sketch.dataset)
        #expect(drawn.frameworks.table(drawn.index).rows.count == 4 * 5)
        #expect(drawn.frameworks.table(drawn.index, only: "g").rows.count == 4)
        let style = TerminalStyle(hasColour: false, width: 80, language: .english)
        let overview = FrameworkOverview(drawn.index, drawn.frameworks, only: "g", style: style)
        #expect(overview.lines[0] == "Framework g [g, 2022]")
        #expect(overview.lines[3] == "")
        #expect(overview.unanswered == ["Every item is answered by some city."])
    }

    @Test func noFrameworkSpeaksToThePlans() {
        var sketch = ThreeCities.sketch
        sketch.item("w", of: "g", for: .welfare, "P1=exact")
        let drawn = Drawn(sketch.dataset)
        let style = TerminalStyle(hasColour: false, width: 80, language: .english)
        let overview = FrameworkOverview(drawn.index, drawn.frameworks, style: style)
        #expect(overview.lines == ["No framework speaks to the plans that were selected."])
        #expect(overview.unanswered == overview.lines)
    }

    @Test(arguments: Language.allCases, [40, 60, 80, 120])
    func rowsFitTheWidthAndColoursAddOnlyEscapeCodes(_ language: Language, _ width: Int) {
        let plain = overview(language, width: width)
        let coloured = overview(language, width: width, colour: true)
        for (plain, coloured) in [(plain.lines, coloured.lines), (plain.unanswered, coloured.unanswered)] {
            #expect(coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") } == plain)
            #expect(coloured != plain)
            // Four cities of eight cells and a label of sixteen need 58.
            if width >= 60 { for line in plain { #expect(line.displayWidth <= width, "\(line)") } }
        }
    }
}
