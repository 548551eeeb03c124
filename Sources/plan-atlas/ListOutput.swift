import ArgumentParser
import PlanAtlas

/// Where a listing goes, and in which form.
struct ListOutput: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        /// For the terminal.
        case table
        case csv
        case tsv
        case json
        case ndjson
    }

    @Option(help: "How to print it: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: Format = .table

    @OptionGroup var destination: DataDestination

    /// Writes the rows; as a table for the terminal in columns of text.
    func write(_ table: TidyTable) throws {
        try write(table) { TextTable(table).lines(Console.style(.japanese, otherwise: .max)) }
    }

    /// - Parameter lines: what the terminal shows.
    func write(_ table: @autoclosure () -> TidyTable, lines: () throws -> [String]) throws {
        guard let format = DataFormat(rawValue: format.rawValue) else { return try destination.file.write(lines()) }
        try destination.write(table(), as: format)
    }
}

extension TidyTable {
    /// The rows of which a column has one of these values; all where none is asked for.
    func rows(of values: [String], in column: String) -> TidyTable {
        guard !values.isEmpty, let place = columns.firstIndex(of: column) else { return self }
        return TidyTable(name: name, columns: columns, rows: rows.filter { values.contains($0[place].displayed) })
    }
}
