/// A piece of HTML. Whatever is interpolated into one as a text is escaped; only another piece goes in as it is.
///
/// ```swift
/// let item: HTML = "<li>\(initiative.nameJa)</li>"
/// ```
struct HTML: ExpressibleByStringInterpolation {
    let text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }

        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

        /// Nothing where there is no piece.
        mutating func appendInterpolation(_ piece: HTML?) { if let piece { text += piece.text } }

        mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
    }

    /// The text as an element or an attribute in quotes may hold it; what would turn its direction around is `�`.
    ///
    /// It goes by UTF-8 bytes: to Swift `"` and a combining mark behind it are one character, which is not the quote that
    /// ends an attribute; to a browser it is.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { isMarkup($0) || mayBeUnprintable($0) }) else { return text }
        let text = text.printable
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// Whether the byte can stand in a character that `printable` replaces: the control characters up to U+009F, U+061C, and those
    /// of U+2000 to U+2FFF.
    private static func mayBeUnprintable(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2: true
        default: false
        }
    }

    /// An id that no text can break out of: letters, digits, `-` and `_` stay, other bytes become their number.
    static func anchor(_ parts: String...) -> String {
        let anchors = parts.map { part in
            part.utf8.map { byte -> String in
                let isPlain =
                    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                return isPlain ? String(UnicodeScalar(byte)) : ".\(String(byte, radix: 16))"
            }.joined()
        }
        return anchors.joined(separator: "-")
    }
}
