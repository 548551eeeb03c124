import Diagnostics
import PlanModel

/// Printed points and their maximum against the counts of marks in the same row.
struct Points: AuditRule {
    static let code = FindingCode.points
    static let name = "points"
    static let rationale = Label(
        "点数は各評価の件数に配点を掛けた和、満点は取組数に最高点を掛けた数である。",
        "Points are the counts times the points of their marks; the maximum is the count times the best mark's points.")
    static let limits = Label(
        "尺度に配点がなければ見ない。",
        "Nothing is computed without a scale with points.")

    static func findings(in report: AuditedReport) -> [Finding] {
        guard let scale = report.scale, let best = scale.marks.compactMap(\.points).max(),
            scale.marks.allSatisfy({ $0.points != nil })
        else { return [] }
        // Total rows whose points are the sum of their column: the counts beside them are what does not fit.
        let fits = Set(
            SummaryTable.all(in: report.text).filter { table in
                !table.wrongTotals.isEmpty && !table.wrongTotals.contains { $0.claim == .points }
            }.compactMap { $0.total?.line })
        return report.text.summaries.flatMap { row in
            var findings: [Finding] = []
            if let printed = row.count(.points), let marks = row.counts(of: scale) {
                let points = marks.map { $0.count * $0.mark.points! }.reduce(0, +)
                let terms = marks.filter { $0.count > 0 }.map { "\($0.count) × \($0.mark.points!)" }
                if points != printed {
                    findings.append(finding(row, .points, printed, points, terms.joined(separator: " + ")))
                }
            }
            if let printed = row.count(.maximum), let count = row.count(.count), count * best != printed {
                findings.append(finding(row, .maximum, printed, count * best, "\(count) × \(best)"))
            }
            return findings
        }

        func finding(
            _ row: ReportText.Summary, _ claim: ReportText.Claim, _ printed: Int, _ computed: Int, _ terms: String
        ) -> Finding {
            report.contradiction(
                code, claim.called, Place(line: row.line, value: "\(printed)"),
                against: Place(line: row.line, value: "\(computed)"), fits.contains(row.line) ? .here : .unclear,
                "\(row.called) at line \(row.line) prints \(printed) as \(claim.called), and the counts of the same line "
                    + "give \(terms.isEmpty ? "0" : terms) = \(computed)")
        }
    }
}
