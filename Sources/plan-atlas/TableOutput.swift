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

    /// Writes the tables to the folder, if one is named, all of them or none, and says so on standard error.
    func write(_ tables: @autoclosure () -> [TidyTable]) throws {
        guard let output else { return }
        do throws(CSVError) {
            try OutputFolder.make(output)
            let (tables, folder) = (tables(), output.hasSuffix("/") ? output : "\(output)/")
            try FileSet(in: output).replace(tables.files(dialect.writer))
            for table in tables { note(table, "\(folder)\(table.name).csv") }
        } catch {
            throw Failure(error)
        }
    }

    /// Writes a table to a file, and says so on standard error.
    func write(_ table: TidyTable, to path: String) throws {
        do throws(CSVError) {
            try OutputFile.write(table.csv(dialect.writer), to: path)
        } catch {
            throw Failure(error)
        }
        note(table, path)
    }

    private func note(_ table: TidyTable, _ path: String) { Console.note("\(path): \(table.rows.count) rows") }
}
