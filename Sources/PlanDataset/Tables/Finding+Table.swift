import CSVText
import Diagnostics
import PlanModel

/// Findings as a table of their own, so that they can be counted and filtered.
extension Finding: TableRow {
    static var table: String { "findings" }
    static var columns: [String] { ["code", "file", "line", "column", "severity", "field", "value", "message"] }

    init(_ row: inout RowReader) {
        let name = row.text("code")
        let code = FindingCode(rawValue: name)
        if code == nil && !name.isEmpty {
            row.report(.unknownCode, "code", value: name, "\(name) is no code of a finding")
        }
        self.init(
            code ?? .badValue,
            at: SourcePosition(
                file: row.text("file"), line: row.integer("line"), column: row.integer("column")),
            severity: row.choice("severity", else: .note),
            field: row.optionalText("field") ?? "",
            value: row.optionalText("value") ?? "",
            row.text("message"))
    }

    var cells: [CSVCell] {
        [
            .text(code.rawValue), .text(position.file), CSVCell(position.line), CSVCell(position.column),
            CSVCell(severity), CSVCell(field.isEmpty ? nil : field), CSVCell(value.isEmpty ? nil : value),
            .text(message),
        ]
    }
}
