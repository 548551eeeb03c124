import CSVText
import PlanModel

extension Measure: TableRow {
    static var table: String { "measures" }
    static var columns: [String] {
        [
            "initiative_id", "fiscal_year", "kind", "department_id", "label_ja", "value", "value_to", "unit",
            "qualifier", "source_id", "source_line",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"),
            fiscalYear: row.fiscalYear(),
            kind: row.choice("kind", else: .actual),
            department: row.optionalID("department_id"),
            labelJa: row.optionalText("label_ja") ?? "",
            value: row.decimal("value"),
            valueTo: row.optionalDecimal("value_to"),
            unit: row.text("unit"),
            qualifier: row.optionalChoice("qualifier"),
            source: row.id("source_id"),
            sourceLine: row.integer("source_line", minimum: 1))
    }

    var cells: [CSVCell] {
        [
            CSVCell(initiative), CSVCell(fiscalYear), CSVCell(kind), CSVCell(department), CSVCell(nonEmpty: labelJa),
            CSVCell(value), CSVCell(valueTo), .text(unit), CSVCell(qualifier), CSVCell(source), CSVCell(sourceLine),
        ]
    }
}
