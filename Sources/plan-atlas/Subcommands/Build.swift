import ArgumentParser
import Diagnostics
import PlanAtlas

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Rebuilds the plans' tables from the municipal documents.",
        discussion: """
            EXAMPLE
              plan-atlas build --sources ../shared/sources --check

            Each document is found by its SHA-256, whatever its file name. What the documents say of themselves (re-listings \
            with another department, headings worded in two ways) is printed as warnings and notes. With --municipality or \
            --family some of the plans are rebuilt, and the documents of the others need not be there.
            """)

    @Option(help: "The folder of the municipal documents.", completion: .directory)
    var sources: String

    @Flag(help: "Write nothing; compare with the datasets and exit 1 when a row differs.")
    var check = false

    @Flag(help: "Print errors only, not what the documents say of themselves.")
    var quiet = false

    @OptionGroup var options: PlanOptions
    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        try Folder.check(sources, of: "--sources")
    }

    func run() throws {
        if !check { try finishInterrupted() }
        let build = try datasets.build(from: sources, plans: options.plans(in: datasets.atlas()))
        Console.report(build.findings.filter { !quiet || $0.severity == .error })
        guard !build.hasErrors else { throw Failure(build.lacksInput ? .badInput : .findings) }
        if check {
            let differences = build.differences()
            guard differences.isEmpty else { throw Failure(.findings, differences) }
            try Console.write(["\(build.files.count) tables are what the documents give"])
        } else {
            do {
                let written = try build.write()
                try Console.write(written.isEmpty ? ["nothing to write: all tables are as they should be"] : written)
            } catch let finding as Finding {
                throw Failure(finding)
            }
        }
    }

    private func finishInterrupted() throws {
        let folder = try datasets.folder()
        do throws(Finding) {
            let files = try PlanAtlas.Build.finishInterrupted(in: folder)
            if !files.isEmpty {
                Console.note("\(folder.path): finished the build that was interrupted; tables: \(files.count)")
            }
        } catch {
            throw Failure(error)
        }
    }
}
