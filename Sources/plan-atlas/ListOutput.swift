import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

/// The forms in which every listing is printed.
enum DataFormat: String, CaseIterable, ExpressibleByArgument {
    /// For the terminal.
    case table
    case csv
    case tsv
    /// An array of objects.
    case json
    /// One object a line.
    case ndjson
}

/// Where a listing goes, and in which form.
struct ListOutput: ParsableArguments {
    @Option(help: "How to print it: \(DataFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: DataFormat = .table

    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
    var output: String = "-"

    @Option(help: "The dialect of csv and tsv.")
    var dialect: TableOutput.Dialect = .plain

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output is empty; name a file, or - for standard output") }
    }

    /// Writes the rows; as a table for the terminal in columns of text.
    func write(_ table: TidyTable) throws {
        try write(table) { TextTable(table).lines(Console.style(.japanese, otherwise: .max)) }
    }

    /// - Parameter lines: what the terminal shows.
    func write(_ table: @autoclosure () -> TidyTable, lines: () throws -> [String]) throws {
        let bytes =
            switch format {
            case .table: Array(try lines().map { $0 + "\n" }.joined().utf8)
            case .csv: table().csv(dialect.writer)
            case .tsv: table().csv(dialect.writer, delimiter: UInt8(ascii: "\t"))
            case .json: Array(table().json.utf8)
            case .ndjson: Array(table().jsonLines.utf8)
            }
        try Console.write(bytes, to: output)
    }
}

extension TableOutput.Dialect {
    var writer: CSVWriter.Dialect {
        switch self {
        case .plain: .plain
        case .spreadsheet: .spreadsheet
        }
    }
}

extension TidyTable {
    /// The rows of which a column has one of these values; all where none is asked for.
    func rows(of values: [String], in column: String) -> TidyTable {
        guard !values.isEmpty, let place = columns.firstIndex(of: column) else { return self }
        return TidyTable(name: name, columns: columns, rows: rows.filter { values.contains($0[place].displayed) })
    }
}
