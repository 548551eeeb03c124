import ArgumentParser
import CSVText
import PlanAtlas

/// The one file that a command writes.
struct Destination: ParsableArguments {
    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.", completion: .file())
    var output: String = "-"

    func validate() throws {
        if output.isEmpty { throw ValidationError("--output is empty; name a file, or - for standard output") }
    }

    func write(_ bytes: [UInt8]) throws {
        guard output != "-" else { return try Console.write(bytes) }
        do throws(CSVError) {
            try OutputFile.write(bytes, to: output)
        } catch {
            throw Failure(error)
        }
    }

    func write(_ lines: [String]) throws { try write(Array(lines.map { $0 + "\n" }.joined().utf8)) }
}

/// The one file to which a command writes rows.
struct DataDestination: ParsableArguments {
    @OptionGroup var file: Destination

    @Option(help: "The dialect of csv and tsv.")
    var dialect: TableOutput.Dialect = .plain

    func write(_ table: TidyTable, as format: DataFormat) throws {
        try file.write(format.bytes(of: table, dialect))
    }
}
