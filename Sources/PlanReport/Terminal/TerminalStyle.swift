import PlanModel

/// How the terminal may be written to.
///
/// The escape codes are three and stand here. A library such as Rainbow switches colours for the whole process, by a global
/// variable and by what standard output is; here a value says it, so that two reports can be drawn at once, one of them with
/// colours, and so that only ``hasColour`` decides.
public struct TerminalStyle: Sendable {
    /// Whether colours may be used: only on a terminal, and not where `NO_COLOR` asks for none.
    public let hasColour: Bool
    /// The width in cells.
    public let width: Int
    public let language: Language

    public init(hasColour: Bool, width: Int, language: Language) {
        self.hasColour = hasColour
        self.width = width
        self.language = language
    }

    /// The width up to which bars and columns grow; longer ones are hard to follow with the eye.
    var drawnWidth: Int { min(width, 200) }

    func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// A bar's blue, which stands out on light and dark grounds; the bar's length carries the meaning.
    func bar(_ text: String) -> String { hasColour && !text.isEmpty ? "\u{1B}[38;5;68m\(text)\u{1B}[0m" : text }

    /// A background of the 256-colour cube, blue from light to dark, with black or white on it at a contrast above 5 : 1; the
    /// number in it carries the meaning.
    func shaded(_ text: String, level: Int) -> String {
        let backgrounds = [195, 153, 111, 68, 25]
        guard hasColour, level > 0 else { return text }
        let step = min(level, backgrounds.count) - 1
        return "\u{1B}[48;5;\(backgrounds[step]);38;5;\(step < 4 ? 16 : 231)m\(text)\u{1B}[0m"
    }
}

extension String {
    /// The text as a terminal may be given it: white space in one line, and `�` for what would move the cursor, change the
    /// colours or turn the direction of the line around.
    public var printable: String {
        guard !unicodeScalars.allSatisfy(\.isPrintable) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            scalars.append(scalar.isLineBreaking ? " " : scalar.steersTerminal ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// The text filled with spaces to a width in cells.
    func padded(to width: Int, right: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - displayWidth))
        return right ? spaces + self : self + spaces
    }

    /// The text cut to a width in cells, with `…` where something was cut.
    func truncated(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var kept = ""
        var used = 0
        for character in self {
            let next = String(character).displayWidth
            if used + next > width - 1 { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }
}

extension Unicode.Scalar {
    /// Whether ``Swift/String/printable`` leaves the scalar as it is.
    var isPrintable: Bool { !isLineBreaking && !steersTerminal }

    /// Tab, line feed and their like, up to the line and paragraph separators.
    fileprivate var isLineBreaking: Bool {
        ("\t"..."\r").contains(self) || self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}"
    }

    /// A control character (Cc), or one that overrides, embeds or isolates the direction of a text (Bidi_Control).
    ///
    /// The ranges are those of Unicode's PropList.txt and UnicodeData.txt, which its stability policy keeps; looking the
    /// properties up would take longer than anything else that a page is made by.
    fileprivate var steersTerminal: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
