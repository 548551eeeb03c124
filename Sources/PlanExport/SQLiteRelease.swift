import CSVText
import Diagnostics
import Foundation
import GRDB
import PlanDataset
import PlanModel

/// A release as one SQLite file: the tables with their keys and references, the analyses as views, labels joined in, and a
/// full-text index that finds Japanese without spaces.
///
/// Codes, ids and numbers as printed are texts, so that 011002 and 61.70 stay what they are; whole numbers are integers.
public struct SQLiteRelease {
    private let release: Release
    private let analyses: [AnalysisQuery]

    public init(_ release: Release) {
        self.release = release
        analyses = AnalysisQuery.all(in: .sqlite)
    }

    /// Writes the file in place of an earlier one, as a whole.
    ///
    /// - Throws: `FindingCode.inputOutput`; `FindingCode.foreignFile` where there is a file that is no release, which would be
    ///   lost.
    public func write(to path: String) throws(Finding) {
        guard !FolderEntries.isFile(path) || Self.isRelease(path) else {
            throw Finding(
                .foreignFile, at: SourcePosition(file: path), value: path,
                "the file is no release of plan-atlas and would be lost; give another name, or remove it")
        }
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("plan-atlas-\(UUID().uuidString).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        do {
            try fill(scratch)
            try OutputFile.write(try InputFile.bytes(atPath: scratch), to: path)
        } catch let error as CSVError {
            throw error.finding
        } catch {
            throw Finding(
                .inputOutput, at: SourcePosition(file: path), value: path,
                "the database cannot be written: \(error); check the disk, and try again")
        }
    }

    /// Whether a file is a database that this type has written.
    private static func isRelease(_ path: String) -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let tables = try? DatabaseQueue(path: path, configuration: configuration).read { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE name IN ('release', 'initiatives')")
        }
        return tables?.count == 2
    }

    private func fill(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            for table in tables { try create(table.schema, database) }
            for table in tables { try insert(table, database) }
            for query in analyses { try database.execute(sql: query.view(in: .sqlite)) }
            try database.execute(sql: SQLiteViews.labels)
            try database.execute(sql: SQLiteViews.search)
            try database.execute(
                sql: "CREATE TABLE release (version TEXT NOT NULL, date TEXT); INSERT INTO release VALUES (?, ?)",
                arguments: [release.edition.version, release.edition.date])
        }
        try queue.vacuum()
        try queue.close()
    }

    /// What is stored: the datasets' tables, and of the analyses the one that no query can give.
    private var tables: [DescribedTable] {
        let views = Set(analyses.map(\.name))
        let stored = release.tables.filter { !$0.schema.path.contains("/") }
        let names = Set(stored.map(\.schema.name))
        return stored
            + release.tables.filter {
                $0.schema.path.contains("/") && !views.contains($0.schema.name) && !names.contains($0.schema.name)
            }
    }

    private func create(_ schema: TableSchema, _ database: Database) throws {
        let columns = schema.columns.map { column in
            "\(Self.quoted(column.name)) \(column.kind == .integer ? "INTEGER" : "TEXT")\(column.isRequired ? " NOT NULL" : "")"
        }
        let key = schema.key.isEmpty ? [] : ["PRIMARY KEY (\(schema.key.map(Self.quoted).joined(separator: ", ")))"]
        let references = schema.references.map { reference in
            "FOREIGN KEY (\(Self.quoted(reference.column))) REFERENCES \(Self.quoted(reference.table)) "
                + "(\(Self.quoted(reference.key))) DEFERRABLE INITIALLY DEFERRED"
        }
        let parts = (columns + key + references).joined(separator: ",\n  ")
        try database.execute(sql: "CREATE TABLE \(Self.quoted(schema.name)) (\n  \(parts)\n)")
    }

    private func insert(_ table: DescribedTable, _ database: Database) throws {
        let places = table.schema.columns.map { _ in "?" }.joined(separator: ", ")
        let statement = try database.makeStatement(
            sql: "INSERT INTO \(Self.quoted(table.schema.name)) VALUES (\(places))")
        for row in table.rows {
            let values = zip(row, table.schema.columns).map { cell, column -> (any DatabaseValueConvertible)? in
                let text = cell.displayed
                if text.isEmpty { return nil }
                return column.kind == .integer ? Int(text) ?? text : text
            }
            try statement.execute(arguments: StatementArguments(values))
        }
    }

    private static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}
