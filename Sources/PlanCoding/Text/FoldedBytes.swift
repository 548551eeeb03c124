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
        var cluster: (text: String, start: Int32, end: Int32)?
        func flush() {
            guard let (text, start, end) = cluster else { return }
            let before = bytes.count
            Self.fold(text, into: &bytes)
            origins.append(contentsOf: repeatElement((start: start, end: end), count: bytes.count - before))
        }
        var offset: Int32 = 0
        for character in text {
            let start = offset
            offset += Int32(character.utf8.count)
            if character.isWhitespace { continue }
            if cluster != nil, Self.isMark(character.unicodeScalars.first!) {
                cluster!.text.append(character)
                cluster!.end = offset
            } else {
                flush()
                cluster = (String(character), start, offset)
            }
        }
        flush()
        self.bytes = bytes
        self.origins = origins
        original = text
    }

    /// The folded bytes of a term.
    static func folded(_ term: some StringProtocol) -> [UInt8] { FoldedBytes(String(term)).bytes }

    private static func fold(_ cluster: String, into bytes: inout [UInt8]) {
        let scalars = cluster.unicodeScalars
        if let scalar = scalars.first, scalars.count == 1, isStable(scalar) {
            bytes.append(contentsOf: cluster.utf8)
        } else {
            // Foundation's compatibility mapping leaves the voicing mark that was ﾞ beside its kana on Linux; the canonical
            // one puts them together.
            let folded = cluster.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
            bytes.append(contentsOf: folded.lowercased().utf8)
        }
    }

    /// Whether a scalar joins what stands before it, white space aside: voicing marks of either width, and combining marks.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF9E, 0xFF9F: true
        case ..<0x300, 0x3001...0x3029, 0x309B...0x9FFF: false
        default: scalar.properties.canonicalCombiningClass != .notReordered
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
