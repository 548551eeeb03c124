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

            The figures are those of analyze; every municipality of Japan takes about a second, and no more memory than ids and \
            codes need. Gaps are cells that a plan read whole does not list and a plan of the peers does; what peers list, and \
            what may answer a gap under another name, gaps and analyze tell.
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
        let files: [(table: TallyTables.Table, bytes: [UInt8])]
        do throws(TallyError) {
            files = try NationalTally(datasets.datasets, peers: peers, threads: threads).files()
        } catch {
            throw Failure(.badInput, error.findings)
        }
        do throws(CSVError) {
            try OutputFolder.make(output)
            try OutputFile.write(files.map { (Folder.file($0.table.rawValue + ".csv", in: output), $0.bytes) })
        } catch {
            throw Failure(error)
        }
    }
}

extension Tally.Peers: ExpressibleByArgument {}
