import Diagnostics
import PlanModel

/// Reads the minutes of a meeting: those present, and what the agenda says under the plan's goals.
///
/// What the layout knows of: lists of those present, several to a line; an agenda of topics, among them the plan's goals;
/// items marked ①, their headings wrapped over lines, with a department in brackets; passages marked ・, whose sentences may be
/// statements of their own. Text below an item or a statement belongs to it; any other line is a finding.
struct MinutesReader {
    /// Whose a sentence is that no rule makes a statement of its own.
    private enum Owner {
        case nobody
        case statement(Int)
        /// It was reported before that the text belongs to nothing.
        case reported
    }

    private struct Item {
        let title: String
        let departments: [Department]
    }

    private let context: LayoutContext
    private let document: DocumentText
    private let patterns: MinutesPatterns
    private var draft: PlanDraft
    private var statements: [DraftStatement] = []

    private var section: Int?
    /// The name of the list of those present, while it goes on.
    private var list: String?
    private var topic: (name: String, kind: Statement.Kind?)?
    private var goal: PrintedHeading?
    private var item: Item?
    /// Whose a new passage is, and whose the next sentence is.
    private var passageOwner = Owner.nobody
    private var owner = Owner.nobody
    private var sentence: MinutesSentence?

    /// - Throws: a finding when the profile cannot serve this layout.
    static func tables(from document: DocumentText, in context: LayoutContext) throws(Finding) -> PlanTables {
        let patterns = try MinutesPatterns(context)
        var reader = MinutesReader(context: context, document: document, patterns: patterns)
        reader.read()
        var tables = PlanTables()
        tables.statements = reader.statements.rows(
            source: SourceDocument.ID(context.profile.source), figures: patterns.figures, lexicon: context.lexicon)
        tables.findings = reader.draft.findings.sorted()
        return tables
    }

    private init(context: LayoutContext, document: DocumentText, patterns: MinutesPatterns) {
        self.context = context
        self.document = document
        self.patterns = patterns
        draft = PlanDraft(document: document)
        section = context.sections.first
    }

    private mutating func read() {
        var index = 0
        while index < document.lines.count {
            let line = document.lines[index]
            index += 1
            if line.isBlank || context.ignored.matchAny(line.text) { continue }
            if let captures = patterns.attendance.captures(in: line.text) {
                leave()
                list = captures[0].trimmed
                readAttendance(captures[1].trimmed, line: line.number)
            } else if let begun = context.sections.sectionBegun(by: line.text) {
                leave()
                section = begun
            } else if let begun = patterns.topic(in: line.text) {
                leave()
                topic = begun
            } else if let heading = goal(in: line) {
                let topic = topic
                leave()
                (self.topic, goal) = (topic, heading)
            } else if patterns.itemMark.matches(line.text) {
                index = readItem(at: index - 1)
            } else if list != nil {
                readAttendance(line.text, line: line.number)
            } else {
                readText(line)
            }
        }
        endSentence()
    }

    /// Ends whatever list, topic, goal or item the lines before belong to.
    private mutating func leave() {
        endSentence()
        (list, topic, goal, item) = (nil, nil, nil, nil)
        (passageOwner, owner) = (.nobody, .nobody)
    }

    private func goal(in line: DocumentLine) -> PrintedHeading? {
        section.flatMap { context.sections.heading(in: line.text, line: line.number, section: $0) }
    }

    private var goalID: Heading.ID? {
        goal.map { Heading.ID("\(context.profile.plan)-\($0.rule.id)\($0.ordinal)") }
    }
}

// MARK: - Those present

extension MinutesReader {
    /// Reads the entries of one line. What stands between a department and a role is a person's name, and is dropped.
    private mutating func readAttendance(_ text: String, line: Int) {
        var rest = text
        for match in patterns.attendee.all(in: text).reversed() { rest.removeSubrange(match.range) }
        if !rest.trimmed.isEmpty {
            draft.report(
                .unreadText, line: line,
                "\(list ?? "") names somebody here without a department and a role that the profile's attendee knows; add them there"
            )
        }
        for match in patterns.attendee.all(in: text) where match.captures.count == 2 {
            let department = department(printed: match.captures[0], line: line)
            statements.append(
                DraftStatement(
                    kind: .attendance, goal: nil, departments: department.map { [$0] } ?? [],
                    title: "\(list ?? "") \(match.captures[1].trimmed)", line: line))
        }
    }

