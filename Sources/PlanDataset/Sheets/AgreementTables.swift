import CSVText
import Diagnostics
import PlanModel

/// What people keep to judge codes and similarity by, in the folder `agreement` of a tree of plans and of a release alike: a
/// sample that two coders coded, their sheets, how these were resolved, what the rules alone give, and labelled pairs.
public enum AgreementTables {
    private static let folder = "agreement"

    /// The tables that are there, as they stand in their files.
    ///
    /// - Returns: the tables in a fixed order, and every finding about their form; a table with one is left out.
    public static func read(_ dataset: DatasetFolder) -> (tables: [DescribedTable], findings: [Finding]) {
        var tables: [DescribedTable] = []
        var findings: [Finding] = []
        for schema in schemas where dataset.isFile(schema.file) {
            let columns = schema.columns.map(\.name)
            var sheet = SheetTable(path: dataset.file(schema.file), required: columns, kind: schema.file)
            // What the file has beside these columns stays with whoever keeps it.
            let rows = sheet.rows { row in
                schema.columns.map { column -> CSVCell in
                    column.isRequired
                        ? .text(row.text(column.name)) : row.optionalText(column.name).map(CSVCell.text) ?? .missing
                }
            }
            findings += sheet.findings
            if sheet.findings.isEmpty { tables.append(DescribedTable(schema, rows: rows.map(\.value))) }
        }
        return (tables, findings)
    }

    private static let schemas = [
        schema("sample", Label("二重に符号化した標本", "The sample that was coded twice"), ["initiative_id", "half"], key: 1),
        sheet("coder-a", Label("符号化者Aの結果", "The sheet of coder A")),
        sheet("coder-b", Label("符号化者Bの結果", "The sheet of coder B")),
        schema(
            "conflicts", Label("二人の違いとその解決", "Where the two differ, and how it was resolved"),
            ["initiative_id", "axis", "a", "b", "resolved", "reason"], key: 0, optional: ["a", "b"]),
        sheet("resolved", Label("解決した結果", "The resolved sheet")),
        sheet("rules", Label("規則だけによる結果", "What the rules alone give")),
        schema(
            "pairs", Label("読んで判定した取組の組", "Pairs of initiatives labelled by reading"),
            ["initiative_id", "other_id", "label", "half"], key: 2),
    ]

    private static func sheet(_ name: String, _ title: Label) -> TableSchema {
        schema(name, title, ["initiative_id", "axis", "code", "rank", "basis", "evidence"], key: 3)
    }

    /// - Parameter key: how many of the first columns identify a row.
    private static func schema(
        _ name: String, _ title: Label, _ columns: [String], key: Int, optional: Set<String> = []
    ) -> TableSchema {
        TableSchema(
            path: "\(folder)/\(name)", title: title,
            columns: columns.map { column in
                let meaning = ColumnMeanings.of(column, in: name)
                return TableSchema.Column(
                    column, meaning.kind, meaning.label, isRequired: !optional.contains(column))
            },
            key: Array(columns.prefix(key)),
            references: columns.filter { ["initiative_id", "other_id"].contains($0) }
                .map { TableSchema.Reference($0, to: "initiatives", "initiative_id") })
    }
}
