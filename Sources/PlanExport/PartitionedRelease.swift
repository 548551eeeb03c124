import PlanReport

/// A release whose tables are split by a column, as Spark and DuckDB read only the parts that a query asks for:
/// `initiatives/municipality_code=011002/part.csv`.
///
/// The column stands in the folder's name and not in the file. A table without the column is one file, as in a release. There is
/// no Data Package, whose resources are whole files; digests are in `SHA256SUMS` all the same.
public struct PartitionedRelease: Sendable {
    /// What it has beside its tables, codebooks and digests.
    static let describing = [ColumnList.file, Citation.file, Edition.file]

    public let files: [ReleaseFile]

    /// - Parameter column: a column whose values are plain: ASCII letters, digits, hyphens.
    public init(_ release: Release, by column: String) {
        let files = release.tables.flatMap { table -> [ReleaseFile] in
            guard let place = table.schema.columns.firstIndex(where: { $0.name == column }),
                table.schema.key != [column]
            else { return [ReleaseFile(table.schema.file, table.csv)] }
            let parts = Dictionary(grouping: table.rows) { $0[place].displayed }
            return parts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { value in
                let part = TidyTable(
                    name: table.schema.name, columns: table.schema.columns.map(\.name).filter { $0 != column },
                    rows: (parts[value] ?? []).map { row in row.indices.filter { $0 != place }.map { row[$0] } })
                return ReleaseFile(
                    "\(table.schema.path)/\(column)=\(value)/part.csv", part.csv(.plain, quoted: table.schema.quoted))
            }
        }
        self.files = ChecksumList.closing(files + release.forReaders)
    }
}
