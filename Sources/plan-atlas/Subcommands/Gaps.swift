import ArgumentParser
import Diagnostics
import PlanAtlas

struct Gaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Shows what a city's plans do not list and peers' plans do, and what of its own may answer it.",
        discussion: """
            EXAMPLE
              plan-atlas gaps --for 厚木市 --family suicide --axis area

            With --format md a page for a meeting is written, with --format csv one row a cell and peer's initiative. A cell \
            whose peers' initiatives all resemble one of the city's own stands apart.
            """)

    @Option(
        name: .customLong("for"), help: "The municipality, by code, Japanese or English name.",
        completion: Completion.municipalities)
    var city: String

    @Option(help: "The family of plans: suicide, welfare or all.", completion: Completion.families)
    var family: String = "all"

    @Option(help: "Only policy areas (area), priority groups (group), or pairs of both (cell).")
    var axis: CoverageGaps.Axis?

    @Option(name: .customLong("lang"), help: "The language of page and labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: TextOutput
    @OptionGroup var datasets: DatasetOptions

    func validate() throws { try PlanOptions.check(family: family) }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let municipality: Municipality
        do {
            municipality = try atlas.municipality(named: city, option: "--for")
        } catch {
            throw Failure(error)
        }
        let report = atlas.gaps(of: municipality, family: PlanFamily(rawValue: family), axis: axis)
        try output.write(
            table: GapOverview(report, style: Console.style(language)).lines,
            csv: report.table,
            markdown: GapPage(report, version: PlanAtlasCommand.configuration.version, language: language).lines)
    }
}

extension CoverageGaps.Axis: ExpressibleByArgument {}
