import Diagnostics
import PlanModel

/// A year without a rating although actual value, target and scale decide it.
struct BlankRating: AuditRule {
    static let code = FindingCode.blankRating
    static let name = "blank-rating"
    static let rationale = Label(
        "ほかの年度が評価されている指標は、実績と目標のある年度も評価される。",
        "An indicator that is rated in other years is rated in every year with an actual value and a target.")
    static let limits = Label(
        "一度も評価されていない指標、初期値、目標のない年度は見ない。",
        "Series without any rating, baselines, and years without a target are left out.")

    static func findings(in report: AuditedReport) -> [Finding] {
        guard let scale = report.scale else { return [] }
        let rows = report.tables.indicators.measured
        let rated = Set(rows.filter { $0.ratingPrinted != nil }.map(\.id))
        return rows.compactMap { row in
            guard row.ratingPrinted == nil, row.fiscalYear != nil, rated.contains(row.id),
                let actual = row.actual.value, let target = row.target.value,
                let mark = scale.mark(for: actual, of: target)?.mark, let rate = actual.percent(of: target, decimals: 1)
            else { return nil }
            let line = report.lineOfRatings(of: row)
            return report.contradiction(
                code, "rating_printed", Place(line: line, value: ""), against: Place(line: row.sourceLine, value: mark),
                .there,
                "“\(row.nameJa)” has no rating for \(row.calledYear) at line \(line), and \(row.actual.text) of "
                    + "\(row.target.text) (line \(row.sourceLine)) is \(rate)%, which the scale calls \(mark)")
        }
    }
}