    /// The department of a name that may have its bureau before it.
    private mutating func department(printed: Substring, line: Int) -> Department? {
        let words = printed.split(whereSeparator: \.isWhitespace).map(String.init)
        let bureau = words.count > 1 ? words[0] : nil
        let name = words.dropFirst(bureau == nil ? 0 : 1).joined()
        guard let department = context.lexicon.department(named: name, in: bureau) else {
            draft.reportUnknownDepartment(name, line: line, lexicon: context.lexicon)
            return nil
        }
        if let bureau, department.bureauJa.map({ Array($0.utf8) }) != Array(bureau.utf8) {
            draft.report(
                .unknownDepartment, line: line, field: "bureau_ja", value: department.nameJa,
                "\(name) stands under \(bureau) here; departments.csv has \(department.bureauJa ?? "no bureau")")
        }
        return department
    }
}

// MARK: - Items

extension MinutesReader {
    /// Reads an item's heading, which is wrapped over at most four lines.
    /// - Returns: the index of the line after the heading.
    private mutating func readItem(at start: Int) -> Int {
        endSentence()
        (list, item, passageOwner, owner) = (nil, nil, .reported, .reported)
        let line = document.lines[start]
        var heading = line.text
        if let mark = patterns.itemMark.all(in: heading).first { heading.removeSubrange(mark.range) }
        var index = start + 1
        let following = document.lines.indices[index...].filter { !document.lines[$0].isBlank }.prefix(3)
        for next in following.prefix(while: { !isBoundary(document.lines[$0]) }) {
            if patterns.item(in: heading) != nil { break }
            heading += document.lines[next].text
            index = next + 1
        }
        guard let found = patterns.item(in: heading) else {
            draft.report(
                .incompleteRow, line: line.number,
                "the heading of the item fits no pattern of the profile's items; add its kind there, or its departments"
            )
            return start + 1
        }
        let separator = context.profile.departmentSeparator?.first ?? "／"
        let departments = found.departments.split(separator: separator).compactMap { printed -> Department? in
            department(printed: printed, line: line.number)
        }
        item = Item(title: found.title, departments: departments)
        add(found.kind, title: found.title, line: line.number)
        passageOwner = owner
        return index
    }

    /// Whether something else than the rest of a heading begins at a line.
    private func isBoundary(_ line: DocumentLine) -> Bool {
        patterns.itemMark.matches(line.text) || patterns.bullet.matches(line.text) || goal(in: line) != nil
            || patterns.topic(in: line.text) != nil || context.sections.sectionBegun(by: line.text) != nil
            || patterns.attendance.matches(line.text) || context.ignored.matchAny(line.text)
    }
}

// MARK: - Running text

extension MinutesReader {
    /// Adds a line to the sentence that is open, and ends it wherever the line ends one.
    private mutating func readText(_ line: DocumentLine) {
        var rest = Substring(line.text)
        var beginsPassage = false
        if let bullet = patterns.bullet.all(in: line.text).first {
            endSentence()
            rest = line.text[bullet.range.upperBound...]
            beginsPassage = true
        }
        while !rest.isEmpty {
            let end = rest.firstIndex(of: patterns.textEnd).map { rest.index(after: $0) } ?? rest.endIndex
            var open = sentence ?? MinutesSentence(beginsPassage: beginsPassage)
            open.append(rest[..<end], line: line.number)
            sentence = open
            if rest[..<end].last == patterns.textEnd { endSentence() }
            rest = rest[end...]
            beginsPassage = false
        }
    }

    /// Makes the open sentence a statement, or gives it to the one that it belongs to.
    ///
    /// A statement goes on until a bullet or a sentence of another kind.
    private mutating func endSentence() {
        guard let sentence else { return }
        self.sentence = nil
        if sentence.beginsPassage { owner = passageOwner }
        if case .reported = owner { return }
        let subject = item?.title ?? goal?.name ?? topic?.name
        if let subject, let rule = patterns.kind(of: sentence.text), begins(rule.kind, sentence) {
            add(rule.kind, title: rule.label.map { "\(subject)：\($0)" } ?? subject, line: sentence.line)
        } else if case .nobody = owner {
            guard let subject, let kind = topic?.kind else {
                draft.report(
                    .unreadText, line: sentence.line,
                    "the text belongs to no item, and no rule of the profile says what it is; add a rule to its sentences"
                )
                owner = .reported
                return
            }
            add(kind, title: subject, line: sentence.line)
        }
        if case .statement(let index) = owner { statements[index].sentences.append(sentence) }
    }

    private func begins(_ kind: Statement.Kind, _ sentence: MinutesSentence) -> Bool {
        guard case .statement(let index) = owner, !sentence.beginsPassage else { return true }
        return statements[index].kind != kind
    }

    /// Adds a statement, to which the text after it belongs.
    private mutating func add(_ kind: Statement.Kind, title: String, line: Int) {
        owner = .statement(statements.count)
        statements.append(
            DraftStatement(kind: kind, goal: goalID, departments: item?.departments, title: title, line: line))
    }
}
