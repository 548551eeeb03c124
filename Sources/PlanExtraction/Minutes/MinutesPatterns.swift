import Diagnostics
import PlanModel

/// A profile's words for minutes, ready to match.
struct MinutesPatterns {
    typealias Kind = Statement.Kind

    let attendance: LinePattern
    let attendee: LinePattern
    let topics: [(pattern: LinePattern, kind: Kind?)]
    let itemMark: LinePattern
    let items: [(pattern: LinePattern, kind: Kind)]
    let bullet: LinePattern
    let sentences: [(pattern: LinePattern, kind: Kind, label: String?)]
    let figures: FigurePatterns
    /// What ends a sentence.
    let textEnd: Character

    init(_ context: LayoutContext) throws(Finding) {
        let words = try context.required(context.profile.minutes, "minutes")
        let compiler = Compiler(file: context.profileFile)
        let end = try context.required(context.profile.textEnd, "textEnd")
        guard let character = end.first, end.count == 1 else {
            throw compiler.finding(end, "textEnd is “\(end)”; give the one character that ends a sentence")
        }
        guard context.sections.sections.allSatisfy({ $0.headings.count == 1 }) else {
            throw Finding(
                .profile, at: SourcePosition(file: context.profileFile), field: "sections",
                "a section of the layout minutes has one kind of heading, the plan's goals; take the others out")
        }
        textEnd = character
        attendance = try compiler.pattern(words.attendance, 2, "the list's name and its first entries")
        attendee = try compiler.pattern(words.attendee, 2, "the department and the role")
        itemMark = try compiler.pattern(words.itemMark, 0, "nothing to keep")
        bullet = try compiler.pattern(words.bullet, 0, "nothing to keep")
        var topics: [(pattern: LinePattern, kind: Kind?)] = []
        for topic in words.topics {
            var kind: Kind?
            if let name = topic.kind { kind = try compiler.kind(name) }
            topics.append((try compiler.pattern(topic.pattern, 1, "the topic's name"), kind))
        }
        self.topics = topics
        var items: [(pattern: LinePattern, kind: Kind)] = []
        for item in words.items {
            let pattern = try compiler.pattern(item.pattern, 2, "the title and the departments")
            items.append((pattern, try compiler.kind(item.kind)))
        }
        self.items = items
        var sentences: [(pattern: LinePattern, kind: Kind, label: String?)] = []
        for sentence in words.sentences {
            let pattern = try compiler.pattern(sentence.pattern, 0, "nothing to keep")
            sentences.append((pattern, try compiler.kind(sentence.kind), sentence.label))
        }
        self.sentences = sentences
        var inSentences: [LinePattern] = []
        for pattern in words.figuresInSentences ?? [] {
            inSentences.append(try LinePattern(pattern, file: context.profileFile))
        }
        var figure: LinePattern?
        if let pattern = words.figure { figure = try LinePattern(pattern, file: context.profileFile) }
        figures = FigurePatterns(figure: figure, inSentences: inSentences, textEnd: character)
    }

    /// The topic that a line prints, with the kind of its text.
    func topic(in text: String) -> (name: String, kind: Kind?)? {
        for topic in topics {
            if let name = topic.pattern.captures(in: text)?.first { return (name.trimmed, topic.kind) }
        }
        return nil
    }

    /// An item's heading: what it is, its title, and its departments as printed.
    func item(in text: String) -> (kind: Kind, title: String, departments: String)? {
        for item in items {
            if let captures = item.pattern.captures(in: text), captures.count == 2 {
                return (item.kind, captures[0].trimmed, captures[1].trimmed)
            }
        }
        return nil
    }

    /// The kind and the label of the first rule that a sentence fits.
    func kind(of sentence: String) -> (kind: Kind, label: String?)? {
        sentences.first { $0.pattern.matches(sentence) }.map { ($0.kind, $0.label) }
    }
}

/// Compiles patterns of a profile and refuses those that capture something else than the reader needs.
private struct Compiler {
    let file: String

    func pattern(_ text: String, _ count: Int, _ captures: String) throws(Finding) -> LinePattern {
        let pattern = try LinePattern(text, file: file)
        guard pattern.captureCount == count else {
            let number = ["no capture", "one capture", "two captures"][count]
            throw finding(text, "“\(text)” needs \(number), \(captures)")
        }
        return pattern
    }

    func kind(_ name: String) throws(Finding) -> Statement.Kind {
        if let kind = Statement.Kind(rawValue: name) { return kind }
        let kinds = Statement.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw finding(name, "“\(name)” is no kind of statement; expected one of \(kinds)")
    }

    func finding(_ value: String, _ message: String) -> Finding {
        Finding(.profile, at: SourcePosition(file: file), field: "minutes", value: value, message)
    }
}
