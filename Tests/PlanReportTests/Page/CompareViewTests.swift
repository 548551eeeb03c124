import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Cities side by side on the page, counted on paper (ThreeCities).
@Suite struct CompareViewTests {
    private let sketched = SketchedReport()
    private var view: CompareView { CompareView(sketched.model) }

    private func columns(_ id: String) throws -> [CompareView.Column] {
        let code = try #require(view.choices.flatMap(\.codes).first { $0.id == id })
        return try #require(code.families.first).columns
    }

    /// What a column says, its numbers without their marks.
    private func words(_ id: String) throws -> [String] {
        try columns(id).map { column in
            "\(column.title) \(column.html.text.replacing(/<[^>]*>/, with: ""))｜\(column.entries.map(\.name).joined(separator: "、"))"
        }
    }

    @Test func eachCodeOfEachAxisHasAPart() {
        #expect(view.choices.map(\.title) == ["政策分野", "対象者", "部署の機能"])
        #expect(
            view.choices.map { $0.codes.map(\.id).joined(separator: " ") } == [
                "compare-P1 compare-P2 compare-P3 compare-P4", "compare-G1 compare-G2 compare-G3",
                "compare-F1 compare-F2 compare-F3",
            ])
    }

    /// None, unknown and not assessed are three things.
    @Test func anArea() throws {
        #expect(
            try words("compare-P2") == [
                "札幌市 未収録｜", "丙市 該当する取組なし 2件中0件｜", "甲市 あり（計画の記載・見出し） 5件中2件｜見守り、手引き", "乙市 不明｜",
            ])
    }

    @Test func aGroup() throws {
        #expect(
            try words("compare-G3") == [
                "札幌市 未収録｜", "丙市 あり（推定） 2件中1件｜学校", "甲市 該当する取組なし 5件中0件｜",
                "乙市 あり（計画の記載・見出し） 1件中1件（抜粋）｜ゲートキーパー養成研修",
            ])
    }

    /// k3 and k4 of the welfare department; the re-listing k6 does not count, and the body outside is no function.
    @Test func aFunction() throws {
        #expect(
            try words("compare-F2") == [
                "札幌市 未収録｜", "丙市 担当する取組なし 2件中0件｜", "甲市 あり（計画の記載） 5件中2件｜手引き、ゲートキーパー養成講座",
                "乙市 あり（計画の記載） 1件中1件（抜粋）｜ゲートキーパー養成研修",
            ])
    }

    @Test func anInitiativeHasItsDepartmentsAndItsBasis() throws {
        let entries = try columns("compare-P2")[2].entries
        #expect(entries.map(\.carriers) == ["k-health・k-clinic", "k-health・k-welfare（外部：k-ngo）"])
        #expect(entries.map(\.basis) == ["語から推定", "人が決定"])
        #expect(entries.map(\.anchor) == ["k2", "k3"])
        #expect(try columns("compare-F1")[2].entries.map(\.basis) == ["", "", ""])
    }

    /// The number of a code is its row's; the whole is the row of all areas and groups.
    @Test func numbersAreThoseOfTheMatrix() throws {
        let table = sketched.model.table("coverage_matrix")
        let place = table.columns.firstIndex(of: "initiatives")!
        let value = { (row: Substring) in table.rows[Int(row)!][place].displayed }
        var numbers = 0
        for code in view.choices.flatMap(\.codes) {
            for column in code.families.flatMap(\.columns) {
                for total in column.html.text.matches(
                    of: /<span data-row="([0-9]+)"><span data-column="initiatives">([0-9]+)</)
                {
                    #expect(value(total.1) == total.2)
                    numbers += 1
                }
                for number in column.html.text.matches(of: /件中<span data-column="initiatives">([0-9]+)</) {
                    #expect(value(Substring(try #require(column.row))) == number.1)
                    numbers += 1
                }
            }
        }
        // 7 codes with 2 numbers and 3 functions with 1 for 丙 and 甲; 乙 shows P3, G3 and F2 alone.
        #expect(numbers == 2 * (7 * 2 + 3) + 2 + 2 + 1)
    }

    @Test func aCodeIsFilteredByItsAxisAndAColumnByItsCity() {
        let html = PageTemplates.render("compare", view).text
        #expect(html.contains("<div class=\"part\" id=\"compare-P1\" data-area=\"P1\">"))
        #expect(html.contains("<div class=\"part\" id=\"compare-F3\" data-function=\"F3\">"))
        #expect(html.matches(of: /<div data-city="142042"/).count == 10)
        #expect(html.matches(of: /<option value="142042">甲市/).count == 3)
    }

    @Test func englishNames() throws {
        let view = CompareView(SketchedReport(ThreeCities.sketch, .english).model)
        let column = try #require(view.choices[0].codes[1].families.first).columns[2]
        #expect(
            column.html.text.replacing(/<[^>]*>/, with: "") == "Present, by the plan&#39;s words or headings: 2 of 5")
    }

    @Test func hostileNamesStayText() {
        var sketch = ThreeCities.sketch
        sketch.initiative("k9", in: "k", name: "</li></noscript><img onerror=x>\"\u{301}", codes: "P1", by: "k-health")
        let html = PageTemplates.render("compare", CompareView(SketchedReport(sketch).model)).text
        #expect(!html.contains("<img") && !html.contains("</noscript"))
        #expect(html.contains("&lt;/li&gt;&lt;/noscript&gt;&lt;img onerror=x&gt;&quot"))
    }
}
