import CSVText
import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The gaps of three small cities on the page (GapPageTests.sketch): 丙 and 甲 were read whole, 乙 is an excerpt.
@Suite struct GapsViewTests {
    private let sketched = SketchedReport(GapPageTests.sketch)
    private var view: GapsView { GapsView(sketched.model) }

    private func lot(_ title: String) throws -> GapsView.Lot { try #require(view.lots.first { $0.title == title }) }

    /// What is shown of 甲 as `part: cell`, in the order of the page.
    @Test func everyGapStandsUnderItsAxisAndWhatHasAnotherNameApart() throws {
        let parts = try lot("甲市 自殺対策計画").parts.map { part in
            "\(part.title): \(part.gaps.map(\.title).joined(separator: ", "))"
        }
        #expect(
            parts == [
                "政策分野: P2 P2の和名", "対象者: G2 G2の和名", "政策分野×対象者: P1 P1の和名 × G1 G1の和名",
                "別の名称・別の計画で行っている可能性があるもの: P3 P3の和名, P4 P4の和名",
            ])
    }

    @Test func aPlanOfWhichNothingCanBeSaidSaysWhy() throws {
        #expect(try lot("乙市 自殺対策計画").note == "この計画は抜粋だけを読んだので、見当たらないものを挙げることはできない。")
        #expect(try lot("甲市 地域福祉計画").note == "同じ種類の計画をもつ他市を読んでいないので、比べられない。")
        #expect(try lot("丙市 地域福祉計画").note == "この種類の計画は収めていない。")
        for title in ["乙市 自殺対策計画", "甲市 地域福祉計画", "丙市 地域福祉計画"] { #expect(try lot(title).parts.isEmpty) }
    }

    /// Each number names its cell of coverage_gaps.csv, each score its cell of similar_initiatives.csv.
    @Test func numbersAreThoseOfTheTables() throws {
        let gaps = view.lots.flatMap(\.parts).flatMap(\.gaps)
        let (cells, similar) = (sketched.model.table("coverage_gaps"), sketched.model.table("similar_initiatives"))
        let value = { (table: TidyTable, row: Int, column: Substring) in
            table.rows[row][table.columns.firstIndex(of: String(column))!].displayed
        }
        for gap in gaps {
            let numbers = gap.html.text.matches(of: /<span data-column="([a-z_]+)">([0-9]+)<\/span>/)
            #expect(numbers.count == 3)
            for number in numbers { #expect(value(cells, gap.row, number.1) == number.2) }
            #expect(gap.facets[0].value == HTML.anchor(value(cells, gap.row, "policy_area")))
            #expect(gap.facets[1].value == HTML.anchor(value(cells, gap.row, "group")))
            for match in gap.rows.flatMap(\.matches) {
                let row = try #require(match.similarRow.flatMap(Int.init))
                #expect(value(similar, row, "score") == match.score)
            }
        }
        #expect(gaps.count { $0.rows.contains { !$0.matches.isEmpty } } > 0)
    }

    @Test func theFirstGapInFull() throws {
        let gap = try #require(lot("甲市 自殺対策計画").parts.first?.gaps.first)
        #expect(
            gap.html.text
                == "<span data-column=\"peers_assessed\">2</span>市中<span data-column=\"peers_with\">2</span>市：丙市、乙市・抜粋"
                + "（取組<span data-column=\"peer_initiatives\">2</span>件）")
        #expect(gap.isOpen)
        #expect(gap.rows.map(\.name) == ["経営者の研修", "就労の相談"])
        #expect(gap.rows.map(\.carriers) == ["丙市 丙産業課（外部：丙の会）", "乙市 乙保健課"])
        #expect(gap.rows.map { $0.owners } == [["F2 F2の和名 → 該当する課なし"], ["F1 F1の和名 → 甲健康課"]])
        #expect(gap.rows.map(\.place) == ["h.txt:1", "o.txt:1"])
        #expect(gap.more == nil)
    }

    @Test func aStrongMatchIsMarked() throws {
        let gap = try #require(lot("甲市 自殺対策計画").parts.last?.gaps.first)
        #expect(!gap.isOpen)
        #expect(gap.rows[0].matches.map { "\($0.strong)\($0.name) \($0.score)" } == ["◎ 生活サポート 0.6000"])
    }

    /// The lines on the page, put together as the script does it, are the file that `plan-atlas gaps` writes for the city.
    @Test(arguments: CSVWriter.Dialect.allCases)
    func thePicksOfAWholeCityAreItsCSV(_ dialect: CSVWriter.Dialect) throws {
        var sketch = GapPageTests.sketch
        sketch.initiative("h9", in: "h", name: "=1+\"A\"\\n,\n\u{202E}", codes: "P2", by: "h-work")
        let sketched = SketchedReport(sketch)
        let view = GapsView(sketched.model)
        let city = try #require(sketched.index.municipalities.firstIndex { $0.code == .init("142042") })
        let gaps = view.lots.filter { $0.title.hasPrefix("甲市") }
            .flatMap { lot in lot.parts.flatMap(\.gaps).sorted { $0.order < $1.order } }
        let lines = gaps.flatMap { gap in
            gap.rows.map { row in
                dialect == .plain
                    ? "\(gap.cellCSV),\(row.csv)" : "\(gap.cellSheet ?? gap.cellCSV),\(row.sheet ?? row.csv)"
            }
        }
        let (mark, end) = dialect == .plain ? ("", "\n") : ("\u{FEFF}", "\r\n")
        let text = mark + ([view.header] + lines).map { Self.decoded($0) + end }.joined()
        let table = GapReport(sketched.index, sketch.dataset, of: city).table
        #expect(text.utf8.elementsEqual(table.csv(dialect)), "\(text)")
        #expect(lines.contains { $0.contains("\\u202e") && $0.contains("\\u000a") && !$0.contains("\u{202E}") })
    }

    /// As JSON reads a string.
    private static func decoded(_ text: String) -> String {
        text.replacing(/\\(u([0-9a-f]{4})|.)/) { match in
            match.2.map { String(UnicodeScalar(UInt16($0, radix: 16)!)!) } ?? String(match.1)
        }
    }

    /// 25 initiatives of one peer: the page holds the first 20 and says where the others are.
    @Test(arguments: Language.allCases)
    func aGapOfManyInitiativesIsCutAndSaysSo(_ language: Language) throws {
        var sketch = AtlasSketch(areas: ["P1", "P2"], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("132284", "丙市", "Hei")
        sketch.plan("k", of: "142042")
        sketch.plan("h", of: "132284")
        sketch.initiative("k1", in: "k", codes: "P1")
        for number in 1...25 { sketch.initiative("h\(number)", in: "h", codes: "P2") }
        let view = GapsView(SketchedReport(sketch, language).model)
        // 丙, whose code is first, lacks P1.
        let gap = try #require(view.lots.last?.parts.first?.gaps.first)
        #expect(gap.rows.count == 20)
        let more = try #require(gap.more).html.text
        #expect(more.contains(language == .japanese ? "ほか5件" : "and 5 more"))
        #expect(more.contains("<code>plan-atlas gaps --for 142042 --family suicide</code>"))
        #expect(gap.html.text.contains("<span data-column=\"peer_initiatives\">25</span>"))
    }

    /// A report on 甲 alone holds no cards of its peers: their names stand without a link.
    @Test func aPeerThatTheReportIsNotAboutHasNoLink() throws {
        let report = SketchedReport(
            GapPageTests.sketch, selection: Selection(municipalities: [.init("142042")], families: [.suicide])
        ).report.html
        #expect(report.contains("<a data-id=\"h1\">経営者の研修</a>"))
        #expect(!report.contains("href=\"#h1\""))
        #expect(report.contains("<a href=\"#k2\">生活サポート</a>"))
        // 甲's welfare plan is not shown either.
        #expect(report.contains("<a data-id=\"kw1\">見守り</a>〔地域福祉計画〕（同じ欄）"))
    }

    @Test(arguments: Language.allCases)
    func hostileNamesStayText(_ language: Language) {
        var sketch = GapPageTests.sketch
        let name = "</noscript><script>alert(1)</script>\"\u{301} onmouseover=alert(1) {{w.page}}"
        sketch.initiative("h9", in: "h", name: name, codes: "P2", by: "h-work")
        let html = PageTemplates.render("gaps", GapsView(SketchedReport(sketch, language).model)).text
        #expect(!html.contains("<script") && !html.contains("</noscript") && !html.contains("\" onmouseover"))
        #expect(html.contains("&lt;/noscript&gt;&lt;script&gt;alert(1)"))
        #expect(html.contains("{{w.page}}"))
        #expect(html.firstMatch(of: /data-csv="[^"]*&quot;[^"]*onmouseover/) != nil)
    }
}
