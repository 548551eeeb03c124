import PlanModel
import Testing

@testable import PlanReport

/// The templates and the words that they print fit each other.
@Suite struct TemplateTests {
    private func keys(_ template: String) -> Set<String> {
        Set(template.matches(of: /\{\{w\.([A-Za-z]+)\}\}/).map { String($0.1) })
    }

    /// A template with the parts that it prints; only they can print its words.
    private func whole(_ name: String) throws -> String {
        let text = try #require(PageTemplates.texts[name], "\(name)")
        let parts = Set(text.matches(of: /\{\{>([a-z-]+)\}\}/).map { String($0.1) })
        return try parts.sorted().reduce(text) { try $0 + whole($1) }
    }

    @Test func everyWordOfAViewIsPrintedAndEveryPrintedWordIsThere() throws {
        for view in AtlasReport.views {
            let template = try whole(view.name)
            #expect(keys(template) == Set(view.words.keys), "\(view.name)")
        }
        #expect(keys(PageTemplates.texts["page"]!) == Set(PageWords.table.keys))
    }

    @Test func theScriptHasTheWordsThatItPrints() {
        let printed = PageAssets.script.matches(of: /page\.words\("([a-z]+)"/).map { String($0.1) }
        #expect(Set(printed) == Set(ScriptWords.table.keys))
    }

    @Test func everyTemplateEscapesByBytes() {
        for (name, text) in PageTemplates.texts {
            #expect(text.hasPrefix("{{% CONTENT_TYPE:ESCAPED}}"), "\(name)")
        }
    }

    /// What is printed as it is: pieces that are HTML already, and the page's own style, script and data.
    @Test func onlyPiecesOfHTMLArePrintedAsTheyAre() {
        let raw = PageTemplates.texts.values.flatMap { text in
            text.matches(of: /\{\{\{\s*([^}\s]+)\s*\}\}\}|\{\{&\s*([^}\s]+)/).map { String($0.1 ?? $0.2 ?? "") }
        }
        let pieces = ["facets", "cells", "entries", "cards", "years", "rows", "elsewhere", "extent", "heading"]
        #expect(Set(raw).subtracting(["html", "style", "script", "data", "chart"]).subtracting(pieces) == [])
    }

    @Test func wordsAreInBothLanguages() {
        let tables = AtlasReport.views.map { $0.words } + [PageWords.table, ScriptWords.table]
        for table in tables {
            for (key, label) in table {
                #expect(!label.japanese.isEmpty && !label.english.isEmpty && label.japanese != label.english, "\(key)")
            }
        }
    }
}
