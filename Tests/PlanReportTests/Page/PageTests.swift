import Checksum
import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The page as a whole: one file, one style sheet, one script, and a way to every view.
@Suite struct PageTests {
    @Test(arguments: Language.allCases)
    func theBrowserTakesTheStyleAndTheScriptAndNothingElse(_ language: Language) throws {
        let page = SketchedReport(ThreeCities.sketch, language).report.html
        let style = try #require(page.firstMatch(of: /<style>([^<]*)<\/style>/)).1
        let script = try #require(page.firstMatch(of: /<script>((?s:.*?))<\/script>/)).1
        let hash = { (text: Substring) in
            "sha256-\(Data(SHA256Digest(of: text.utf8).bytes).base64EncodedString())"
        }
        #expect(
            page.contains(
                "content=\"default-src &#39;none&#39;; style-src &#39;\(hash(style))&#39;; script-src &#39;\(hash(script))&#39;; "
                    + "base-uri &#39;none&#39;; form-action &#39;none&#39;\""))
        #expect(page.matches(of: /<style/).count == 1)
        #expect(page.matches(of: /<script(?! type="application\/json")/).count == 1)
        #expect(!page.contains(" style=\"") && !page.contains(" src=\"") && page.firstMatch(of: /\son[a-z]+="/) == nil)
        #expect(!style.contains("url(") && !style.contains("@import"))
        for word in ["fetch(", "XMLHttpRequest", "import(", "eval(", "localStorage", "new Function"] {
            #expect(!script.contains(word), "\(word)")
        }
    }

    @Test(arguments: Language.allCases)
    func everyViewHasItsLinkAndItsHeading(_ language: Language) {
        let page = SketchedReport(ThreeCities.sketch, language).report.html
        for view in AtlasReport.views {
            let title = HTML.escaped(view.title.text(in: language))
            #expect(page.contains("<li><a href=\"#\(view.name)\">\(title)</a></li>"))
            #expect(page.contains("<h2 id=\"\(view.name)-title\">\(title)</h2>"))
        }
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n"))
        #expect(page.contains("<body>\n<a class=\"skip\" href=\"#main\">"))
        #expect(page.matches(of: /<h1>/).count == 1)
        #expect(page.contains("0120-061-338"))
    }

    /// Held back once, never inside what is held back already: a browser would end the outer part too early.
    @Test func heldBackPartsAreNotNested() {
        let page = SketchedReport().report.html
        var depth = 0
        for tag in page.matches(of: /<(\/?)noscript>/) {
            depth += tag.1.isEmpty ? 1 : -1
            #expect((0...1).contains(depth))
        }
        #expect(depth == 0)
    }

    @Test func everyIdIsThereOnceAndEveryLinkLeadsToOne() {
        let page = SketchedReport().report.html
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1)), "\(link.1)") }
        for named in page.matches(of: /aria-labelledby="([^"]*)"/) { #expect(ids.contains(String(named.1))) }
    }

    @Test func twoRunsGiveTheSameBytes() {
        #expect(SketchedReport().report.html.utf8.elementsEqual(SketchedReport().report.html.utf8))
    }
}
