import Diagnostics
import PlanModel

/// A printed rate of an indicator against its actual value over its target.
struct IndicatorRate: AuditRule {
    static let code = FindingCode.indicatorRate
    static let name = "indicator-rate"
    static let rationale = Label(
        "達成率は実績を目標で割ったものである。",
        "A rate of achievement is the actual value over the target.")
    static let limits = Label(
        "四捨五入と切捨ては、ほかの指標の率が二つ以上、大多数（五分の四以上）一方に合うならその方で、そうでなければどちらでもよい。参考系列の割合を丸めた実績は、"
            + "丸める前の値からの率でもよい（その割合自体はPA105が見る）。",
        "Where two or more rates of other indicators tell rounding from cutting off, four in five of them one way, that way counts; "
            + "else both are accepted. Where an actual value is the rounded share of two reference series, the rate may "
            + "follow from the share before rounding; the share itself is left to PA105.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let rows = report.tables.indicators.measured
        let shares = IndicatorShares(report.tables.indicators)
        return rows.compactMap { row in
            guard let printed = row.ratePrinted.value, printed.decimals <= 4, let actual = row.actual.value,
                let target = row.target.value
            else { return nil }
            let accepted = accepted(in: rows, but: row)
            let readings = accepted.map { actual.percent(of: target, decimals: printed.decimals, rounding: $0) }
            guard !readings.contains(nil), !readings.contains(printed), let computed = readings[0],
                !followsFromShare(printed, shares.figures(for: row), actual, target)
            else { return nil }
            let line = report.line(of: row.ratePrinted.text, below: row)
            return report.contradiction(
                code, "rate_printed", Place(line: line, value: row.ratePrinted.text),
                against: Place(line: row.sourceLine, value: "\(computed)%"),
                isShare(row, shares.figures(for: row)) ? .there : .unclear,
                "“\(row.nameJa)” prints \(row.ratePrinted.text) for \(row.calledYear) at line \(line), and "
                    + "\(row.actual.text) of \(row.target.text) (line \(row.sourceLine)) is \(computed)%"
                    + (accepted.count == 1 ? ", rounded as the report's other rates are" : ""))
        }
    }

    /// The ways of rounding that fit with the rates of the other indicators.
    private static func accepted(in rows: [Indicator], but row: Indicator) -> [ExactDecimal.Rounding] {
        var fits = (halfUp: 0, cutOff: 0)
        for other in rows where !(other.id == row.id) {
            guard let printed = other.ratePrinted.value, printed.decimals <= 4, let actual = other.actual.value,
                let target = other.target.value,
                let halfUp = actual.percent(of: target, decimals: printed.decimals),
                let cutOff = actual.percent(of: target, decimals: printed.decimals, rounding: .cutOff), halfUp != cutOff
            else { continue }
            if printed == halfUp { fits.halfUp += 1 }
            if printed == cutOff { fits.cutOff += 1 }
        }
        if fits.halfUp >= 2, fits.cutOff * 4 <= fits.halfUp { return [.halfUp] }
        if fits.cutOff >= 2, fits.halfUp * 4 <= fits.cutOff { return [.cutOff] }
        return [.halfUp, .cutOff]
    }

    /// Whether the actual value itself follows from the figures that it is the share of, where there are any.
    private static func isShare(_ row: Indicator, _ figures: (part: Indicator, whole: Indicator)?) -> Bool {
        guard let actual = row.actual.value, let part = figures?.part.actual.value,
            let whole = figures?.whole.actual.value
        else { return true }
        return part.percent(of: whole, decimals: actual.decimals) == actual
    }

    /// Whether the rate comes from the share of which the actual value is the rounded form.
    private static func followsFromShare(
        _ printed: ExactDecimal, _ figures: (part: Indicator, whole: Indicator)?, _ actual: ExactDecimal,
        _ target: ExactDecimal
    ) -> Bool {
        guard let part = figures?.part.actual.value, let whole = figures?.whole.actual.value,
            part.percent(of: whole, decimals: actual.decimals) == actual,
            let exact = part.percent(of: whole, decimals: 4)
        else { return false }
        return exact.percent(of: target, decimals: printed.decimals) == printed
    }
}
