/// SVG elements, written with the escaper that the pages use.
enum SVG {
    /// The fonts of the pictures: at least one of them with Japanese letters is there on Windows, macOS and Linux.
    static let fonts =
        "'Yu Gothic', YuGothic, Meiryo, 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', IPAexGothic, sans-serif"

    /// An element with attributes in the order given; empty when it has no content.
    static func element(_ name: String, _ attributes: [(String, String)], _ content: HTML? = nil) -> HTML {
        let list = attributes.map { name, value -> HTML in " \(raw(name))=\"\(sound(value))\"" }
        guard let content else { return "<\(raw(name))\(list)/>" }
        return "<\(raw(name))\(list)>\(content)</\(raw(name))>"
    }

    /// An element around a text.
    static func element(_ name: String, _ attributes: [(String, String)], text: String) -> HTML {
        element(name, attributes, "\(sound(text))" as HTML)
    }

    /// A coordinate with at most one decimal: `12`, `-0.5`. It goes by whole tenths, and so prints alike on every machine.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }

    /// The text without the two scalars that no XML document may hold; the escaper deals with all others.
    private static func sound(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FFFE}" || scalar == "\u{FFFF}" }

    /// A name of the program's own.
    private static func raw(_ name: String) -> HTML { HTML(stringLiteral: name) }
}
