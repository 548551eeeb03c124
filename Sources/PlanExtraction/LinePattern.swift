import Diagnostics

/// A regular expression over one line, matched by Unicode scalars, so that a combining mark never hides a digit.
struct LinePattern {
    private let regex: Regex<AnyRegexOutput>
    /// How many captures the expression has.
    let captureCount: Int

    init(_ pattern: String, file: String) throws(Finding) {
        do {
            regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
            // An empty alternative matches anything, and its output has a place for every capture.
            captureCount = try Regex("|(?:\(pattern))").prefixMatch(in: "").map { $0.output.count - 1 } ?? 0
        } catch {
            throw Finding(
                .profile, at: SourcePosition(file: file), value: pattern,
                "“\(pattern)” is no regular expression: \(error)")
        }
    }

    func matches(_ text: String) -> Bool { text.contains(regex) }

    /// The text without the pattern's matches, trimmed.
    func removed(from text: String) -> String { text.replacing(regex, with: "").trimmed }

    /// The captures of each match, in order.
    func allCaptures(in text: String) -> [[Substring]] {
        text.matches(of: regex).map { $0.output.dropFirst().compactMap(\.substring) }
    }

    /// The captures of a match, in order, or nil when the line does not match.
    func captures(in text: String) -> [Substring]? {
        guard let match = text.firstMatch(of: regex) else { return nil }
        return match.output.dropFirst().compactMap(\.substring)
    }

    /// Every match in a text, in order: where it stands and its captures.
    func all(in text: String) -> [(range: Range<String.Index>, captures: [Substring])] {
        text.matches(of: regex).map { ($0.range, $0.output.dropFirst().compactMap(\.substring)) }
    }
}

extension [LinePattern] {
    func matchAny(_ text: String) -> Bool { contains { $0.matches(text) } }
}
