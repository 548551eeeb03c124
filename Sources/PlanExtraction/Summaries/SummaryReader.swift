import Diagnostics
import PlanModel

/// Reads what a document says in sum about its own rows: summary tables, and sentences that count.
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
        let pattern: LinePattern
        let columns: [SummaryColumn]
        let goals: [String]
    }

    private let tables: [Table]
    private let sentences: [Sentence]

    init(_ profile: PlanProfile, file: String) throws(Finding) {
        var tables: [Table] = []
        for table in profile.summaries ?? [] {
            tables.append(
                Table(
                    title: table.title, subject: try Self.subject(table.subject, file: file),
                    header: try LinePattern(table.header, file: file),
                    columns: try SummaryColumn.columns(table.columns, file: file),
                    total: try LinePattern(table.total, file: file)))
        }
        self.tables = tables
        var sentences: [Sentence] = []
        for sentence in profile.sentences ?? [] {
            let pattern = try LinePattern(sentence.pattern, file: file)
            guard pattern.captureCount == sentence.claims.count else {
                throw Finding(
                    .profile, at: SourcePosition(file: file), field: "claims", value: sentence.pattern,
                    "“\(sentence.pattern)” has \(pattern.captureCount) captures and \(sentence.claims.count) claims; give "
                        + "one a capture")
            }
            sentences.append(
                Sentence(
                    subject: try Self.subject(sentence.subject, file: file), pattern: pattern,
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
    func summaries(of document: DocumentText) -> [ReportText.Summary] {
        var summaries: [ReportText.Summary] = []
        var open: Table?
        for line in document.lines {
            if line.isBlank { open = nil }
            let cells = line.raw.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed)
            if let begun = tables.first(where: { $0.header.matches(line.raw) }) {
                open = begun
            } else if let table = open, let row = Self.row(cells, of: table, line: line.number) {
                summaries.append(row)
            }
            for sentence in sentences {
                guard let captures = sentence.pattern.captures(in: line.text) else { continue }
                summaries.append(
                    SummaryColumn.summary(
                        captures.map(String.init), sentence.columns, table: nil, subject: sentence.subject,
                        goals: sentence.goals, isTotal: false, line: line.number))
            }
        }
        return summaries
    }

    private static func row(_ cells: [String], of table: Table, line: Int) -> ReportText.Summary? {
        guard cells.count >= table.columns.count, let first = cells.first else { return nil }
        return SummaryColumn.summary(
            cells, table.columns, table: table.title, subject: table.subject, goals: [],
            isTotal: table.total.matches(first), line: line)
    }
}
