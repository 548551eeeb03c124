import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Priority groups on the page, counted on paper (ThreeCities).
@Suite struct GroupsViewTests {
    private let view = GroupsView(SketchedReport().model)

    private func rows(_ title: String) throws -> [String] {
        let table = try #require(view.families.first?.table)
        let group = try #require(table.groups.first { $0.title == title })
        return group.rows.map { $0.cells.map(\.text).joined(separator: "|") }
    }

    /// 甲: k1 states G1 and k2 infers it: two of five. 丙 was read whole and names nobody of G1, and 乙's excerpt shows nobody;
    /// 札幌市 has no plan and no row.
    @Test func unknownIsNoZero() throws {
        #expect(
            try rows("G1 G1の和名") == [
                "丙市|–|||||||該当する取組なし", "甲市|2|40.0%|5|1|0|1|2|あり（計画の記載・見出し）", "乙市|?|||||||不明",
            ])
        #expect(try rows("G3 G3の和名")[0] == "丙市|1|50.0%|2|0|0|1|1|あり（推定）")
        #expect(try rows("対象の記載なし")[1] == "甲市|2|40.0%|5|2|0|0|1|あり（計画の記載・見出し）")
    }

    @Test func whatWasNotReadWholeIsSaid() {
        #expect(
            view.families.map(\.notes) == [
                ["抜粋だけを読んだ市：乙市。見えない取組は数に入っていない。", "未収録：札幌市。この種類の計画を収めていない。"]
            ])
    }

    @Test func aFigureAsksTheRegisterForItsInitiatives() throws {
        let group = try #require(view.families[0].table?.groups.first)
        #expect(group.facets.map { "\($0.name) \($0.value)" } == ["group G1"])
        #expect(group.rows[1].cells[1].ask == "city=142042&family=suicide&group=G1")
        #expect(group.rows[1].facets.map { "\($0.name) \($0.value)" } == ["city 142042", "family suicide"])
        let page = PageTemplates.render("groups", view).text
        #expect(
            page.contains(
                "<a href=\"#initiatives\" data-query=\"city=142042&amp;family=suicide&amp;group=G1\"><span data-column=\"initiatives\">2</span></a>"
            ))
        #expect(page.contains("<th colspan=\"9\" scope=\"rowgroup\" data-not-a-figure>G1 G1の和名</th>"))
    }

    /// The longest bar is the largest share, whatever the numbers: 乙's one initiative is one of one.
    @Test func barsAreOfShares() throws {
        let table = try #require(view.families[0].table)
        let group = try #require(table.groups.first { $0.title == "G3 G3の和名" })
        #expect(group.rows.map { $0.cells[2].bar } == [50, nil, 100])
    }

    @Test func inEnglish() throws {
        let view = GroupsView(SketchedReport(ThreeCities.sketch, .english).model)
        let group = try #require(view.families[0].table?.groups.first)
        #expect(group.title == "G1 G1 in English")
        #expect(
            group.rows[1].cells.map(\.text).joined(separator: "|")
                == "Ko|2|40.0%|5|1|0|1|2|Present, by the plan's words or headings")
    }
}
