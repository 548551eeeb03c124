import ArgumentParser
import Diagnostics
import PlanAtlas

struct Frameworks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frameworks",
        abstract: "Shows which items of the national frameworks each city's plan answers, and which no city does.",
        discussion: """
            EXAMPLE
              plan-atlas frameworks --framework package-2022

            An initiative answers an item when it has any one of the item's areas or groups, by \
            taxonomy/framework_crosswalk.csv. With --unanswered only the items are listed that no city answers, by what that \
            rests on: answered by no city is said only where every assessed plan was read whole.
            """)

    @Option(help: "The id of one framework, such as taikou-2022; all without it.", completion: Completion.frameworks)
    var framework: String?

    @Flag(help: "List the items that no city answers.")
    var unanswered = false

    @Option(name: .customLong("lang"), help: "The language of the labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: ListOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: SelectionOptions

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(try options.selection(in: atlas))
        let only: Identifier<Taxonomy.Framework>?
        do throws(Finding) {
            only = if let framework { try atlas.framework(named: framework) } else { nil }
        } catch {
            throw Failure(error)
        }
        let coverage = atlas.frameworks(index)
        let overview = FrameworkOverview(index, coverage, only: only, style: Console.style(language))
        let table =
            unanswered
            ? UnansweredItems(coverage).table(index, coverage, only: only) : coverage.table(index, only: only)
        try output.write(table) { unanswered ? overview.unanswered : overview.lines }
    }
}
