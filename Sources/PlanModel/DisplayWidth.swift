extension StringProtocol {
    /// The number of terminal cells that the text takes: 2 for a wide or full-width character, 0 for a combining one.
    ///
    /// Wide is what Unicode's EastAsianWidth calls W or F, emoji among them; ambiguous characters (…, ①, ○) count 1, as
    /// terminals outside East Asian locales show them.
    public var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
    /// The number of terminal cells that the scalar takes: 0, 1 or 2.
    public var displayWidth: Int {
        switch value {
        case 0x20..<0x7F, 0xA0..<0x300: return 1
        case ..<0x300: return 0
        // Kana and the common kanji, of which none is a mark: most of what the plans hold.
        case 0x3041...0x3096, 0x30A1...0x30FE, 0x4E00...0x9FFF: return 2
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWideEmoji || Self.wide.contains { $0.contains(value) } ? 2 : 1
        }
    }

    /// Every emoji that is drawn as one, but for the two halves of a flag, which take one cell each.
    private var isWideEmoji: Bool { properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value) }

    /// The wide and full-width ranges but for emoji; unassigned scalars between two wide ones are taken in.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}
