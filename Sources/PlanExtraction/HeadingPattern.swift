import Diagnostics
import PlanModel

/// A heading as a line prints it, before it has its place in the outline.
struct PrintedHeading {
    let section: Int
    /// 0 for the section's outermost headings.
    let depth: Int
    let rule: HeadingPattern
    /// The number as printed, `6‐2`.
    let number: String
    /// The value of the number, 2.
    let ordinal: Int
    /// The value of the parent's number where the line prints it, 6.
    let parentOrdinal: Int?
    var name: String
    let line: Int
    /// What stands under it and says what is to be done; nil where the layout reads none.
    var text: DraftRow.Cell?
}

/// A rule for headings, ready to match.
struct HeadingPattern {
    let kind: HeadingKind
    let id: String
    let width: Int?
    let isGathered: Bool
    private let pattern: LinePattern?
    private let cell: LinePattern?
    private let again: LinePattern?

    init(_ rule: PlanProfile.HeadingRule, file: String) throws(Finding) {
        guard let kind = HeadingKind(rawValue: rule.kind) else {
            let kinds = HeadingKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Finding(
                .profile, at: SourcePosition(file: file), value: rule.kind,
                "“\(rule.kind)” is no kind of heading; expected one of \(kinds)")
        }
        guard rule.pattern != nil || rule.cell != nil else {
            throw Finding(
                .profile, at: SourcePosition(file: file), field: "headings", value: rule.kind,
                "the heading \(rule.kind) has no pattern; give one, or in numbered-rows the cell in which it is printed"
            )
        }
        self.kind = kind
        id = rule.id ?? ""
        width = rule.width
        isGathered = rule.placement == .after
        pattern = try Self.pattern(rule.pattern, captures: 2, "the number and the name of the heading", file: file)
        cell = try Self.pattern(rule.cell, captures: 2, "the number and the name of the heading", file: file)
        again = try Self.pattern(rule.again, captures: 1, "the number of the heading", file: file)
    }

    private static func pattern(
        _ text: String?, captures: Int, _ what: String, file: String
    ) throws(Finding) -> LinePattern? {
        guard let text else { return nil }
        let pattern = try LinePattern(text, file: file)
        guard pattern.captureCount >= captures else {
            throw Finding(
                .profile, at: SourcePosition(file: file), value: text,
                "“\(text)” needs \(captures == 1 ? "a capture" : "two captures"), \(what)")
        }
        return pattern
    }

    /// Reads a heading from a line, or nil when the line is none.
    func heading(in text: String, line: Int, section: Int, depth: Int) -> PrintedHeading? {
        pattern.flatMap { heading($0, in: text, line: line, section: section, depth: depth) }
    }

    /// Reads a heading from a cell of a row, or nil when the cell is none.
    func heading(inCell text: String, line: Int, section: Int, depth: Int) -> PrintedHeading? {
        cell.flatMap { heading($0, in: text, line: line, section: section, depth: depth) }
    }

    /// The value of the number in a line that names a heading by it alone.
    func ordinal(namedAgainIn text: String) -> Int? {
        again?.captures(in: text)?.first.flatMap { Self.ordinal(of: $0) }
    }

    private func heading(
        _ pattern: LinePattern, in text: String, line: Int, section: Int, depth: Int
    ) -> PrintedHeading? {
        guard let captures = pattern.captures(in: text), captures.count >= 2,
            let ordinal = Self.ordinal(of: captures[captures.count - 2])
        else { return nil }
        let number = text[captures[0].startIndex..<captures[captures.count - 2].endIndex]
        return PrintedHeading(
            section: section, depth: depth, rule: self, number: String(number), ordinal: ordinal,
            parentOrdinal: captures.count > 2 ? Self.ordinal(of: captures[0]) : nil,
            name: captures[captures.count - 1].trimmed, line: line)
    }

    /// A number that a line prints where its pattern expects one and that has no value; nil where all is well.
    func unreadableNumber(in text: String) -> Substring? {
        guard let captures = pattern?.captures(in: text), captures.count >= 2 else { return nil }
        let number = captures[captures.count - 2]
        return Self.ordinal(of: number) == nil ? number : nil
    }

    /// Signs that count by themselves, from 1: ①, ⑴, Ⅰ, ア, A and Ａ.
    private static let counting: [ClosedRange<UInt32>] = [
        0x2460...0x2473, 0x2474...0x2487, 0x2160...0x216B, 0x2170...0x217B, 0x41...0x5A, 0xFF21...0xFF3A,
    ]

