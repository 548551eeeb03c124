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
    static func removed(from text: some StringProtocol) -> String {
        var kept = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            kept += rest[..<start]
            let inner = rest[rest.index(after: start)...]
            if let end = inner.firstIndex(of: ">"), isTag(inner[..<end]) {
                rest = inner[inner.index(after: end)...]
            } else {
                kept.append("<")
                rest = inner
            }
        }
        return kept + rest
    }

    private static func isTag(_ inner: Substring) -> Bool {
        let body = inner.first == "/" ? inner.dropFirst() : inner
        return names.contains(body.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()) && !inner.contains("<")
    }
}
