import Foundation

/// A text as rules match it, with the way back to the original.
///
/// Folding is NFKC (Unicode Standard Annex #15) one grapheme cluster at a time, lower case, and no white space: a word that a
/// column's width broke in two is one word, `ＤＶ` is `dv`, and `ｶﾞ` is `ガ`. Every folded byte knows the bytes of the original
/// that it came from, so that evidence is quoted as printed.
struct FoldedBytes {
    let bytes: [UInt8]
    /// For each folded byte, the offsets in the original's UTF-8 where its grapheme cluster begins and ends.
    private let origins: [(start: Int32, end: Int32)]
    private let original: String

    init(_ text: String) {
        var bytes: [UInt8] = []
        var origins: [(start: Int32, end: Int32)] = []
        bytes.reserveCapacity(text.utf8.count)
        origins.reserveCapacity(text.utf8.count)
        var offset: Int32 = 0
        for character in text {
            let length = Int32(character.utf8.count)
            let origin = (start: offset, end: offset + length)
            offset += length
            if character.isWhitespace { continue }
            let before = bytes.count
            Self.fold(character, into: &bytes)
            origins.append(contentsOf: repeatElement(origin, count: bytes.count - before))
        }
        self.bytes = bytes
        self.origins = origins
        original = text
    }

    /// The folded bytes of a term.
    static func folded(_ term: some StringProtocol) -> [UInt8] { FoldedBytes(String(term)).bytes }

    private static func fold(_ character: Character, into bytes: inout [UInt8]) {
        let scalars = character.unicodeScalars
        if let scalar = scalars.first, scalars.count == 1, isStable(scalar) {
            bytes.append(contentsOf: character.utf8)
        } else {
            bytes.append(contentsOf: String(character).precomposedStringWithCompatibilityMapping.lowercased().utf8)
        }
    }

    /// Whether folding leaves a scalar alone: kana, the common ideographs, their punctuation, and ASCII without capitals.
    private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x40, 0x5B...0x7E, 0x3001...0x301B, 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: true
        default: false
        }
    }

    /// The original of a range of folded bytes, whole grapheme clusters, line breaks and spaces within it left out.
    func original(of range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let utf8 = original.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: Int(origins[range.lowerBound].start))
        let end = utf8.index(utf8.startIndex, offsetBy: Int(origins[range.upperBound - 1].end))
        return String(original[start..<end].filter { !$0.isWhitespace })
    }

    /// The offset in the original's UTF-8 at which a folded byte's cluster begins.
    func offset(of byte: Int) -> Int { Int(origins[byte].start) }

    /// Whether a full stop 。 lies within a range.
    func holdsSentenceEnd(in range: Range<Int>) -> Bool {
        guard range.count >= 3 else { return false }
        return (range.lowerBound..<(range.upperBound - 2)).contains { index in
            bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82
        }
    }
}
