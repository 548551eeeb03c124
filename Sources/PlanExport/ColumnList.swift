import CSVText
import PlanReport

/// What every column of every table means, as a table: `columns.csv`.
enum ColumnList {
    static func table(of tables: [ReleaseTable]) -> TidyTable {
        let rows = tables.flatMap { table in
            table.schema.columns.map { column -> [CSVCell] in
                let reference = table.schema.references.first { $0.column == column.name }
                return [
                    .text(table.path), .text(column.name), .text(column.kind.rawValue),
                    .text(column.isRequired ? "true" : "false"),
                    .text(table.schema.key.contains(column.name) ? "true" : "false"),
                    CSVCell(reference.map { "\($0.table).csv#\($0.key)" }), .text(column.meaning.japanese),
                    .text(column.meaning.english),
                ]
            }
        }
        return TidyTable(
            name: "columns",
            columns: ["table", "column", "type", "required", "in_key", "refers_to", "meaning_ja", "meaning_en"],
            rows: rows)
    }
}
