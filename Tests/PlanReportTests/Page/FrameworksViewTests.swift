import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The frameworks on the page: their numbers, their signs and what no city answers.
@Suite struct FrameworksViewTests {
    /// 甲 was read whole, 乙 is an excerpt, 札幌市 has no plan; the welfare plan of 乙 has an initiative of P3.
    private func sketch(_ name: String = "講演会") -> AtlasSketch {
        var sketch = AtlasSketch(areas: ["P1", "P2", "P3"], groups: ["G1"], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("k", of: "142042")
        sketch.plan("o", of: "142123", .suicide, .excerpt)
        sketch.plan("ow", of: "142123", .welfare)
        sketch.initiative("k1", in: "k", name: name, codes: "P1")
        sketch.initiative("k2", in: "k", codes: "P2=inferred")
        sketch.initiative("ow1", in: "ow", codes: "P3")
        sketch.item("1", "P1=exact")
        sketch.item("2", "P2=narrower")
        sketch.item("3", "P3=exact", .unconfirmed)
        sketch.item("4")
        return sketch
    }

    private func cells(_ framework: FrameworksView.Framework, _ item: Int) -> [String] {
        framework.items[item].cells.map { cell in
            [
                cell.number.map { "\($0)" } ?? cell.sign ?? "", cell.isWide ? "~" : nil,
                cell.elsewhere.map { "+\($0)" }, cell.state,
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    @Test func eachStateHasItsNumberOrItsSign() throws {
        let framework = try #require(FrameworksView(SketchedReport(sketch()).model).frameworks.first)
        #expect(framework.cities.map(\.name) == ["札幌市", "甲市", "乙市"])
        #expect(
            framework.cities.map(\.ofInitiatives) == [0, 2, 0]
                && framework.cities.map(\.isLoaded) == [false, true, true])
        #expect(cells(framework, 0) == ["／ not_assessed", "1 stated", "? unknown"])
        #expect(cells(framework, 1) == ["／ not_assessed", "1 ~ inferred", "? unknown"])
        #expect(cells(framework, 2) == ["／ not_assessed", "– none", "? +1 unknown"])
        #expect(cells(framework, 3) == ["／ not_assessed", "? unknown", "? unknown"])
        #expect(framework.items.map(\.unanswered) == [nil, nil, "他の種類の計画にだけある", "対応するコードがない"])
        #expect(framework.items.map(\.isUnconfirmed) == [false, false, true, false])
    }

    @Test func aCellNamesItsRowInTheCSV() throws {
        let report = SketchedReport(sketch())
        let table = report.model.table("framework_coverage")
        let places = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1, $0) })
        for framework in FrameworksView(report.model).frameworks {
            for item in framework.items {
                for cell in item.cells {
                    let row = table.rows[cell.row]
                    #expect(row[places["item"]!].displayed == item.item)
                    #expect(row[places["state"]!].displayed == cell.state)
                    if let number = cell.number { #expect(row[places["initiatives"]!].displayed == "\(number)") }
                }
            }
        }
    }

    /// Examples lead to their cards; a name stays text.
    @Test func examplesLeadToTheirCards() {
        let page = PageTemplates.render(
            "frameworks", FrameworksView(SketchedReport(sketch("<b>\"講\u{301}")).model)
        ).text
        #expect(page.contains("<a href=\"#k1\">&lt;b&gt;&quot;講\u{301}</a>"))
        #expect(page.contains("<dd data-not-a-figure data-city=\"142042\">甲市："))
        #expect(!page.contains("<b>"))
    }

    @Test func aFrameworkIsFilteredByItsFamilyAndItsCities() {
        let page = PageTemplates.render("frameworks", FrameworksView(SketchedReport(sketch(), .english).model)).text
        #expect(page.contains("id=\"framework-f\" data-family=\"suicide\">"))
        #expect(
            page.contains(
                "data-row=\"4\" data-city=\"142042\">Ko <small>of <span data-column=\"of_initiatives\">2</span>"))
        #expect(page.contains("Only in a plan of another family"))
    }

    @Test func withoutAFrameworkThePageSaysSo() {
        let page = PageTemplates.render("frameworks", FrameworksView(SketchedReport().model)).text
        #expect(page.contains("選ばれた計画に問う枠組みはない。") && !page.contains("<table"))
    }
}
