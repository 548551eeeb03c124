import Diagnostics
import PlanModel

/// A printed count, of a table or a sentence, against the rows that the document holds.
struct CountOfRows: AuditRule {
    static let code = FindingCode.countOfRows
    static let name = "count-of-rows"
    static let rationale = Label(
        "表や文の件数は、その文書にある行の数である。",
        "A count in a table or a sentence counts the rows that the same document holds.")
    static let limits = Label(
        "再掲も一行と数える。抜粋の文書と、合計が列の和と異なる欄は見ない。成果指標はPA128が見る。",
        "Re-listings count as rows. Excerpts and totals that PA101 reports are left out; indicators are left to PA128.")

    static func findings(in report: AuditedReport) -> [Finding] {
        guard !report.isExcerpt else { return [] }
        let index = ReportIndex(report)
        let gaps = NumberSequence(report).gaps
        var wrongTotals: Set<String> = []
        for table in SummaryTable.all(in: report.text) {
            for wrong in table.wrongTotals { wrongTotals.insert("\(table.total!.line) \(wrong.claim.called)") }
        }
        var findings: [Finding] = []
        for summary in report.text.summaries where summary.subject != .indicators {
            for claim in summary.orderedClaims {
                guard let printed = summary.count(claim), let rows = rows(for: claim, of: summary) else { continue }
                guard !wrongTotals.contains("\(summary.line) \(claim.called)"), rows.count != printed else { continue }
                findings.append(
                    finding(
                        of: summary, claim, printed: printed, held: rows.count,
                        missing: gaps.filter { index.isUnder(summary.goals, $0.after.heading) }.count,
                        from: rows.line ?? summary.line))
            }
        }
        return findings

        /// What the document holds; nil when it keeps no rows of the kind.
        func rows(for claim: ReportText.Claim, of summary: ReportText.Summary) -> (count: Int, line: Int?)? {
            let rows = report.tables.initiatives.filter { index.isUnder(summary.goals, $0.heading) }
            switch claim {
            case .count:
                guard let count = summary.held(in: report, index) else { return nil }
                return (count, summary.subject == .initiatives ? rows.first?.line : nil)
            case .rated(let mark):
                guard summary.subject == .initiatives, let year = index.gradedYear else { return nil }
                let marked = rows.filter { index.ratings(of: $0.id)[year].map { FoldedText($0) } == FoldedText(mark) }
                return (marked.count, (marked.first ?? rows.first)?.line)
            default:
                return nil
            }
        }

        func finding(
            of summary: ReportText.Summary, _ claim: ReportText.Claim, printed: Int, held: Int, missing: Int,
            from line: Int
        ) -> Finding {
            let (consistent, reason) = verdict(
                on: repeated(summary, claim) ?? summary, claim, printed: printed, held: held, missing: missing)
            return report.contradiction(
                code, claim.called, Place(line: summary.line, value: summary.claims[claim]!),
                against: Place(line: line, value: "\(held)"), consistent,
                "line \(summary.line) prints \(printed) as the \(claim.called) of \(summary.subject.rawValue) under "
                    + "\(summary.called), and the document holds \(held) from line \(line) on\(reason)")
        }

        /// The row of a table that gives a sentence's figure for the same goals: its other figures tell more.
        func repeated(_ sentence: ReportText.Summary, _ claim: ReportText.Claim) -> ReportText.Summary? {
            guard sentence.table == nil else { return nil }
            return report.text.tableRows(like: sentence).first { $0.count(claim) == sentence.count(claim) }
        }

        func verdict(
            on summary: ReportText.Summary, _ claim: ReportText.Claim, printed: Int, held: Int, missing: Int
        ) -> (Counterpart.Consistent, String) {
            if case .rated = claim, let scale = report.scale, let count = summary.count(.count),
                let marks = summary.counts(of: scale)
            {
                let sum = marks.map(\.count).reduce(0, +)
                if sum == count { return (.here, "; the printed marks add up to the printed count") }
                if sum - printed + held == count { return (.there, "; with \(held) the marks add up to the count") }
            }
            if claim == .count, missing > 0, printed - held == missing {
                return (.here, "; as many numbers are missing from the sequence")
            }
            return (.unclear, "")
        }
    }
}
