import Diagnostics
import PlanModel

/// Reads what a document says in sum about its own rows: summary tables, and sentences that count.
///
/// A line of a summary table that is no row of it is a finding unless `ignored` matches it. What the profile looks for and
/// the document does not have is a warning at the profile (PA047): a claim that nobody checks any more.
struct SummaryReader {
    private struct Table {
        let title: String
        let subject: ReportText.Subject
        let header: LinePattern
        let columns: [SummaryColumn]
        let total: LinePattern
    }

    private struct Sentence {
        let subject: ReportText.Subject
        let text: String
        let pattern: LinePattern
        let columns: [SummaryColumn]
        let goals: [String]
    }

    private let tables: [Table]
    private let sentences: [Sentence]
    private let ignored: [LinePattern]
    private let file: String

    init(_ context: LayoutContext) throws(Finding) {
        let profile = context.profile
        file = context.profileFile
        ignored = context.ignored
        var tables: [Table] = []
        for table in profile.summaries ?? [] {
            let columns = try SummaryColumn.columns(table.columns, file: file)
            guard columns.contains(where: { $0.isClaim }) else {
                throw Finding(
                    .profile, at: SourcePosition(file: file), field: "columns", value: table.title,
                    "“\(table.title)” claims nothing; give a column count, rated MARK, share, points or grade")
            }
            tables.append(
                Table(
                    title: table.title, subject: try Self.subject(table.subject, file: file),
                    header: try LinePattern(table.header, file: file), columns: columns,
                    total: try LinePattern(table.total, file: file)))
        }
        self.tables = tables
        var sentences: [Sentence] = []
        for sentence in profile.sentences ?? [] {
            let pattern = try LinePattern(sentence.pattern, file: file)
            guard pattern.captureCount == sentence.claims.count, pattern.captureCount > 0 else {
                throw Finding(
                    .profile, at: SourcePosition(file: file), field: "claims", value: sentence.pattern,
                    "“\(sentence.pattern)” has \(pattern.captureCount) captures and \(sentence.claims.count) claims; give "
                        + "each capture one")
            }
            sentences.append(
                Sentence(
                    subject: try Self.subject(sentence.subject, file: file), text: sentence.pattern, pattern: pattern,
                    columns: try SummaryColumn.columns(sentence.claims, file: file), goals: sentence.goals ?? []))
        }
        self.sentences = sentences
    }

    private static func subject(_ word: String, file: String) throws(Finding) -> ReportText.Subject {
        if let subject = ReportText.Subject(rawValue: word) { return subject }
        let words = ReportText.Subject.allCases.map(\.rawValue).joined(separator: ", ")
        throw Finding(
            .profile, at: SourcePosition(file: file), field: "subject", value: word,
            "“\(word)” is nothing that a summary counts; expected one of \(words)")
    }

    /// The summaries in the order of the document.
    func summaries(reporting draft: inout PlanDraft) -> [ReportText.Summary] {
        var summaries: [ReportText.Summary] = []
        var open: Table?
        var unseenTables = Set(tables.indices)
        var unseenSentences = Set(sentences.indices)
        for line in draft.document.lines {
            if line.isBlank { open = nil }
            if let begun = tables.firstIndex(where: { $0.header.matches(line.raw) }) {
                open = tables[begun]
                unseenTables.remove(begun)
            } else if let table = open {
                if let row = Self.row(line, of: table) {
                    summaries.append(row)
                } else if !ignored.matchAny(line.text) {
                    draft.report(
                        .incompleteRow, line: line.number, field: "summary", value: String(line.text.prefix(20)),
                        "the line stands in the summary “\(table.title)” and has not its \(table.columns.count) cells, or not "
                            + "what it is about; if it is no row, add a pattern to ignored")
                }
            }
            for (index, sentence) in sentences.enumerated() {
                for captures in sentence.pattern.allCaptures(in: PlainSigns.numbers(line.text)) {
                    unseenSentences.remove(index)
                    guard captures.count == sentence.columns.count else {
                        draft.report(
                            .incompleteRow, line: line.number, field: "summary", value: sentence.text,
                            "“\(sentence.text)” gives \(captures.count) of \(sentence.columns.count) captures here; which "
                                + "claims they are cannot be told")
                        continue
                    }
                    summaries.append(
                        SummaryColumn.summary(
                            captures.map(String.init), sentence.columns, table: nil, subject: sentence.subject,
                            goals: sentence.goals, isTotal: false, line: line.number))
                }
            }
        }
        for index in unseenTables.sorted() { reportUnseen("summaries", tables[index].title, &draft) }
        for index in unseenSentences.sorted() { reportUnseen("sentences", sentences[index].text, &draft) }
        return summaries
    }

    private func reportUnseen(_ field: String, _ value: String, _ draft: inout PlanDraft) {
        draft.report(
            Finding(
                .profile, at: SourcePosition(file: file), severity: .warning, field: field, value: value,
                "the document has nothing that \(field) looks for by “\(value)”; mend the pattern, or take it out if the "
                    + "document says it no more"))
    }

    /// - Returns: nil for a line with other cells than the table's columns, or without the goal or mark that it is about.
    private static func row(_ line: DocumentLine, of table: Table) -> ReportText.Summary? {
        let cells = line.raw.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed)
        guard cells.count >= table.columns.count, cells[table.columns.count...].allSatisfy(\.isEmpty) else {
            return nil
        }
        let isTotal = table.total.matches(cells[0])
        let lacksSubject = zip(cells, table.columns).contains { $0.isEmpty && $1.isSubject }
        if lacksSubject && !isTotal { return nil }
        return SummaryColumn.summary(
            cells, table.columns, table: table.title, subject: table.subject, goals: [], isTotal: isTotal,
            line: line.number)
    }
}
