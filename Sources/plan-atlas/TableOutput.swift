import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

/// Where tables are written, and how.
struct TableOutput: ParsableArguments {
    enum Dialect: String, CaseIterable, ExpressibleByArgument {
        case spreadsheet
        case plain

        var writer: CSVWriter.Dialect {
            switch self {
            case .plain: .plain
            case .spreadsheet: .spreadsheet
            }
        }
    }

    @Option(
        name: .shortAndLong, help: "The folder to write the tables to; it is made if it is not there.",
        completion: .directory)
    var output: String?

    @Option(help: "The dialect of the tables.")
    var dialect: Dialect = .spreadsheet

    func validate() throws {
        try Folder.check(output, of: "--output")
        if output == "-" {
            throw ValidationError("--output is -, and several tables do not fit one stream; name a folder")
        }
    }

    /// Writes the tables to the folder, if one is named, and says so on standard error.
    func write(_ tables: @autoclosure () -> [TidyTable]) throws {
        guard let output else { return }
        do throws(CSVError) {
            try OutputFolder.make(output)
        } catch {
            throw Failure(error)
        }
        try write(tables().map { ($0, Folder.file("\($0.name).csv", in: output)) })
    }

    /// Writes tables to files, and says so on standard error.
    func write(_ tables: [(table: TidyTable, path: String)]) throws {
        do throws(CSVError) {
            try OutputFile.write(tables.map { ($0.path, $0.table.csv(dialect.writer)) })
        } catch {
            throw Failure(error)
        }
        for (table, path) in tables { Console.note("\(path): \(table.rows.count) rows") }
    }
}
