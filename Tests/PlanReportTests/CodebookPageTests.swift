import Checksum
import Foundation
import PlanModel
import Testing

@testable import PlanReport

/// The page is sound HTML that a screen reader can walk through and that loads nothing.
@Suite struct CodebookPageTests {
    private func page(_ language: Language) -> String { Codebook(CodebookSketch.dataset()).html(language) }

    @Test(arguments: Language.allCases)
    func everyElementIsClosed(_ language: Language) throws {
        let page = page(language)
        var open: [String] = []
        var ids: [String] = []
        for tag in page.matches(of: /<(\/?)([a-z0-9]+)([^>]*)>/) {
            let name = String(tag.2)
            ids += tag.3.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
            if tag.1 == "/" { #expect(open.popLast() == name) } else if name != "meta" { open.append(name) }
        }
        #expect(open == [])
        #expect(Set(ids).count == ids.count)
        for link in page.matches(of: /href="([^"]*)"/) {
            #expect(link.1.hasPrefix("#") && ids.contains(String(link.1.dropFirst())), "\(link.1)")
        }
        for named in page.matches(of: /aria-labelledby="([^"]*)"/) { #expect(ids.contains(String(named.1))) }
    }

    @Test(arguments: Language.allCases)
    func aReaderFindsTheWay(_ language: Language) {
        let page = page(language)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n"))
        #expect(page.matches(of: /<h1>/).count == 1)
        let levels = page.matches(of: /<h([1-4])[ >]/).map { Int($0.1)! }
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(page.contains("<body>\n<a class=\"skip\" href=\"#main\">"))
        #expect(page.contains("<main id=\"main\" tabindex=\"-1\">"))
        #expect(!page.contains("<th>"))
        #expect(
            page.contains("<th scope=\"col\">") && page.contains("<th scope=\"row\"><a href=\"#policy_area-P1\">P1</a>")
        )
        #expect(
            page.contains(language == .japanese ? "<span lang=\"en\">Meetings</span>" : "<span lang=\"ja\">会議</span>"))
        #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
        #expect(page.contains("0120-061-338"))
    }

    /// Each code in use stands once as a heading.
    @Test(arguments: Language.allCases)
    func everyCodeIsThereOnce(_ language: Language) {
        let page = page(language)
        for code in ["P1", "P2", "P3", "G1", "F1"] {
            #expect(page.components(separatedBy: "\">\(code) ").count == 2, "\(code)")
        }
    }

    @Test(arguments: Language.allCases)
    func nothingIsLoadedOrRun(_ language: Language) throws {
        let page = page(language)
        let style = try #require(page.firstMatch(of: /<style>([^<]*)<\/style>/)).1
        let hash = Data(SHA256Digest(of: style.utf8).bytes).base64EncodedString()
        #expect(
            page.contains(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src "
                    + "&#39;sha256-\(hash)&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\">"))
        #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("src="))
        #expect(!style.contains("url(") && !style.contains("@import"))
    }
}
