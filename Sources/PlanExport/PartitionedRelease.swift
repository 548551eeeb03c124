import CSVText

/// A release whose tables are split by a column, as Spark and DuckDB read only the parts that a query asks for:
/// `initiatives/municipality_code=011002/part.csv`.
///
/// The column stands in the folder's name and not in the file. A table without the column is one file, as in a release. There is
/// no Data Package, whose resources are whole files; digests are in `SHA256SUMS` all the same.
public struct PartitionedRelease: Sendable {
    public let files: [ReleaseFile]

    /// - Parameter column: a column whose values are plain: ASCII letters, digits, hyphens.
    public init(_ release: Release, by column: String) {
        let files = release.tables.flatMap { table -> [ReleaseFile] in
            guard let place = table.schema.columns.firstIndex(where: { $0.name == column }),
                table.schema.key != [column]
            else { return [ReleaseFile(table.path, table.bytes)] }
            let parts = Dictionary(grouping: table.rows) { $0[place].displayed }
            return parts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { value in
                var writer = CSVWriter(dialect: .plain)
                writer.append(table.schema.columns.filter { $0.name != column }.map { .text($0.name) })
                for row in parts[value] ?? [] {
                    writer.append(row.indices.filter { $0 != place }.map { row[$0] })
                }
                return ReleaseFile("\(table.schema.path)/\(column)=\(value)/part.csv", writer.bytes)
            }
        }
        let described = files + [ReleaseFile("CHANGES", release.edition.history)]
        self.files = described + [ReleaseFile(ChecksumList.file, ChecksumList(described).text)]
    }
}
