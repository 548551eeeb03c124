/// Text as Markdown may be given it: nothing in it is taken for markup.
enum MarkdownText {
    /// The text with a backslash before whatever CommonMark, or GitHub's extensions, would act on.
    ///
    /// It goes by UTF-8 bytes: to Swift `<` and a combining mark behind it are one character, to a reader of Markdown
    /// they are two.
    ///
    /// - Parameter begins: whether the text begins a line or a list item, where `-` and `1.` are marks as well.
    static func escaped(_ text: String, begins: Bool = true) -> String {
        let bytes = Array(text.printable.trimmed.utf8)
        var escaped: [UInt8] = []
        escaped.reserveCapacity(bytes.count)
        let opening = begins ? openingMark(bytes) : nil
        for (index, byte) in bytes.enumerated() {
            if markup.contains(byte) || index == opening || opensAddress(bytes, at: index) {
                escaped.append(UInt8(ascii: "\\"))
            }
            escaped.append(byte)
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// The text as a code span, between more backticks than it has in a row.
    static func code(_ text: String) -> String {
        let text = text.printable.trimmed
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let pad = longest > 0 || text.isEmpty ? " " : ""
        return fence + pad + text + pad + fence
    }

    /// Emphasis, code, links, HTML, entities, tables, strikethrough, mathematics, mail addresses, and the escape itself.
    private static let markup = Set("\\`*_{}[]<>#|&~$@^".utf8)

    /// The byte that would make the text a list or a rule: `-`, `+`, `=`, or the mark behind a number.
    private static func openingMark(_ bytes: [UInt8]) -> Int? {
        guard let first = bytes.first else { return nil }
        if "-+=".utf8.contains(first) { return 0 }
        let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        guard digits > 0, digits < bytes.count, ".)".utf8.contains(bytes[digits]) else { return nil }
        return digits
    }

    /// The point of `www.`, or the colon of `https:` and `:smile:`, of which GitHub makes links and pictures.
    private static func opensAddress(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: ":"): return index + 1 < bytes.count && bytes[index + 1] != UInt8(ascii: " ")
        case UInt8(ascii: "."):
            return index >= 3 && bytes[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
        default: return false
        }
    }
}

extension String {
    /// The text without white space at its ends, of which Markdown makes indented code and line breaks.
    fileprivate var trimmed: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
