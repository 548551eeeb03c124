import ArgumentParser
import Diagnostics
import PlanAtlas

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows everything that is known of one initiative.",
        discussion: """
            EXAMPLE
              plan-atlas show atsugi-suicide-2024-b4-2-01

            With --sources the initiative's passage is printed from the document itself.
            """)

    @Argument(help: "The initiative's id; see plan-atlas list initiatives.", completion: Completion.initiatives)
    var id: String

    @Option(help: "The folder of the municipal documents, to print the passage.", completion: .directory)
    var sources: String?

    @Option(name: .customLong("lang"), help: "The language of the labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        try Folder.check(sources, of: "--sources")
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        var lines: [String]
        do throws(Finding) {
            let card = InitiativeCard(try atlas.initiative(id), in: atlas, language: language)
            lines = card.lines
            if let sources { lines += [""] + (try card.passage(in: sources)) }
        } catch {
            throw Failure(error)
        }
        try Console.write(lines.map(\.printable))
    }
}
