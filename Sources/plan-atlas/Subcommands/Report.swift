import ArgumentParser
import Diagnostics
import PlanAtlas

struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes the atlas as one HTML file that opens from disk and needs nothing else.",
        discussion: """
            EXAMPLE
              plan-atlas report --output report.html

            The file shows what analyze writes for the same plans. With --sources each initiative's passage stands beside it; \
            such a file is for your own use, since the documents are not yours to pass on.
            """)

    @OptionGroup var destination: Destination

    @Option(name: .customLong("lang"), help: "The language of the report: ja or en.")
    var language: Language = .japanese

    @Option(help: "The folder of the municipal documents, to put the passages into the file.", completion: .directory)
    var sources: String?

    @OptionGroup var plans: PlanOptions
    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        try Folder.check(sources, of: "--sources")
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let selection = try plans.selection(in: atlas)
        let report: AtlasReport
        do throws(Finding) {
            report = try atlas.report(
                selection, sources: sources, version: PlanAtlasCommand.configuration.version, language: language)
        } catch {
            throw Failure(error)
        }
        let bytes = Array(report.html.utf8)
        try destination.write(bytes)
        if destination.output != "-" { Console.note("\(destination.output): \(bytes.count) bytes") }
    }
}
