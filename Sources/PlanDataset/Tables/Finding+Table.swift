import CSVText
import Diagnostics
import PlanModel

/// Findings as a table of their own, so that they can be counted and filtered. Their columns and cells are CSVText's, which
/// the reports write them with as well.
extension Finding: TableRow {
    static var table: String { "findings" }

    init(_ row: inout RowReader) {
        let name = row.text("code")
        let code = FindingCode(rawValue: name)
        if code == nil && !name.isEmpty {
            row.report(.unknownCode, "code", value: name, "\(name) is no code of a finding")
        }
        let file = row.text("file")
        self.init(
            code ?? .badValue,
            at: SourcePosition(file: file, line: row.integer("line"), column: row.integer("column")),
            severity: row.choice("severity", else: .note),
            field: row.optionalText("field") ?? "",
            value: row.optionalText("value") ?? "",
            against: Self.counterpart(in: file, &row),
            row.text("message"))
    }

    private static func counterpart(in file: String, _ row: inout RowReader) -> Counterpart? {
        guard let line = row.optionalInteger("other_line", minimum: 1) else {
            for column in ["other_value", "consistent"] {
                guard row.optionalText("other_line") == nil, let text = row.optionalText(column) else { continue }
                row.report(
                    .badValue, column, value: text,
                    "\(column) is “\(text)” without other_line; name the line it speaks of")
            }
            return nil
        }
        return Counterpart(
            at: SourcePosition(file: file, line: line), value: row.optionalText("other_value") ?? "",
            consistent: row.choice("consistent", else: .unclear))
    }
}
