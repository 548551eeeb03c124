import ArgumentParser
import Diagnostics
import PlanAtlas

struct Code: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Shows how the plans' initiatives are coded, and why.",
        discussion: """
            EXAMPLE
              plan-atlas code --sources ../shared/sources
              plan-atlas code --sources ../shared/sources --diff

            The documents are read and coded anew; nothing is written to the datasets. With --explain the rules and headings \
            that competed are shown with their weights. With --diff what a change of rules, crosswalk, taxonomy or decisions would change \
            against the stored codes is listed; exit code 1 when that is anything.
            """)

    @Option(help: "The folder of the municipal documents.", completion: .directory)
    var sources: String

    @Option(help: "An initiative: show everything that speaks for a code of it.", completion: Completion.initiatives)
    var explain: String?

    @Flag(help: "List what differs from the codes that the datasets hold.")
    var diff = false

    @Flag(help: "Leave people's decisions out: what headings and rules give by themselves.")
    var withoutDecisions = false

    @Option(name: .customLong("lang"), help: "The language of the labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: ListOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: PlanOptions

    func validate() throws {
        try Folder.check(sources, of: "--sources")
        guard explain == nil || !diff else { throw ValidationError("--explain and --diff are two questions; ask one") }
    }

    func run() throws {
        let atlas = try datasets.atlas()
        let build = try datasets.build(
            from: sources, plans: options.plans(in: atlas), applyingDecisions: !withoutDecisions)
        let errors = build.findings.filter { $0.severity == .error }
        guard !build.lacksInput, !errors.contains(where: { $0.code == .badRule }) else {
            throw Failure(.badInput, errors)
        }
        Console.report(errors)
        let report = CodingReport(build, of: atlas, try options.selection(in: atlas))
        if let explain {
            try Console.write(try explanation(of: explain, in: report, atlas).map(\.printable))
        } else if diff {
            let difference = report.difference
            try output.write(difference)
            guard difference.rows.isEmpty else { throw Failure(.findings) }
        } else {
            // As data, a coding sheet: one row a code.
            let overview = report.overview
            try output.write(report.sheet) { TextTable(overview).lines(Console.style(language, otherwise: .max)) }
        }
    }

    private func explanation(of id: String, in report: CodingReport, _ atlas: Atlas) throws -> [String] {
        let initiative: Initiative
        do {
            initiative = try atlas.initiative(id)
        } catch {
            throw Failure(error)
        }
        let original = initiative.restates ?? initiative.id
        guard let lines = report.explanation(of: original, language) else {
            throw Failure(
                Finding(
                    .unknownName, at: SourcePosition(file: "--explain"), value: id,
                    "\(original) is of a plan that was not selected or could not be read"))
        }
        return lines
    }
}
