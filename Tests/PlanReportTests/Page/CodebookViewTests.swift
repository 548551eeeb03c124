import PlanModel
import Testing

@testable import PlanReport

/// The codebook as a view: the same lists as on its own page, one level of headings further down.
@Suite struct CodebookViewTests {
    @Test(arguments: Language.allCases)
    func headingsStandBelowTheView(_ language: Language) {
        let view = PageTemplates.render(
            "codebook", CodebookView(SketchedReport(CodebookSketch.dataset(), language).model)
        ).text
        let levels = view.matches(of: /<h([1-6])[ >]/).map { Int($0.1)! }
        #expect(levels.first == 3 && Set(levels) == [3, 4, 5])
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(view.contains("<h3 id=\"axis-policy_area\">") && view.contains("<h4 id=\"policy_area-P1\">P1 "))
        #expect(view.contains("<a href=\"#axis-group\">"))
    }

    /// Without the levels of its headings the view's lists are the page's.
    @Test func theListsAreThoseOfThePage() {
        let dataset = CodebookSketch.dataset()
        let words = CodebookWords(language: .japanese)
        let lists = { (level: Int) in
            CodebookPage(codebook: Codebook(dataset), words: words, level: level).sections.text
                .replacing(/<(\/?)h[1-6]/) { "<\($0.output.1)h" }
        }
        #expect(lists(2) == lists(3))
        #expect(Codebook(dataset).html(.japanese).contains("<h2 id=\"axis-policy_area\">"))
    }
}
