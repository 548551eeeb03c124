import ArgumentParser
import Diagnostics
import PlanAtlas

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Compares the plans: writes all analyses as tidy CSV and prints a summary.",
        discussion: """
            EXAMPLE
              plan-atlas analyze --output atlas

            The tables are written in the spreadsheet dialect (UTF-8 with a byte order mark, CRLF; texts that a spreadsheet \
            would take for a formula get a leading apostrophe) or, with --dialect plain, as UTF-8 with LF and nothing else.
            """)

    @Option(name: .customLong("lang"), help: "The language of the summary: ja or en.")
    var language: Language = .japanese

    @OptionGroup var tables: TableOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: SelectionOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(try options.selection(in: atlas))
        try tables.write(atlas.analyses(index))
        let summary = CoverageSummary(
            index, matrix: CoverageMatrix(index), functions: FunctionLoad(index), style: Console.style(language))
        try Console.write(summary.lines)
    }
}
