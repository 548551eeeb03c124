import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Loads and shared initiatives on the page, counted on paper (ThreeCities).
@Suite struct DepartmentsViewTests {
    private let report = SketchedReport()
    private let view: DepartmentsView

    init() { view = DepartmentsView(report.model) }

    private func city(_ name: String) throws -> DepartmentsView.City {
        try #require(view.cities.first { $0.name == name })
    }

    private func texts(_ row: ReportTable.Row) -> String { row.cells.map(\.text).joined(separator: "|") }

    /// 甲: k1, k2 and half of k3 are of F1. 乙's excerpt shows nothing of F1, and 札幌市 has no plan: no zeros.
    @Test func functionsStandCityUnderCity() throws {
        let first = try #require(view.functions.groups.first)
        #expect(first.title == "F1 F1の和名")
        #expect(first.facets.map(\.value) == ["F1"])
        #expect(
            first.rows.map(texts) == [
                "札幌市|／|||", "丙市|0|0.0|0.0%|2", "甲市|3|2.5|62.5%|4", "乙市|?|||",
            ])
        #expect(first.rows[0].cells.allSatisfy { !$0.isNumber || $0.column == nil })
        #expect(first.rows[2].cells[1].ask == "city=142042&function=F1")
        #expect(first.rows[2].cells.map(\.bar) == [nil, 100, 83, nil, nil])
        #expect(first.rows[1].cells[1].ask == nil)
    }

    /// The register goes by departments of the town hall; of F3 the city has the partner alone.
    @Test func aFunctionOfPartnersLeadsNowhere() throws {
        var sketch = ThreeCities.sketch
        sketch.department("k-body", of: "142042", function: "F3", .external)
        sketch.initiative("k7", in: "k", by: "k-health k-body")
        let view = DepartmentsView(SketchedReport(sketch).model)
        let row = try #require(view.functions.groups[2].rows.first { $0.cells[0].text == "甲市" })
        #expect(texts(row) == "甲市|1|0.0|0.0%|5")
        #expect(row.cells[1].ask == nil)
    }

    @Test func bodiesOutsideTheTownHallStandApart() throws {
        let ko = try city("甲市")
        #expect(
            ko.table.map { $0.rows.map(texts) } == [
                [
                    "k-health|F1の和名|1|2|3|2.0|50.0%", "k-welfare|F2の和名|1|1|2|1.5|37.5%",
                    "k-clinic|F1の和名|0|1|1|0.5|12.5%",
                ], ["k-ngo|1"],
            ])
        #expect(view.cities.map(\.name) == ["丙市", "甲市", "乙市"])
    }

    /// 26/64 of four initiatives.
    @Test func theConcentrationStandsWithItsDenominator() throws {
        let ko = try city("甲市")
        #expect(
            ko.extent.parts.map(\.text).joined() == "市役所の担当部署のある取組 4 件。集中度（HHI） 0.4063。")
        let table = report.model.table("department_load")
        for part in ko.extent.parts {
            guard let figure = part.figure else { continue }
            let column = try #require(table.columns.firstIndex(of: figure.column))
            #expect(table.rows[figure.source][column].displayed == part.text)
            #expect(table.rows[figure.source][0] == .text("142042"))
        }
        #expect(try city("乙市").extent.parts.last?.text.hasPrefix("抜粋だけを読んだ計画を含み") == true)
    }

    /// clinic and health share k2, health and welfare k3; the ngo is no department. F1 stands before F2.
    @Test func aCellOfTheMatrixIsARowOfTheCSV() throws {
        let pairs = try #require(try city("甲市").pairs)
        #expect(pairs.names == ["k-clinic", "k-health", "k-welfare"])
        #expect(pairs.rows.map(\.name) == pairs.names)
        #expect(pairs.rows.map { $0.cells.map(\.text) } == [["", "1", ""], ["1", "", "1"], ["", "1", ""]])
        #expect(pairs.rows.map { $0.cells.map { $0.look ?? "" } }[1] == ["l5", "self", "l5"])
        let table = report.model.table("department_pairs")
        for row in pairs.rows {
            for (cell, other) in zip(row.cells, pairs.names) {
                guard let place = cell.row else { continue }
                #expect(table.rows[place][3] == .text(row.name))
                #expect(table.rows[place][6] == .text(other))
                #expect(table.rows[place][9].displayed == cell.text)
            }
        }
    }

    @Test func aPairLeadsToItsInitiativesAndOfOutsideBodiesStandsApart() throws {
        let lists = try city("甲市").lists
        #expect(
            lists.map { $0.pairs.map(\.id) } == [
                ["p-2-3", "p-3-6"],
                ["p-3-5", "p-5-6"],
            ])
        let pair = lists[0].pairs[1]
        #expect(
            pair.heading.parts.map(\.text).joined()
                == "k-health × k-welfare 1件（k-health：3件中 33.3%、k-welfare：2件中 50.0%）")
        #expect(pair.initiatives.map(\.anchor) == ["k3"])
        let links = try #require(try city("甲市").pairs).rows.flatMap { $0.cells.compactMap(\.link) }
        #expect(Set(links) == Set(lists[0].pairs.map(\.id)))
        #expect(pair.facets.map(\.value) == ["F1 F2"])
    }

    @Test func aCityWithoutSharedInitiativesSaysSo() throws {
        let otsu = try city("乙市")
        #expect(otsu.pairs == nil)
        #expect(otsu.nothing == "部署どうしが並ぶ取組はない。")
        #expect(try city("甲市").nothing == nil)
    }

    @Test(arguments: Language.allCases)
    func namesStayText(_ language: Language) {
        var sketch = ThreeCities.sketch
        let hostile = "<script>alert(1)</script>\"\u{301} onmouseover=alert(1)"
        sketch.department("k-x", of: "142042", function: "F1", name: hostile)
        sketch.initiative("k8", in: "k", name: "</noscript>\(hostile)", by: "k-x k-health")
        let model = SketchedReport(sketch, language).model
        let page = PageTemplates.render("departments", DepartmentsView(model)).text
        #expect(!page.contains("<script") && !page.contains("</noscript"))
        #expect(page.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;\u{301} onmouseover"))
    }
}
