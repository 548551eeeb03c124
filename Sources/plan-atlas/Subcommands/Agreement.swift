import ArgumentParser
import CSVText
import Diagnostics
import PlanAtlas

struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Measures how well two coding sheets agree.",
        discussion: """
            EXAMPLE
              plan-atlas agreement coder-a.csv coder-b.csv --format md

            A sheet is a CSV file with the columns initiative_id, axis, code and rank; basis and evidence are read where they \
            are there, and a plan's codes.csv is a sheet too. Axes are policy_area, group, instrument and commitment. Percent \
            agreement, Cohen's kappa and Krippendorff's alpha are given by axis and by code, precision, recall and F1 of B \
            against A for sets, each with a 95 % interval from resampled initiatives. --format csv and json print \
            agreement.csv; --output writes it with agreement_confusions.csv and the codebook.
            """)

    @Argument(help: "The sheet that the other one is measured against.", completion: .file())
    var a: String

    @Argument(help: "The other sheet.", completion: .file())
    var b: String

    @Option(
        help: "Compare only the initiatives of this file: a column initiative_id, and half where it is split.",
        completion: .file())
    var sample: String?

    @Option(help: "Compare only this half of the sample: rules or unseen.")
    var half: SampledInitiative.Half?

    @Flag(help: "Leave out the groups whose evidence is “relisted” in either sheet.")
    var withoutRelistings = false

    @Flag(help: "Take only what at least one of the sheets gives with the basis “stated”.")
    var statedOnly = false

    @Option(help: "How often to resample the initiatives; 0 for no intervals.")
    var bootstrap = 2000

    @Option(help: "The seed of the resampling.")
    var seed: UInt64 = 20_261_121

    @Option(help: "A file to write the conflicts to, one row an initiative and axis.", completion: .file())
    var conflicts: String?

    @Option(help: "How to print it: \(TextOutput.Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: TextOutput.Format = .table

    @Option(name: .customLong("lang"), help: "The language of the labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var tables: TableOutput
    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        if half != nil && sample == nil { throw ValidationError("--half is of a sample; name its file with --sample") }
        for (option, path) in [("--sample", sample), ("--conflicts", conflicts)] where path == "" {
            throw ValidationError("\(option) is empty; name a file")
        }
        let least = CoderAgreement.leastResamples
        guard bootstrap == 0 || (least...100_000).contains(bootstrap) else {
            throw ValidationError(
                "--bootstrap is \(bootstrap); expected 0 for no intervals, or a number from \(least) to 100000")
        }
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let (agreement, findings) = atlas.agreement(request)
        guard let agreement else {
            let isFile = findings.contains { $0.code == .inputOutput }
            throw Failure(isFile ? .inputOutput : .badInput, findings)
        }
        Console.report(findings)
        try tables.write(agreement.tables)
        if let conflicts { try tables.write(agreement.conflictTable, to: conflicts) }
        let overview = AgreementOverview(
            agreement, names: (a, b), restrictions: request.restrictions, language: language)
        if let format = DataFormat(rawValue: format.rawValue) {
            return try Console.write(format.bytes(of: agreement.table, .plain))
        }
        try Console.write(
            format == .md ? overview.markdown : overview.lines(Console.style(language, otherwise: .max)))
    }

    private var request: AgreementRequest {
        var request = AgreementRequest(a, b)
        request.sample = sample
        request.half = half
        request.leavesRelistingsOut = withoutRelistings
        request.takesStatedOnly = statedOnly
        request.resamples = bootstrap
        request.seed = seed
        return request
    }
}

extension SampledInitiative.Half: ExpressibleByArgument {}
