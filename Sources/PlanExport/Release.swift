import CSVText
import PlanDataset
import PlanModel
import PlanReport

/// The atlas as it is handed over: every table and analysis with a description that programs read, a codebook that people
/// read, how to cite it, its history, and the digest of every file.
public struct Release: Sendable {
    public let edition: Edition
    public let tables: [DescribedTable]
    /// The codebook of the code lists in Japanese and in English, as Markdown.
    private let codebooks: [(path: String, lines: [String])]

    /// - Parameters:
    ///   - tables: in the order in which they are described.
    ///   - codebooks: the code lists for people, one a language.
    public init(edition: Edition, tables: [DescribedTable], codebooks: [(path: String, lines: [String])]) {
        (self.edition, self.tables, self.codebooks) = (edition, tables, codebooks)
    }

    /// What every release has beside its tables, codebooks and digests.
    static let describing = [DataPackage.file, CSVWMetadata.file] + PartitionedRelease.describing

    /// Every file, the list of their digests last.
    public var files: [ReleaseFile] {
        let schemas = tables.map(\.schema)
        let tables = tables.map { ReleaseFile($0.schema.file, $0.csv) }
        let package = DataPackage(edition, Array(zip(schemas, tables)), sources: sources)
        return ChecksumList.closing(
            tables + forReaders + [
                ReleaseFile(DataPackage.file, package.json),
                ReleaseFile(CSVWMetadata.file, CSVWMetadata(edition, schemas).json),
            ])
    }

    /// What people read beside the tables: the codebooks, what the columns mean, how to cite the release, and its history.
    var forReaders: [ReleaseFile] {
        codebooks.map { ReleaseFile($0.path, $0.lines.map { $0 + "\n" }.joined()) } + [
            ReleaseFile(
                ColumnList.file, ColumnList.table(of: tables.map(\.schema)).csv(.plain, quoted: Set(ColumnList.columns))
            ),
            ReleaseFile(Citation.file, Citation(edition).text), ReleaseFile(Edition.file, edition.history),
        ]
    }

    /// The titles of the documents that the atlas was read from.
    private var sources: [String] {
        guard let table = tables.first(where: { $0.schema.path == "sources" }),
            let title = table.schema.columns.firstIndex(where: { $0.name == "title_ja" })
        else { return [] }
        return table.rows.map { $0[title].displayed }
    }
}
