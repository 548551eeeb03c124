/// The check that bytes are UTF-8, which libcsv does not make.
enum UTF8Check {
    /// The offset at which the first sequence starts that is not UTF-8, or nil.
    ///
    /// Well-formed is what the Unicode Standard's table 3-7 says: no overlong form, no surrogate, nothing past
    /// U+10FFFF.
    ///
    /// - Complexity: O(*n*); eight ASCII bytes at a time.
    static func firstBadOffset(in text: UnsafeRawBufferPointer) -> Int? {
        var offset = 0
        while offset < text.count {
            if text[offset] < 0x80 {
                offset = endOfASCII(in: text, from: offset)
            } else if let next = endOfTriples(in: text, from: offset) {
                offset = next
            } else {
                let length = sequenceLength(in: text, at: offset)
                guard length > 0 else { return offset }
                offset += length
            }
        }
        return nil
    }

    /// Whether the text ends within the sequence that starts at `offset`.
    static func isCutOff(_ text: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        let length =
            switch text[offset] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        return text.count - offset < length && text[(offset + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
    }

    private static func endOfASCII(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start
        while offset + 8 <= text.count {
            let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard word & 0x8080_8080_8080_8080 == 0 else { break }
            offset += 8
        }
        while offset < text.count, text[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// The offset behind a run of sequences of three bytes, which is what Japanese is made of, two at a time; nil where no two
    /// stand together. Sequences that start with E0 or ED, whose second byte is bounded, are left to ``sequenceLength(in:at:)``.
    private static func endOfTriples(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var offset = start
        while offset + 8 <= text.count {
            let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0, isUnbounded(word), isUnbounded(word >> 24)
            else {
                break
            }
            offset += 6
        }
        return offset == start ? nil : offset
    }

    /// Whether a first byte E0 to EF is neither E0 nor ED.
    private static func isUnbounded(_ word: UInt64) -> Bool { word & 0x0F != 0 && word & 0x0F != 0x0D }

    /// The length of the sequence of two to four bytes at `offset`, or 0 when it is ill-formed or cut off.
    private static func sequenceLength(in text: UnsafeRawBufferPointer, at offset: Int) -> Int {
        let length: Int
        let second: ClosedRange<UInt8>
        switch text[offset] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard offset + length <= text.count, second.contains(text[offset + 1]) else { return 0 }
        for next in offset + 2..<offset + length where text[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
