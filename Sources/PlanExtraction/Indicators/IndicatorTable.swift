import PlanModel

/// A table of an outcome indicator as printed: a column a year, a row each for actual, target, rate and rating.
struct IndicatorTable {
    /// One row: its first cell, and its other cells under the years.
    struct Row {
        let label: String
        let cells: [String]
        let line: Int
    }

    let name: String
    /// The index of the goal's heading in the draft.
    let goal: Int
    /// The year of each column; nil for the value before the plan.
    let years: [Int?]
    let actual: Row
    let target: Row
    let rate: Row
    let rating: Row
    /// Series printed beside the indicator, in their order.
    let references: [Row]
}

extension IndicatorTable {
    /// The indicator's values, and those of the series beside it, each year by year.
    ///
    /// - Parameters:
    ///   - id: the indicator's id; a series beside it gets a letter behind it.
    ///   - repeats: the table of the same name that was printed before.
    func indicators(
        id: Indicator.ID, plan: Plan.ID, heading: Heading.ID, repeats: Indicator.ID?, scale: RatingScale?,
        source: SourceDocument.ID
    ) -> [Indicator] {
        let unit = Self.unit(of: actual)
        let main = years.indices.map { column in
            let measured = Self.printed(actual, column)
            let aimed = Self.printed(target, column)
            let rate = Self.printed(self.rate, column)
            var computed: ExactDecimal?
            var mark: String?
            if years[column] != nil, let part = measured.value, let whole = aimed.value {
                computed = part.percent(of: whole, decimals: min(4, rate.value?.decimals ?? 1))
                mark = scale?.mark(for: part, of: whole)?.mark
            }
            let rating = Self.printed(self.rating, column).text
            return Indicator(
                id: id, plan: plan, heading: heading, nameJa: name, role: .indicator, unit: unit,
                fiscalYear: years[column], actual: measured, target: aimed, ratePrinted: rate, rateComputed: computed,
                ratingPrinted: rating.isEmpty ? nil : rating, ratingComputed: mark, repeats: repeats, source: source,
                sourceLine: actual.line)
        }
        let letters = "abcdefghijklmnopqrstuvwxyz"
        let beside = zip(references, letters).flatMap { row, letter in
            years.indices.map { column in
                Indicator(
                    id: Indicator.ID("\(id)-\(letter)"), plan: plan, heading: heading, nameJa: row.label,
                    role: .reference, unit: Self.unit(of: row), fiscalYear: years[column],
                    actual: Self.printed(row, column), target: .init(text: "", value: nil),
                    ratePrinted: .init(text: "", value: nil), rateComputed: nil, ratingPrinted: nil,
                    ratingComputed: nil, repeats: nil, source: source, sourceLine: row.line)
            }
        }
        return main + beside
    }

    private static func printed(_ row: Row, _ column: Int) -> Indicator.Printed {
        let text = column < row.cells.count ? row.cells[column] : ""
        return Indicator.Printed(text: text, value: PrintedNumber(text)?.value)
    }

    private static func unit(of row: Row) -> String {
        row.cells.lazy.compactMap { PrintedNumber($0)?.unit }.first ?? ""
    }
}
