import CSVText
import Checksum
import PlanModel
import PlanReport

/// A table of a release: what it holds and its rows.
public struct ReleaseTable: Sendable {
    public let schema: TableSchema
    public let rows: [[CSVCell]]

    public init(_ schema: TableSchema, rows: [[CSVCell]]) {
        (self.schema, self.rows) = (schema, rows)
    }

    /// The path of its file in the release.
    var path: String { "\(schema.path).csv" }

    /// The table as CSV in the datasets' own dialect.
    var bytes: [UInt8] {
        var writer = CSVWriter(dialect: .plain)
        writer.append(schema.columns.map { .text($0.name) })
        for row in rows { writer.append(row) }
        return writer.bytes
    }
}

/// A file of a release: its path in the folder and its bytes.
public struct ReleaseFile: Sendable {
    public let path: String
    public let bytes: [UInt8]

    init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

    init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}

/// The atlas as it is handed over: every table and analysis with a description that programs read, a codebook that people
/// read, how to cite it, its history, and the digest of every file.
public struct Release: Sendable {
    public let edition: Edition
    public let tables: [ReleaseTable]
    /// The codebook of the code lists in Japanese and in English, as Markdown.
    private let codebooks: [(path: String, lines: [String])]

    /// - Parameters:
    ///   - tables: in the order in which they are described.
    ///   - codebooks: the code lists for people, one a language.
    public init(edition: Edition, tables: [ReleaseTable], codebooks: [(path: String, lines: [String])]) {
        (self.edition, self.tables, self.codebooks) = (edition, tables, codebooks)
    }

    /// Every file, the list of their digests last.
    public var files: [ReleaseFile] {
        let tables = tables.map { ReleaseFile($0.path, $0.bytes) }
        let described = zip(self.tables, tables).map { (schema: $0.schema, bytes: $1.bytes) }
        let files =
            tables + codebooks.map { ReleaseFile($0.path, $0.lines.map { $0 + "\n" }.joined()) } + [
                ReleaseFile("columns.csv", ColumnList.table(of: self.tables).csv(.plain)),
                ReleaseFile(DataPackage.file, DataPackage(edition, described, sources: sources).json),
                ReleaseFile("csv-metadata.json", CSVWMetadata(edition, self.tables.map(\.schema)).json),
                ReleaseFile("CITATION.cff", Citation(edition).text), ReleaseFile("CHANGES", edition.history),
            ]
        return files + [ReleaseFile(ChecksumList.file, ChecksumList(files).text)]
    }

    /// The titles of the documents that the atlas was read from.
    private var sources: [String] {
        guard let table = tables.first(where: { $0.schema.path == "sources" }),
            let title = table.schema.columns.firstIndex(where: { $0.name == "title_ja" })
        else { return [] }
        return table.rows.map { $0[title].displayed }
    }
}

/// Which edition of the data a release holds.
public struct Edition: Sendable {
    /// The version of the data, such as `0.2.0`.
    public let version: String
    /// The day of the version, as `2026-11-21`; nil where the history gives none.
    public let date: String?
    /// The history of the code lists; empty where the dataset has none.
    public let history: String

    /// - Parameter fallback: the version where the history names none.
    public init(history: String, fallback: String) {
        let newest = Taxonomy.Edition(history: history)
        (version, date, self.history) = (newest?.version ?? fallback, newest?.date, history)
    }
}
