import CSVText
import PlanModel

/// What is printed and the number in it have a column each for actual and target; the number of a rate follows from its text.
extension Indicator: TableRow {
    static var table: String { "indicators" }
    static var columns: [String] {
        [
            "indicator_id", "plan_id", "heading_id", "name_ja", "role", "unit", "fiscal_year", "actual_printed",
            "actual", "target_printed", "target", "rate_printed", "rate_computed", "rating_printed",
            "rating_computed", "repeats", "source_id", "source_line",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("indicator_id"),
            plan: row.id("plan_id"),
            heading: row.id("heading_id"),
            nameJa: row.text("name_ja"),
            role: row.choice("role", else: .indicator),
            unit: row.optionalText("unit") ?? "",
            fiscalYear: row.optionalFiscalYear(),
            actual: Self.printed("actual", &row),
            target: Self.printed("target", &row),
            ratePrinted: Printed(rate: row.optionalText("rate_printed") ?? ""),
            rateComputed: row.optionalDecimal("rate_computed"),
            ratingPrinted: row.optionalText("rating_printed"),
            ratingComputed: row.optionalText("rating_computed"),
            repeats: row.optionalID("repeats"),
            source: row.id("source_id"),
            sourceLine: row.integer("source_line", minimum: 1))
    }

    private static func printed(_ column: String, _ row: inout RowReader) -> Printed {
        let text = row.optionalText("\(column)_printed") ?? ""
        let value = row.optionalDecimal(column)
        if let value, text.isEmpty {
            row.report(
                .badValue, column, value: value.description,
                "\(column) is \(value), and nothing is printed in \(column)_printed; a number comes from a text")
        }
        return Printed(text: text, value: value)
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(plan), CSVCell(heading), .text(nameJa), CSVCell(role), CSVCell(nonEmpty: unit),
            CSVCell(fiscalYear), CSVCell(nonEmpty: actual.text), CSVCell(actual.value), CSVCell(nonEmpty: target.text),
            CSVCell(target.value), CSVCell(nonEmpty: ratePrinted.text), CSVCell(rateComputed), CSVCell(ratingPrinted),
            CSVCell(ratingComputed), CSVCell(repeats), CSVCell(source), CSVCell(sourceLine),
        ]
    }
}
