import ArgumentParser
import Diagnostics
import PlanAtlas

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks the datasets: schema, keys, references, check digits, codes, crosswalk, re-listings.",
        discussion: """
            EXAMPLE
              plan-atlas validate

            All findings are printed at once. Warnings and notes about the documents do not change the exit code.
            """)

    @Flag(help: "Print errors only.")
    var quiet = false

    @OptionGroup var datasets: DatasetOptions

    func run() throws {
        let atlas = try datasets.atlas()
        let findings = (atlas.findings + atlas.codingFindings).sorted()
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Failure(.findings, quiet ? errors : findings) }
        guard !quiet else { return }
        Console.report(findings)
        let dataset = atlas.dataset
        let relisted = dataset.initiatives.filter { $0.restates != nil }.count
        try Console.write([
            "\(atlas.folder.path): \(dataset.plans.count) plans, \(dataset.initiatives.count - relisted) initiatives, "
                + "\(relisted) re-listings, \(dataset.codes.count) codes: no errors, \(findings.count) notes and "
                + "warnings about the documents"
        ])
    }
}
