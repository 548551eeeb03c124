/// A text as names and summaries are compared: runs of letters and digits, whatever their width and case.
///
/// Of Unicode's compatibility forms (NFKC) those are folded that municipal documents mix: full-width Latin letters, digits and
/// signs, half-width kana, and voicing marks that stand by themselves. Latin letters become small. A middle dot or a quotation
/// mark joins what stands beside it (ファミリー・サポート is ファミリーサポート); any other sign, and white space, ends a run.
public struct ComparedText: Hashable, Sendable {
    public let runs: [[Unicode.Scalar]]

    /// - Complexity: O(*n*) in scalars.
    public init(_ text: String) {
        var runs: [[Unicode.Scalar]] = []
        var run: [Unicode.Scalar] = []
        for original in text.unicodeScalars {
            let scalar = Self.folded(original)
            if scalar == Self.voicing || scalar == Self.halfVoicing {
                if let voiced = run.last.flatMap({ Self.voiced($0, half: scalar == Self.halfVoicing) }) {
                    run[run.count - 1] = voiced
                }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                run.append(scalar)
            } else if !Self.joining.contains(scalar) {
                if !run.isEmpty { runs.append(run) }
                run = []
            }
        }
        self.runs = run.isEmpty ? runs : runs + [run]
    }

    /// The number of letters and digits.
    public var count: Int { runs.reduce(0) { $0 + $1.count } }

    private static let joining: Set<Unicode.Scalar> = ["・", "·", "「", "」", "『", "』", "\u{200B}"]
    private static let voicing: Unicode.Scalar = "\u{3099}"
    private static let halfVoicing: Unicode.Scalar = "\u{309A}"

    /// U+FF65 to U+FF9F in full width.
    private static let kana = Array(
        "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
            .unicodeScalars)

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)!
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)!
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
        case 0xFF65...0xFF9F: kana[Int(scalar.value - 0xFF65)]
        default: scalar
        }
    }

    private static let plain = Array("かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ".unicodeScalars)
    private static let halfVoiceable = Set("はひふへほハヒフヘホ".unicodeScalars)

    /// The kana with its voicing mark in one scalar; nil where Japanese has none.
    private static func voiced(_ scalar: Unicode.Scalar, half: Bool) -> Unicode.Scalar? {
        if half { return halfVoiceable.contains(scalar) ? Unicode.Scalar(scalar.value + 2) : nil }
        if scalar == "ウ" { return "ヴ" }
        return plain.contains(scalar) ? Unicode.Scalar(scalar.value + 1) : nil
    }
}
