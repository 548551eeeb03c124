import Diagnostics
import PlanModel

/// A rate or a rating for a year that has no actual value.
struct RatingWithoutActual: AuditRule {
    static let code = FindingCode.ratingWithoutActual
    static let name = "rating-without-actual"
    static let rationale = Label(
        "実績のない年度には、達成率も評価もない。",
        "A year without an actual value has neither a rate nor a rating.")
    static let limits = Label(
        "「—」の率は数でないので見ない。率と評価の両方があれば、一つの指摘とする。",
        "A dash is no rate. A year with both a rate and a rating is one finding.")

    static func findings(in report: AuditedReport) -> [Finding] {
        report.tables.indicators.measured.compactMap { row in
            guard row.actual.value == nil else { return nil }
            let rating = row.ratingPrinted.flatMap { $0.isEmpty ? nil : $0 }
            let rate = row.ratePrinted.value == nil ? nil : row.ratePrinted.text
            guard let printed = rating ?? rate else { return nil }
            let line = report.line(of: printed, below: row)
            let actual = row.actual.text.isEmpty ? "is blank" : "says “\(row.actual.text)”"
            return report.contradiction(
                code, rating == nil ? "rate_printed" : "rating_printed", Place(line: line, value: printed),
                against: Place(line: row.sourceLine, value: row.actual.text), .there,
                "“\(row.nameJa)” prints \([rate, rating].compactMap(\.self).joined(separator: " and ")) for "
                    + "\(row.calledYear) at line \(line), and the cell of the actual value at line \(row.sourceLine) \(actual)"
            )
        }
    }
}
