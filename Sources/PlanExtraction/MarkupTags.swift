/// HTML tags that a conversion left in a text layer.
///
/// Only tags of known names count: angle brackets are also printed as brackets.
enum MarkupTags {
    private static let names = [
        "a", "b", "br", "div", "em", "font", "i", "li", "ol", "p", "span", "strong", "sub", "sup", "table", "tbody",
        "td",
        "th", "thead", "tr", "u", "ul",
    ]

    /// The text without tags; what stands between them is kept.
    ///
    /// - Parameter parting: what takes the place of a tag that begins or ends a block.
    static func removed(from text: some StringProtocol, with parting: String = "") -> String {
        var kept = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            kept += rest[..<start]
            let inner = rest[rest.index(after: start)...]
            if let end = inner.firstIndex(of: ">"), isTag(inner[..<end]) {
                if !isInline(inner[..<end]) { kept += parting }
                rest = inner[inner.index(after: end)...]
            } else {
                kept.append("<")
                rest = inner
            }
        }
        return kept + rest
    }

    /// The paragraphs and list items of a text, trimmed, without the empty ones; tags within a line part nothing.
    static func pieces(of text: some StringProtocol) -> [String] {
        removed(from: text, with: "\n").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Tags that stand within a line of text.
    private static let inline = ["a", "b", "em", "font", "i", "span", "strong", "sub", "sup", "u"]

    /// Whether what stands between two angle brackets makes them a tag.
    static func isTag(_ inner: Substring) -> Bool { names.contains(name(of: inner)) && !inner.contains("<") }

    /// Whether a tag stands within a line of text, and so parts no words.
    static func isInline(_ inner: Substring) -> Bool { inline.contains(name(of: inner)) }

    private static func name(of inner: Substring) -> String {
        (inner.first == "/" ? inner.dropFirst() : inner).prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
    }
}
