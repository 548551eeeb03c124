import ArgumentParser
import Diagnostics
import PlanAtlas

struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Shows where a published document contradicts itself.",
        discussion: """
            EXAMPLE
              plan-atlas audit --municipality 鎌倉市 --family welfare

            Each contradiction names both statements with their lines and, where the rest of the document decides, the one \
            that fits it. Without --sources the findings that the last build kept with the datasets are shown. \
            Exit code 1 when there are any.
            """)

    @Option(help: "The folder of the municipal documents, to read them anew.", completion: .directory)
    var sources: String?

    @Flag(help: "List the rules instead, each with its reason and what it does not look at.")
    var rules = false

    @Option(name: .customLong("lang"), help: "The language of the list of rules: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: ListOutput
    @OptionGroup var datasets: DatasetOptions
    @OptionGroup var options: PlanOptions

    func validate() throws {
        try Folder.check(sources, of: "--sources")
    }

    func run() throws {
        if rules { return try Console.write(ruleLines()) }
        let atlas = try datasets.usableAtlas()
        let (report, errors) = try report(of: atlas)
        try output.write(report.table) { report.lines(Console.style(language)) }
        guard report.isEmpty && errors.isEmpty else { throw Failure(.findings, errors) }
    }

    /// The contradictions, and what could not be read of the documents: the rest of them is audited all the same.
    private func report(of atlas: Atlas) throws -> (ContradictionReport, errors: [Finding]) {
        let selection = try options.selection(in: atlas)
        guard let sources else { return (atlas.contradictions(selection), []) }
        let build = try datasets.build(from: sources, plans: options.plans(in: atlas))
        let errors = build.findings.filter { $0.severity == .error }
        guard !build.lacksInput else { throw Failure(.badInput, errors) }
        return (atlas.contradictions(in: build, selection), errors)
    }

    private func ruleLines() -> [String] {
        Atlas.auditRules.flatMap { rule in
            [
                "\(rule.code.rawValue)  \(rule.name)", "  \(rule.rationale.text(in: language))",
                "  \(language == .japanese ? "見ていないもの：" : "Not looked at: ")\(rule.limits.text(in: language))",
            ]
        }
    }
}
