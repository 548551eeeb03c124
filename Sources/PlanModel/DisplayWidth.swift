extension String {
    /// The number of terminal cells that the text takes: 2 for a wide or full-width character, 0 for a combining one.
    ///
    /// Wide ranges follow Unicode's EastAsianWidth (W and F); ambiguous characters count 1, as terminals outside East Asian
    /// locales show them, except the signs that Japanese fonts draw wide (‥, …, ①–⑳, 〇 and the like are left at 1 or 2 as
    /// the standard has them).
    public var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
    /// The number of terminal cells that the scalar takes: 0, 1 or 2.
    public var displayWidth: Int {
        if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
        }
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
