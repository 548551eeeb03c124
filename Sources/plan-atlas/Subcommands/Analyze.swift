import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares the plans: writes all analyses as tidy CSV and prints a summary.",
        discussion: """
            EXAMPLE
              plan-atlas analyze --output atlas

            The tables are written in the spreadsheet dialect (UTF-8 with a byte order mark, CRLF; texts that a spreadsheet \
            would take for a formula get a leading apostrophe) or, with --dialect plain, as UTF-8 with LF and nothing else.
            """)

    enum Dialect: String, CaseIterable, ExpressibleByArgument {
        case spreadsheet
        case plain
    }

    @Option(name: .shortAndLong, help: "The folder to write the tables to; it is made if it is not there.")
    var output: String?

    @Option(help: "The dialect of the tables.")
    var dialect: Dialect = .spreadsheet

    @Option(name: .customLong("lang"), help: "The language of the summary: ja or en.")
    var language: Language = .japanese

    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: SelectionOptions

    func validate() throws {
        try Folder.check(output, of: "--output")
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(try options.selection(in: atlas))
        if let output { try write(atlas.analyses(index), to: output) }
        let summary = CoverageSummary(
            index, matrix: CoverageMatrix(index), functions: FunctionLoad(index), style: Console.style(language))
        try Console.write(summary.lines)
    }

    private func write(_ tables: [TidyTable], to folder: String) throws {
        do throws(CSVError) {
            try OutputFolder.make(folder)
        } catch {
            throw Failure(error)
        }
        for table in tables {
            let path = folder.hasSuffix("/") ? "\(folder)\(table.name).csv" : "\(folder)/\(table.name).csv"
            do throws(CSVError) {
                try OutputFile.write(table.csv(dialect == .plain ? .plain : .spreadsheet), to: path)
            } catch {
                throw Failure(error)
            }
            Console.note("\(path): \(table.rows.count) rows")
        }
    }
}