    /// The value of a printed number: `12`, `６`, `①`, `Ⅰ`, `ア` (1), `イ` (2), `一`, `十二`, `(1)`; a Latin letter is its place in
    /// the alphabet. Nil for anything else, and past 9 digits, where no heading counts.
    static func ordinal(of number: some StringProtocol) -> Int? {
        let katakana = Array("アイウエオカキクケコサシスセソ".unicodeScalars)
        var scalars = Array(number.unicodeScalars)
        if scalars.count > 2, let first = scalars.first, let last = scalars.last,
            ["()", "（）", "〔〕", "［］"].contains(String(String.UnicodeScalarView([first, last])))
        {
            scalars = Array(scalars[1..<(scalars.count - 1)])
        }
        if scalars.count == 1, let index = katakana.firstIndex(of: scalars[0]) { return index + 1 }
        if scalars.count == 1, let range = counting.first(where: { $0.contains(scalars[0].value) }) {
            return Int(scalars[0].value - range.lowerBound) + 1
        }
        if let value = kanji(scalars) { return value }
        guard scalars.count <= 9 else { return nil }
        var value = 0
        for scalar in scalars {
            switch scalar.value {
            case 0x30...0x39: value = value * 10 + Int(scalar.value) - 0x30
            case 0xFF10...0xFF19: value = value * 10 + Int(scalar.value) - 0xFF10
            default: return nil
            }
        }
        return scalars.isEmpty ? nil : value
    }
}

extension HeadingPattern {
    /// A number below a hundred in kanji: `三`, `十`, `十二`, `二十一`.
    fileprivate static func kanji(_ scalars: [Unicode.Scalar]) -> Int? {
        let digits = Array("一二三四五六七八九".unicodeScalars)
        let parts = scalars.split(separator: "十", omittingEmptySubsequences: false)
        guard !scalars.isEmpty, parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
        var numbers: [Int?] = []
        for part in parts {
            guard let scalar = part.first else {
                numbers.append(nil)
                continue
            }
            guard let place = digits.firstIndex(of: scalar) else { return nil }
            numbers.append(place + 1)
        }
        return parts.count == 1 ? numbers[0] : (numbers[0] ?? 1) * 10 + (numbers[1] ?? 0)
    }
}

/// The sections of a profile, ready to match.
struct SectionPatterns {
    struct Section {
        let begin: LinePattern?
        let restates: Bool
        let headings: [HeadingPattern]
    }

    let sections: [Section]
    /// The section that the document's first line begins, or nil when each waits for a line of its own.
    let first: Int?

    init(_ profile: PlanProfile, file: String) throws(Finding) {
        var sections: [Section] = []
        for section in profile.sections {
            var headings: [HeadingPattern] = []
            for rule in section.headings { headings.append(try HeadingPattern(rule, file: file)) }
            var begin: LinePattern?
            if let pattern = section.begin { begin = try LinePattern(pattern, file: file) }
            sections.append(Section(begin: begin, restates: section.restates ?? false, headings: headings))
        }
        guard !sections.isEmpty else {
            throw Finding(
                .profile, at: SourcePosition(file: file), field: "sections",
                "the profile has no sections; give one with the patterns of its headings")
        }
        self.sections = sections
        first = sections.firstIndex { $0.begin == nil }
    }

    /// The section that a line begins, or nil.
    func sectionBegun(by text: String) -> Int? { sections.firstIndex { $0.begin?.matches(text) ?? false } }

    /// Lines that a pattern takes for a heading and whose number cannot be read, so that they would be passed over.
    func unreadableNumbers(in document: DocumentText) -> [Finding] {
        document.lines.flatMap { line in
            sections.flatMap(\.headings).compactMap { $0.unreadableNumber(in: line.text) }.prefix(1).map { number in
                Finding(
                    .unplacedHeading, at: document.position(line.number), value: String(number),
                    "“\(line.text)” is a heading by the profile, and “\(number)” is no number that can be read; expected digits, "
                        + "①, Ⅰ, ア, 一 or a letter, in brackets or not. Mend the pattern's first capture")
            }
        }
    }

    /// The heading that a line prints within a section, outermost rule first.
    func heading(in text: String, line: Int, section: Int) -> PrintedHeading? {
        for (depth, rule) in sections[section].headings.enumerated() {
            if let heading = rule.heading(in: text, line: line, section: section, depth: depth) { return heading }
        }
        return nil
    }
}
