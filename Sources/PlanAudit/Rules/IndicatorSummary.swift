import Diagnostics
import PlanModel

/// The printed summary of the indicators' ratings against the indicators' tables.
struct IndicatorSummary: AuditRule {
    static let code = FindingCode.indicatorSummary
    static let name = "indicator-summary"
    static let rationale = Label(
        "指標の評価の集計は、指標の表に印刷された評価を数えたものである。",
        "A summary of indicators counts the ratings that the indicators' tables print.")
    static let limits = Label(
        "同じ指標の再度の表は数えない。評価の年度は、指標に評価が印刷された最後の年度とする。抜粋の文書は見ない。",
        "A table that prints an indicator again does not count; the year is the last one in which an indicator is rated. "
            + "Excerpts are left out.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        let all = report.tables.indicators.distinct
        guard !report.isExcerpt, let year = all.filter({ $0.ratingPrinted != nil }).compactMap(\.fiscalYear).max()
        else {
            return []
        }
        return report.text.summaries.filter { $0.subject == .indicators }.flatMap { row -> [Finding] in
            let rows = all.filter { $0.fiscalYear == year && index.isUnder(row.goals, $0.heading) }
            return row.orderedClaims.compactMap { claim -> Finding? in
                guard let printed = row.count(claim) else { return nil }
                switch claim {
                case .count:
                    let held = Set(rows.map(\.id)).count
                    guard held != printed else { return nil }
                    return finding(
                        row, claim, "\(held)", at: rows.first, .unclear, "the document has \(held) indicators")
                case .rated(let mark):
                    let rated = rows.filter { $0.ratingPrinted.map { FoldedText($0) } == FoldedText(mark) }
                    guard rated.count != printed else { return nil }
                    return rating(row, claim, mark, printed, rated, rows)
                default:
                    return nil
                }
            }
        }

        func rating(
            _ row: ReportText.Summary, _ claim: ReportText.Claim, _ mark: String, _ printed: Int, _ rated: [Indicator],
            _ rows: [Indicator]
        ) -> Finding {
            let blank = rows.filter {
                $0.ratingPrinted == nil && $0.ratingComputed.map { FoldedText($0) } == FoldedText(mark)
            }
            let has =
                "\(rated.count == 0 ? "no table prints" : "\(rated.count) tables print") \(mark) for fiscal \(year)"
            guard let first = blank.first, printed == rated.count + blank.count else {
                return finding(row, claim, "\(rated.count)", at: rated.first ?? rows.first, .unclear, has)
            }
            return finding(
                row, claim, "\(rated.count)", at: first, .here,
                "\(has); “\(first.nameJa)” at line \(first.sourceLine) prints none and would be \(mark)")
        }

        func finding(
            _ row: ReportText.Summary, _ claim: ReportText.Claim, _ held: String, at indicator: Indicator?,
            _ consistent: Counterpart.Consistent, _ message: String
        ) -> Finding {
            report.contradiction(
                code, claim.called, Place(line: row.line, value: row.claims[claim]!),
                against: Place(line: indicator?.sourceLine ?? row.line, value: held), consistent,
                "line \(row.line) prints \(row.claims[claim]!) as the \(claim.called) among the indicators, and \(message)"
            )
        }
    }
}
