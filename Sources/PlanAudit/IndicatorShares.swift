import PlanModel

/// Which indicators are, by their own table, the share of two reference series.
///
/// The two series are those under the same heading, within five lines of the indicator, whose quotient is the printed value
/// in at least two years and in more than half of all years in which the three are printed.
struct IndicatorShares {
    private struct Year: Hashable {
        let id: Indicator.ID
        let fiscalYear: Int?
    }

    private var parts: [Indicator.ID: (part: Indicator.ID, whole: Indicator.ID)] = [:]
    private var rows: [Year: Indicator] = [:]

    init(_ indicators: [Indicator]) {
        rows = Dictionary(
            indicators.map { (Year(id: $0.id, fiscalYear: $0.fiscalYear), $0) }, uniquingKeysWith: { first, _ in first }
        )
        let references = indicators.filter { $0.role == .reference }
        for (id, series) in Dictionary(grouping: indicators.measured, by: \.id) where !references.isEmpty {
            let first = series[0]
            let beside = Set(
                references.filter { $0.heading == first.heading && abs($0.sourceLine - first.sourceLine) <= 5 }.map(
                    \.id)
            ).sorted()
            for part in beside {
                for whole in beside where whole != part {
                    let shares = series.compactMap { row in isShare(row, part, whole) }
                    let right = shares.count { $0 }
                    if right >= 2, right * 2 > shares.count { parts[id] = (part, whole) }
                }
            }
        }
    }

    /// The two figures that an indicator's value is the share of; nil when it is no such share, or one is not printed.
    func figures(for row: Indicator) -> (part: Indicator, whole: Indicator)? {
        guard let (part, whole) = parts[row.id],
            let partRow = rows[Year(id: part, fiscalYear: row.fiscalYear)], partRow.actual.value != nil,
            let wholeRow = rows[Year(id: whole, fiscalYear: row.fiscalYear)], wholeRow.actual.value != nil
        else { return nil }
        return (partRow, wholeRow)
    }

    private func isShare(_ row: Indicator, _ part: Indicator.ID, _ whole: Indicator.ID) -> Bool? {
        guard let value = row.actual.value, value.decimals <= 4,
            let part = rows[Year(id: part, fiscalYear: row.fiscalYear)]?.actual.value,
            let whole = rows[Year(id: whole, fiscalYear: row.fiscalYear)]?.actual.value
        else { return nil }
        return part.percent(of: whole, decimals: value.decimals).map { $0 == value }
    }
}
