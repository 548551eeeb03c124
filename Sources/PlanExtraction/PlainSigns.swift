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

    /// Hyphens, dashes, minus signs, ruled lines and the long vowel sign, which is printed for them.
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE63, 0xFF0D, 0xFF70: true
        default: false
        }
    }
}
