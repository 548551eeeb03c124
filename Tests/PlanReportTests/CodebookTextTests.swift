import CSVText
import Foundation
import PlanModel
import Testing

@testable import PlanReport

/// What a table holds stays text in every format.
@Suite struct CodebookTextTests {
    static let hostile = [
        "<script>alert(1)</script>", "\"\u{301} onmouseover=x", "<\u{338}img src=x>", "&lt;b&gt;", "'\u{20DD}><b>",
        "a|b`c``d*e_f~g", "[x](javascript:alert(1))", "![x](http://example.com/x.png)", "$x^2$", "# x", "- x", "+ x",
        "1. x", "12) x", "===", "    x", "\\", "`", "``x``", "https://example.com/?a=b", "www.example.com",
        "a@b.example",
        "one\ntwo\r\nthree", "</style><style>", "{{x}}", ":smile: a: b:", "\u{202E}gnp.exe\u{2066}", "\u{0}\u{1B}[31m",
        "x</title>",
    ]

    private func pages(_ text: String) -> (html: String, markdown: [String], table: TidyTable) {
        let codebook = Codebook(
            CodebookSketch.dataset(name: text, note: text), edition: Taxonomy.Edition(version: text, date: text),
            frameworks: [Codebook.Key(.policyArea, "P1"): [Label(text, text)]])
        return (codebook.html(.japanese), codebook.markdown(.japanese), codebook.table)
    }

    /// The tags of a page, which do not depend on what its tables hold.
    private func tags(_ html: String) -> [String] {
        let bytes = Array(html.utf8)
        return bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }.map { start in
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1
            return String(decoding: bytes[start...end], as: UTF8.self)
        }
    }

    @Test(arguments: hostile)
    func inHTML(_ text: String) {
        let page = pages(text).html
        #expect(tags(page) == tags(pages("x").html))
        #expect(page.unicodeScalars.allSatisfy { !$0.properties.isBidiControl && ($0.value >= 0x20 || $0 == "\n") })
    }

    /// CommonMark: no byte that would be markup stands without a backslash, and no line is broken.
    @Test(arguments: hostile)
    func inMarkdown(_ text: String) throws {
        let lines = pages(text).markdown
        #expect(lines.count == pages("x").markdown.count)
        let item = try #require(lines.first { $0.hasSuffix(" `k1`") })
        let name = String(item.dropFirst("- ".count).dropLast("（甲市、健康課、福祉課） `k1`".count))
        var rest = Array(name.utf8)[...]
        var read: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\") {
                let escaped = rest.popFirst()
                read.append(try #require(escaped))
            } else {
                #expect(!"`*_{}[]<>#|&~$@^".utf8.contains(byte), "\(name)")
                #expect(byte != UInt8(ascii: ":") || rest.first ?? 0x20 == 0x20, "\(name)")
                read.append(byte)
            }
        }
        let kept = text.printable.trimmingCharacters(in: .whitespaces)
        #expect(read.elementsEqual(kept.utf8), "\(name)")
        #expect(name.range(of: #"^(?:[-+=]|[0-9]+[.)]|\s)"#, options: .regularExpression) == nil)
        #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { !$0.properties.isBidiControl } })
    }

    /// The table keeps every byte.
    @Test(arguments: hostile)
    func inCSV(_ text: String) {
        let table = pages(text).table
        #expect(table.rows[0][12].displayed.utf8.elementsEqual(text.utf8))
        #expect(table.rows[0][16].displayed.utf8.elementsEqual(text.utf8))
    }

    @Test(arguments: [
        ("plain", "`plain`"), ("a`b", "`` a`b ``"), ("```", "```` ``` ````"), ("", "`  `"), ("<b>|", "`<b>|`"),
    ])
    func codeSpans(_ text: String, _ expected: String) {
        #expect(MarkdownText.code(text) == expected)
    }

    @Test(arguments: [
        ("<\u{338}b>", "&lt;\u{338}b&gt;"), ("\"\u{301}", "&quot;\u{301}"), ("&amp;", "&amp;amp;"), ("'", "&#39;"),
        ("\u{202E}x\ny", "\u{FFFD}x y"), ("神と神", "神と神"),
    ])
    func escapingGoesByByte(_ text: String, _ expected: String) {
        #expect(HTML.escaped(text).utf8.elementsEqual(expected.utf8))
    }

    @Test func anAnchorCannotBeBrokenOutOf() {
        #expect(HTML.anchor("policy_area", "P01") == "policy_area-P01")
        #expect(HTML.anchor("G", "a\" b-é") == "G-a.22.20b-.c3.a9")
    }
}
