import CSVText
import PlanAnalysis
import PlanModel

extension IndicatorSeries {
    /// `indicator_series.csv`: one row an indicator and year; the value before the plan has no year.
    ///
    /// `rate` and `rating` are computed from actual and target; what the document prints stands beside them.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "indicator_series",
            columns: CodeCells.planColumns
                + ["heading_id", "heading_number", "heading_ja", "indicator_id", "indicator_ja", "role", "fiscal_year"]
                + ["unit"] + CodeCells.columns("actual_state") + ["actual"] + CodeCells.columns("target_state")
                + [
                    "target", "rate", "rating", "actual_printed", "target_printed", "rate_printed", "rating_printed",
                    "repeats", "source_id", "source_line",
                ],
            rows: rows.map { row in
                let indicator = row.indicator
                return codes.plan(row.plan)
                    + [
                        .text(indicator.heading.text), CSVCell(row.heading?.number), CSVCell(row.heading?.nameJa),
                        .text(indicator.id.text), .text(indicator.nameJa), .text(indicator.role.rawValue),
                        CSVCell(indicator.fiscalYear), CSVCell(nonEmpty: indicator.unit),
                    ]
                    + CodeCells.cells(row.actualState.rawValue, row.actualState.label)
                    + [CSVCell(indicator.actual.value)]
                    + CodeCells.cells(row.targetState.rawValue, row.targetState.label)
                    + [
                        CSVCell(indicator.target.value), CSVCell(indicator.rateComputed),
                        CSVCell(indicator.ratingComputed), CSVCell(nonEmpty: indicator.actual.text),
                        CSVCell(nonEmpty: indicator.target.text), CSVCell(nonEmpty: indicator.ratePrinted.text),
                        CSVCell(indicator.ratingPrinted), CSVCell(indicator.repeats?.text),
                        .text(indicator.source.text), CSVCell(indicator.sourceLine),
                    ]
            })
    }
}

extension CSVCell {
    fileprivate init(_ decimal: ExactDecimal?) {
        self = decimal.map { .number($0.description) } ?? .missing
    }

    fileprivate init(_ number: Int?) {
        self = number.map { .number(String($0)) } ?? .missing
    }

    fileprivate init(nonEmpty text: String) {
        self = text.isEmpty ? .missing : .text(text)
    }
}
