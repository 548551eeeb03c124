@testable import PlanReport

/// What holds of the escaping of every text in HTML: nothing in it is markup, in an element or in an attribute, and a browser
/// reads the text again, but for what would break its line or turn its direction around.
enum EscapeText {
    private static let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]

    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        let text = String(decoding: input, as: UTF8.self)
        let escaped = Array(HTML.escaped(text).utf8)
        if let markup = escaped.first(where: { "<>\"'".utf8.contains($0) }) { return "\(markup) stands bare" }
        guard let read = unescaped(escaped) else { return "an ampersand begins no entity: \(escaped)" }
        if read != shown(text) { return "\(Array(text.utf8)) is read as \(read)" }
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        let expected = Array("<p title=\"".utf8) + escaped + Array("\">".utf8) + escaped + Array("</p>".utf8)
        if Array(html.text.utf8) != expected { return "the text goes into a piece otherwise: \(html.text)" }
        let isPlain = { (byte: UInt8) in byte == 0x2E || byte == 0x2D || byte == 0x5F || isLetterOrDigit(byte) }
        let anchor = HTML.anchor(text)
        return anchor.utf8.allSatisfy(isPlain) ? nil : "the anchor \(anchor) holds more than letters and digits"
    }

    /// What a browser reads; nil where an ampersand begins none of the entities.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
        var (read, rest) = ([UInt8](), bytes[...])
        while let first = rest.first {
            guard first == UInt8(ascii: "&") else {
                read.append(rest.removeFirst())
                continue
            }
            guard let entity = entities.first(where: { rest.starts(with: $0.key.utf8) }) else { return nil }
            read += entity.value.utf8
            rest.removeFirst(entity.key.utf8.count)
        }
        return read
    }

    /// The text with a space for each line break and tab, and `�` for other control characters and those of direction.
    private static func shown(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: Array(" ".utf8)
            case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                Array("\u{FFFD}".utf8)
            default: Array(String(scalar).utf8)
            }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
