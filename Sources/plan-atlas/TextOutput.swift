import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

/// Where one report goes, and in which form.
struct TextOutput: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table
        case csv
        case md
    }

    @Option(help: "How to print it: table for the terminal, csv or md.")
    var format: Format = .table

    @Option(name: .shortAndLong, help: "The file to write; standard output when left out.")
    var output: String?

    @Option(help: "The dialect of csv.")
    var dialect: TableOutput.Dialect = .plain

    func validate() throws {
        if output == "" { throw ValidationError("--output is empty; name a file") }
    }

    /// Writes the report in its form.
    func write(
        table: @autoclosure () -> [String], csv: @autoclosure () -> TidyTable, markdown: @autoclosure () -> [String]
    ) throws {
        let bytes: [UInt8]
        switch format {
        case .table: bytes = Self.bytes(table())
        case .csv: bytes = csv().csv(dialect == .plain ? .plain : .spreadsheet)
        case .md: bytes = Self.bytes(markdown())
        }
        guard let output else { return try Console.write(bytes) }
        do throws(CSVError) {
            try OutputFile.write(bytes, to: output)
        } catch {
            throw Failure(error)
        }
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
}
