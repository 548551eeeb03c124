import CSVText
import PlanModel
import PlanReport

/// What every column of every table means, as a table: `columns.csv`.
enum ColumnList {
    static let columns = [
        "table", "column", "type", "required", "in_key", "refers_to", "meaning_ja", "meaning_en",
    ]
    static let file = "\(name).csv"
    private static let name = "columns"

    static func table(of schemas: [TableSchema]) -> TidyTable {
        let rows = schemas.flatMap { schema in
            schema.columns.map { column -> [CSVCell] in
                let reference = schema.references.first { $0.column == column.name }
                return [
                    .text(schema.file), .text(column.name), .text(column.kind.rawValue),
                    .text(column.isRequired ? "true" : "false"),
                    .text(schema.key.contains(column.name) ? "true" : "false"),
                    CSVCell(reference.map { "\($0.table).csv#\($0.key)" }), .text(column.meaning.japanese),
                    .text(column.meaning.english),
                ]
            }
        }
        return TidyTable(
            name: name,
            columns: columns,
            rows: rows)
    }
}
