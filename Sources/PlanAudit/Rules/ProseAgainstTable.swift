import Diagnostics
import PlanModel

/// A figure in a sentence against the table, or the indicators, that the sentence speaks of.
struct ProseAgainstTable: AuditRule {
    static let code = FindingCode.proseAgainstTable
    static let name = "prose-against-table"
    static let rationale = Label(
        "文が述べる数は、その表や指標に印刷された数である。",
        "A sentence about a table or an indicator gives the figure that is printed there.")
    static let limits = Label(
        "件数と評価の文、および「前年度と比べ約N％上昇」のように指標の変化を述べる文だけを読む。変化は差（ポイント）と比のどちらでもよい。"
            + "割合の幅（5割～6割）や略した指標名は見ない。",
        "Only sentences that count rows or marks are read, and those that say how indicators moved since the year before; "
            + "points and relative change are both accepted. Ranges in tenths and shortened names of indicators are not "
            + "read.")

    static func findings(in report: AuditedReport) -> [Finding] { counts(in: report) + trends(in: report) }

    /// Sentences that print another figure than the table's row for the same goals.
    private static func counts(in report: AuditedReport) -> [Finding] {
        report.text.summaries.filter { $0.table == nil }.flatMap { sentence -> [Finding] in
            let rows = report.text.tableRows(like: sentence)
            return sentence.orderedClaims.compactMap { claim -> Finding? in
                guard claim.isCounted, let here = sentence.figure(claim),
                    let row = rows.first(where: { $0.figure(claim) != nil }), let there = row.figure(claim),
                    here != there
                else { return nil }
                return report.contradiction(
                    code, claim.called, Place(line: sentence.line, value: sentence.claims[claim]!),
                    against: Place(line: row.line, value: row.claims[claim]!), .unclear,
                    "line \(sentence.line) gives \(here) as \(claim.called) of \(sentence.called), and the table gives "
                        + "\(there) at line \(row.line)")
            }
        }
    }

    // MARK: - Indicators

    private static func trends(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        let goals = GoalPassages(report)
        return report.text.lines.indices.flatMap { position -> [Finding] in
            let line = position + 1
            return IndicatorTrend.all(in: report.text.lines[position]).compactMap { trend in
                guard let year = trend.fiscalYear ?? index.gradedYear, let goal = goals.goal(at: line) else {
                    return nil
                }
                let rows = report.tables.indicators.measured.filter { index.isUnder([goal], $0.heading) }
                let moves = rows.filter { $0.fiscalYear == year }.compactMap { row in
                    rows.first { $0.id == row.id && $0.fiscalYear == year - 1 }.flatMap {
                        IndicatorMove(from: $0, to: row)
                    }
                }
                guard let odd = trend.contradicting(moves) else { return nil }
                return report.contradiction(
                    code, "actual", Place(line: line, value: trend.printed),
                    against: Place(line: odd.now.sourceLine, value: "\(odd.before.actual.text)→\(odd.now.actual.text)"),
                    .unclear,
                    "line \(line) says “\(trend.printed)” of the indicators of goal \(goal), and no one reading fits all of them: "
                        + moves.map(\.described).joined(separator: "; "))
            }
        }
    }
}
