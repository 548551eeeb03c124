/// Signs that a document prints in several widths or shapes, brought to ASCII: `４－１` and `4‐1` are 4-1.
enum PlainSigns {
    static func text(_ text: some StringProtocol) -> String {
        text.unicodeScalars.map { String(scalar($0)) }.joined()
    }

    /// The ASCII sign that a full-width one or a hyphen stands for; any other scalar is itself.
    static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if isDash(scalar) { return "-" }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)!
        case 0x3000: return " "
        default: return scalar
        }
    }

    /// The text with the digits of its numbers, ％ and the hyphens between digits in ASCII; words stay as printed.
    static func numbers(_ text: some StringProtocol) -> String {
        var scalars = text.unicodeScalars.map { scalar in
            (0xFF10...0xFF19).contains(scalar.value) || scalar == "％" ? Self.scalar(scalar) : scalar
        }
        for index in scalars.indices.dropFirst().dropLast() where isDash(scalars[index]) {
            if [scalars[index - 1], scalars[index + 1]].allSatisfy({ ("0"..."9").contains($0) }) {
                scalars[index] = "-"
            }
        }
        return scalars.map { String($0) }.joined()
    }

    /// Hyphens, dashes, minus signs, ruled lines and the long vowel sign, which is printed for them.
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE63, 0xFF0D, 0xFF70: true
        default: false
        }
    }
}
