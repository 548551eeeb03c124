import CSVText
import PlanModel

extension SourceDocument: TableRow {
    static var table: String { "sources" }
    static var columns: [String] {
        [
            "source_id", "plan_id", "file_name", "title_ja", "as_of", "lines", "sha256", "completeness", "note",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("source_id"),
            plan: row.id("plan_id"),
            fileName: row.text("file_name"),
            titleJa: row.text("title_ja"),
            asOf: row.optionalDate("as_of"),
            lines: row.integer("lines", minimum: 1, else: .max),
            sha256: Self.digest(&row),
            completeness: row.choice("completeness", else: .excerpt),
            note: row.optionalText("note"))
    }

    private static func digest(_ row: inout RowReader) -> String {
        let text = row.text("sha256")
        let hexadecimal = "0123456789abcdef"
        if !text.isEmpty, text.utf8.count != 64 || !text.allSatisfy(hexadecimal.contains) {
            row.report(
                .badValue, "sha256", value: text, "sha256 is “\(text)”; expected 64 lower-case hexadecimal digits")
        }
        return text
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(plan), .text(fileName), .text(titleJa), CSVCell(asOf), CSVCell(lines), .text(sha256),
            CSVCell(completeness), CSVCell(note),
        ]
    }
}
