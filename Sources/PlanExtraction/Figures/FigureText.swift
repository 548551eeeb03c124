/// The text of a cell, ready to be read for figures: one plain form of each character, and where it stood.
///
/// Full-width letters, digits and punctuation become their ASCII forms, the ways to print a wave or a hyphen become one,
/// white space of any kind becomes a space. Tags of the text's page are gone; one that begins or ends a paragraph or an
/// item leaves ``paragraph`` in its place. Angle brackets that are no tags stay.
struct FigureText {
    /// Stands where a tag separates two passages.
    static let paragraph: Unicode.Scalar = "\u{2029}"

    private var plain: [Unicode.Scalar] = []
    private var printed: [Unicode.Scalar] = []
    private var offsets: [Int] = []
    /// The place of each round bracket that closes, and the place behind its partner.
    private var bracketEnds: [Int: Int] = [:]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var offset = 0
        var index = 0
        while index < scalars.count {
            let tag = Self.tag(in: scalars, at: index)
            if tag == nil || tag?.isInline == false {
                plain.append(tag == nil ? Self.plain(scalars[index]) : Self.paragraph)
                printed.append(tag == nil ? scalars[index] : Self.paragraph)
                offsets.append(offset)
            }
            let next = tag?.end ?? index + 1
            while index < next {
                offset += UTF8.width(scalars[index])
                index += 1
            }
        }
        var open: [Int] = []
        for index in plain.indices {
            if plain[index] == "(" { open.append(index) }
            if plain[index] == ")", let start = open.popLast() { bracketEnds[start] = index + 1 }
        }
    }

    var count: Int { plain.count }

    /// The plain form of a character, or nil outside the text.
    subscript(index: Int) -> Unicode.Scalar? { plain.indices.contains(index) ? plain[index] : nil }

    /// Where a character stands in the text as it was given, in bytes of UTF-8.
    func offset(of index: Int) -> Int { offsets[index] }

    /// The characters as printed.
    func printed(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: printed[range])
        return String(text)
    }

    // MARK: - Words at a place

    func has(_ word: String, at index: Int) -> Bool {
        var index = index
        for scalar in word.unicodeScalars {
            guard self[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    /// The first of the words that stands at a place.
    func first(of words: [String], at index: Int) -> String? { words.first { has($0, at: index) } }

    /// The first of the words that ends before a place.
    func last(of words: [String], before end: Int) -> String? {
        words.first { has($0, at: end - $0.unicodeScalars.count) }
    }

    func skippingSpaces(from index: Int) -> Int {
        var index = index
        while self[index] == " " { index += 1 }
        return index
    }

    func skippingSpaces(backFrom end: Int) -> Int {
        var end = end
        while self[end - 1] == " " { end -= 1 }
        return end
    }

    /// The place behind the bracket that opens at a place, or nil when none opens there or it never closes.
    func endOfBracket(at index: Int) -> Int? { bracketEnds[index] }

    // MARK: - Plain forms

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{301C}", "\u{FF5E}": "~"
        case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}": "-"
        case "\u{FF01}"..."\u{FF5D}": Unicode.Scalar(scalar.value - 0xFEE0)!
        case "\u{FF61}": "。"
        case "\u{FF62}": "「"
        case "\u{FF63}": "」"
        case "\u{FF64}": "、"
        case "\u{FF65}": "・"
        default: scalar.properties.isWhitespace && scalar != paragraph ? " " : scalar
        }
    }

    private static func tag(in scalars: [Unicode.Scalar], at start: Int) -> (end: Int, isInline: Bool)? {
        guard scalars[start] == "<",
            let end = scalars[(start + 1)...].firstIndex(where: { $0 == ">" || $0 == "<" }), scalars[end] == ">"
        else { return nil }
        var inner = String.UnicodeScalarView()
        inner.append(contentsOf: scalars[(start + 1)..<end])
        let body = Substring(String(inner))
        guard MarkupTags.isTag(body) else { return nil }
        return (end + 1, MarkupTags.isInline(body))
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
    var isLatinLetter: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }
    var isKatakana: Bool { ("\u{30A1}"..."\u{30FA}").contains(self) || self == "ー" }
    var isKanji: Bool {
        ("\u{4E00}"..."\u{9FFF}").contains(self) || ("\u{3400}"..."\u{4DBF}").contains(self) || self == "々"
    }
}
