import Diagnostics
import PlanModel

/// The counts of all marks in one row of a summary against the count in the same row.
struct RowSum: AuditRule {
    static let code = FindingCode.rowSum
    static let name = "row-sum"
    static let rationale = Label(
        "どの取組にも評価は一つなので、各評価の件数の和は取組数になる。",
        "Every row has one mark, so the counts of the marks add up to the count of the row.")
    static let limits = Label(
        "尺度のすべての評価の件数がそろう行だけを見る。",
        "Only rows that print a count for every mark of the report's scale are added up.")

    static func findings(in report: AuditedReport) -> [Finding] {
        guard let scale = report.scale else { return [] }
        let index = ReportIndex(report)
        let tables = SummaryTable.all(in: report.text)
        return report.text.summaries.compactMap { row in
            guard let count = row.count(.count), let marks = row.counts(of: scale) else { return nil }
            let sum = marks.map(\.count).reduce(0, +)
            guard sum != count else { return nil }
            let held = row.held(in: report, index)
            let terms = marks.map { "\($0.count)" }.joined(separator: " + ")
            let (consistent, reason): (Counterpart.Consistent, String) =
                held == count
                ? (.here, "; the document holds \(count) rows")
                : held == sum
                    ? (.there, "; the document holds \(sum) rows")
                    : isSum(count, row) ? (.here, "; \(count) is the sum of its column") : (.unclear, "")
            return report.contradiction(
                code, "count", Place(line: row.line, value: row.claims[.count]!),
                against: Place(line: row.line, value: "\(sum)"), consistent,
                "line \(row.line) prints \(count) for \(row.called), and the marks in the same line add up to \(terms) = "
                    + "\(sum)\(reason)")
        }

        /// Whether a total row's count agrees with its column.
        func isSum(_ count: Int, _ row: ReportText.Summary) -> Bool {
            guard row.isTotal, let table = tables.first(where: { $0.total?.line == row.line }) else { return false }
            return table.rows.compactMap { $0.count(.count) }.reduce(0, +) == count
        }
    }
}

extension ReportText.Summary {
    /// How many rows the document holds of what this summary counts; nil when its subject is not kept in rows.
    func held(in report: AuditedReport, _ index: ReportIndex) -> Int? {
        let headings = report.tables.headings
        switch subject {
        case .initiatives:
            return report.tables.initiatives.count { index.isUnder(goals, $0.heading) }
        case .indicators:
            return Set(report.tables.indicators.distinct.filter { index.isUnder(goals, $0.heading) }.map(\.id)).count
        case .goals:
            let count = headings.count { $0.kind == .goal && index.isUnder(goals, $0.id) }
            return count > 0 ? count : nil
        case .measures:
            let count = headings.count { $0.kind == .measure && index.isUnder(goals, $0.id) }
            return count > 0 ? count : nil
        }
    }
}
