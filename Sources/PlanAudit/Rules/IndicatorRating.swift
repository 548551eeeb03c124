import Diagnostics
import PlanModel

/// A printed rating of an indicator against the report's scale.
struct IndicatorRating: AuditRule {
    static let code = FindingCode.indicatorRating
    static let name = "indicator-rating"
    static let rationale = Label(
        "評価は、達成率と文書の評価区分から決まる。",
        "A rating follows from the rate and the scale that the report declares.")
    static let limits = Label(
        "しきい値のない尺度と目標が0の年度は見ない。印刷された率に合う評価は、率が誤りでもここでは述べない。",
        "Scales without thresholds and targets of zero are left out. A rating that fits the printed rate is no finding here, "
            + "though the rate may be one.")

    static func findings(in report: AuditedReport) -> [Finding] {
        guard let scale = report.scale else { return [] }
        return report.tables.indicators.measured.compactMap { row in
            guard let printed = row.ratingPrinted, let rating = scale.mark(FoldedText(printed).text)?.mark,
                let actual = row.actual.value,
                let target = row.target.value, let mark = scale.mark(for: actual, of: target)?.mark, mark != rating,
                row.ratePrinted.value.flatMap({ scale.mark(for: $0, of: ExactDecimal(100)) })?.mark != rating,
                let rate = actual.percent(of: target, decimals: 1)
            else { return nil }
            let line = report.line(of: printed, below: row)
            return report.contradiction(
                code, "rating_printed", Place(line: line, value: printed),
                against: Place(line: row.sourceLine, value: mark),
                .there,
                "“\(row.nameJa)” is rated \(rating) for \(row.calledYear) at line \(line), and \(row.actual.text) of "
                    + "\(row.target.text) (line \(row.sourceLine)) is \(rate)%, which the scale calls \(mark)")
        }
    }
}
