import Diagnostics
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Contradictions on the page: both statements, the one that fits, and what the rules leave out.
@Suite struct AuditViewTests {
    private static let findings = [
        Finding(
            .columnTotal, at: SourcePosition(file: "k.txt", line: 9), value: "<12>",
            against: Counterpart(at: SourcePosition(file: "k.txt", line: 3), value: "13", consistent: .there), "12 & 13"
        ),
        Finding(
            .columnTotal, at: SourcePosition(file: "k.txt", line: 8), value: "",
            against: Counterpart(at: SourcePosition(file: "k.txt", line: 2), value: "", consistent: .unclear), "blank"),
        Finding(.repeatedName, at: SourcePosition(file: "k.txt", line: 5), value: "名", "stands twice"),
        Finding(.idleDecision, at: SourcePosition(file: "decisions.csv"), "is idle"),
    ]

    private func view(_ language: Language = .japanese) -> AuditView {
        AuditView(SketchedReport(ThreeCities.sketch, language, findings: Self.findings).model)
    }

    private func page(_ language: Language) -> String { PageTemplates.render("audit", view(language)).text }

    @Test func aDocumentHasItsContradictionsByRuleAndItsOtherFindingsApart() throws {
        let documents = view().documents
        #expect(documents.map(\.title) == ["h", "k", "o"])
        #expect(documents.map(\.hasContradictions) == [false, true, false])
        let kind = try #require(documents[1].contradictions.first)
        #expect(documents[1].contradictions.count == 1 && kind.code == "PA101" && kind.reason == "合計は和である。")
        #expect(kind.entries.map(\.line) == ["8", "9"] && kind.entries.map(\.otherLine) == ["2", "3"])
        #expect(kind.entries.map(\.value) == [nil, "<12>"] && kind.entries.map(\.otherValue) == [nil, "13"])
        #expect(kind.entries.map(\.fits) == ["決まらない", "右の記載"])
        #expect(documents[1].others.map(\.code) == ["PA036"])
        #expect(view().files.map(\.name) == ["decisions.csv"])
    }

    /// Sorted by place: decisions.csv, then k.txt line by line.
    @Test func aFindingNamesItsRowInTheCSV() {
        let report = SketchedReport(ThreeCities.sketch, findings: Self.findings)
        let table = report.model.table("findings")
        let kinds = AuditView(report.model).documents[1].contradictions
        #expect(kinds[0].entries.map(\.row) == [2, 3])
        #expect(table.rows[3].map(\.displayed).prefix(3) == ["PA101", "k.txt", "9"])
    }

    @Test func theStatementsAreReadWithoutEnglish() {
        let page = page(.japanese)
        #expect(page.contains("合計の欄が、その列の和と異なる <code>PA101</code><br><small>合計は和である。</small>"))
        #expect(
            page.contains(
                "<tr data-row=\"3\"><td><span class=\"line\"><span data-column=\"line\">9</span>行</span> "
                    + "<b data-column=\"value\">&lt;12&gt;</b></td><td><span class=\"line\"><span data-column=\"other_line\">3"
                    + "</span>行</span> <b data-column=\"other_value\">13</b></td><td>右の記載</td>"
                    + "<td class=\"message\" lang=\"en\" data-column=\"message\">12 &amp; 13</td></tr>"))
        #expect(page.contains("行</span> （空欄）</td>"))
        #expect(page.contains("食い違いは見つかっていない。"))
        #expect(page.contains("見ていないもの：割合は足さない。"))
        #expect(page.contains("ファイル全体"))
    }

    @Test func inEnglish() {
        let page = page(.english)
        #expect(page.contains("a printed total that is not the sum of its column <code>PA101</code>"))
        #expect(page.contains("line <span data-column=\"line\">9</span></span>"))
        #expect(page.contains("<td>the one on the right</td>") && page.contains("Not looked at: Shares are not added."))
    }

    @Test func aDocumentIsFilteredByItsCityAndFamily() {
        #expect(
            page(.japanese).contains(
                "id=\"audit-k-source\" data-city=\"142042\" data-family=\"suicide\">"))
    }
}
