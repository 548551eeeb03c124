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
        guard unicodeScalars.contains(where: { $0.isLineBreaking || $0.steersTerminal }) else { return self }
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
    /// Tab, line feed and their like, up to the line and paragraph separators.
    fileprivate var isLineBreaking: Bool {
        ("\t"..."\r").contains(self) || self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}"
    }

    /// A control character, or one that overrides, embeds or isolates the direction of a text.
    fileprivate var steersTerminal: Bool {
        properties.generalCategory == .control || properties.isBidiControl
    }
}
