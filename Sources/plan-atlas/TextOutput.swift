import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

/// Where a report goes, and in which form: a listing's, or a page for a meeting.
struct TextOutput: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table
        case csv
        case tsv
        case json
        case ndjson
        case md
    }

    @Option(help: "How to print it: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: Format = .table

    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
    var output: String = "-"

    @Option(help: "The dialect of csv and tsv.")
    var dialect: TableOutput.Dialect = .plain

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output is empty; name a file, or - for standard output") }
    }

    /// Writes the report in its form.
    func write(
        table: @autoclosure () -> [String], csv: @autoclosure () -> TidyTable, markdown: @autoclosure () -> [String]
    ) throws {
        guard let format = DataFormat(rawValue: format.rawValue) else {
            return try Console.write(Array(markdown().map { $0 + "\n" }.joined().utf8), to: output)
        }
        var list = ListOutput()
        (list.format, list.output, list.dialect) = (format, output, dialect)
        try list.write(csv(), lines: table)
    }
}
