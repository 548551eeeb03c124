import ArgumentParser
import CSVText
import Foundation
import PlanAtlas

struct TallyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract:
            "Counts an atlas of any size: coverage, gaps, departments and priority groups, without names and texts.",
        discussion: """
            EXAMPLE
              plan-atlas tally --output counts

            The figures are those of analyze, those of gaps with --peers all. Memory is held for ids and codes alone, so that every municipality of Japan can \
            be counted on an office PC. Gaps are cells that a plan read whole does not list and a plan of the peers does; what \
            peers list, and what may answer a gap under another name, gaps and analyze tell.
            """)

    @Option(
        name: .shortAndLong, help: "The folder to write the tables to; it is made if it is not there.",
        completion: .directory)
    var output: String

    @Option(help: "Whose plans a city's are compared with: all, or those of its prefecture.")
    var peers: Tally.Peers = .prefecture

    @Option(help: "The number of threads. Default: as many as there are processors.")
    var threads: Int = max(1, ProcessInfo.processInfo.activeProcessorCount)

    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        try Folder.check(output, of: "--output")
        guard output != "-" else {
            throw ValidationError("--output is -, and several tables do not fit one stream; name a folder")
        }
        guard (1...64).contains(threads) else { throw ValidationError("--threads is \(threads); expected 1 to 64") }
    }

    func run() throws {
        let tally: NationalTally
        do throws(TallyError) {
            tally = try NationalTally(datasets.datasets, peers: peers, threads: threads)
        } catch {
            throw Failure(.badInput, error.findings)
        }
        do throws(CSVError) {
            try OutputFolder.make(output)
            try tally.write(to: output)
        } catch {
            throw Failure(error)
        }
        for table in TallyTables.Table.allCases { Console.note(Folder.file(table.file, in: output)) }
    }
}

extension Tally.Peers: ExpressibleByArgument {}
