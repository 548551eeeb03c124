import ArgumentParser
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

    @OptionGroup var destination: DataDestination

    /// Writes the report in its form.
    func write(
        table: @autoclosure () -> [String], csv: @autoclosure () -> TidyTable, markdown: @autoclosure () -> [String]
    ) throws {
        if let format = DataFormat(rawValue: format.rawValue) { return try destination.write(csv(), as: format) }
        try destination.file.write(format == .md ? markdown() : table())
    }
}
