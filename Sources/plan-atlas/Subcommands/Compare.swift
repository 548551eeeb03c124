import ArgumentParser
import Diagnostics
import PlanAtlas

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Puts cities side by side for a policy area, a priority group or a function of departments.",
        discussion: """
            EXAMPLE
              plan-atlas compare 厚木市 あきる野市 --area P10

            Each city's column says what its plans list, on which basis and at which line; unknown (an excerpt) and not \
            assessed (no such plan read) are said as such.
            """)

    @Argument(
        help: "The municipalities, two or more, by code, Japanese or English name.",
        completion: Completion.municipalities)
    var cities: [String]

    @Option(help: "A policy area: a code such as P10, or a label.", completion: Completion.areas)
    var area: String?

    @Option(help: "A priority group: a code such as G02, or a label.", completion: Completion.groups)
    var group: String?

    @Option(help: "A function of departments: a code such as F04, or a label.", completion: Completion.functions)
    var function: String?

    @Option(help: "The family of plans: suicide, welfare or all.", completion: Completion.families)
    var family: String = "all"

    @Option(name: .customLong("lang"), help: "The language of the labels: ja or en.")
    var language: Language = .japanese

    @OptionGroup var output: TextOutput
    @OptionGroup var datasets: DatasetOptions

    private var wishes: [(Axis, String)] {
        [(Axis.policyArea, area), (.group, group), (.function, function)].compactMap { axis, text in
            text.map { (axis, $0) }
        }
    }

    func validate() throws {
        guard cities.count > 1 else { throw ValidationError("compare needs two municipalities or more") }
        guard wishes.count == 1 else {
            throw ValidationError("compare needs exactly one of --area, --group and --function")
        }
        try PlanOptions.check(family: family)
    }

    func run() throws {
        let atlas = try datasets.usableAtlas()
        let index = atlas.index(Selection(families: PlanFamily(rawValue: family).map { [$0] }))
        let comparison: Comparison
        do throws(Finding) {
            var named: [Municipality] = []
            for city in cities {
                let municipality = try atlas.municipality(named: city, option: "cities")
                guard !named.contains(where: { $0.code == municipality.code }) else {
                    throw Finding(
                        .unknownName, at: SourcePosition(file: "cities"), value: city,
                        "“\(city)” is named twice; name two municipalities or more, each once")
                }
                named.append(municipality)
            }
            let (axis, text) = wishes[0]
            guard case .code(let code) = try atlas.cell(text, on: axis) else {
                throw Finding(
                    .unknownName, at: SourcePosition(file: "--\(axis == .policyArea ? "area" : axis.rawValue)"),
                    value: text, "“\(text)” is no single code; name one such as \(atlas.dataset.firstCode(on: axis))")
            }
            comparison = try atlas.comparison(of: named, by: axis, code, in: index)
        } catch {
            throw Failure(error)
        }
        try output.write(
            table: ComparisonOverview(comparison, index, atlas.dataset, style: Console.style(language)).lines,
            csv: comparison.table(index, atlas.dataset),
            markdown: ComparisonPage(comparison, index, atlas.dataset, language: language).lines)
    }
}

extension Dataset {
    /// The first code of a list, as an example.
    fileprivate func firstCode(on axis: Axis) -> String { taxonomy.codes(on: axis).first?.id.text ?? "P01" }
}
