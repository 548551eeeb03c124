import ArgumentParser
import PlanAtlas

struct Codebook: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Renders the code lists with definitions, real examples and near misses.",
        discussion: """
            EXAMPLE
              plan-atlas codebook --format md --axis area

            html is one page that needs nothing else, md goes into a repository or a manual, and csv has one row a code.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case md
        case html
        case csv
    }

    @Option(help: "How to render it: md, html or csv.")
    var format: Format

    @Option(name: .customLong("lang"), help: "The language of md and html: ja or en.")
    var language: Language = .japanese

    @Option(help: "One axis only: \(AxisName.all.joined(separator: ", ")).")
    var axis: AxisName?

    @OptionGroup var output: DataDestination
    @OptionGroup var datasets: DatasetOptions

    func run() throws {
        let codebook = try datasets.usableAtlas().codebook(of: axis.map { [$0.axis] } ?? Axis.allCases)
        switch format {
        case .md: try output.file.write(codebook.markdown(language))
        case .html: try output.file.write(Array(codebook.html(language).utf8))
        case .csv: try output.file.write(codebook.table.csv(output.dialect.writer))
        }
    }
}

/// An axis as an option names it: `area` for the policy areas, the others by their own name.
struct AxisName: ExpressibleByArgument {
    let axis: Axis

    init?(argument: String) {
        guard let axis = Axis.allCases.first(where: { Self.name(of: $0) == argument }) else { return nil }
        self.axis = axis
    }

    static let all = Axis.allCases.map(name)

    static var allValueStrings: [String] { all }

    private static func name(of axis: Axis) -> String { axis == .policyArea ? "area" : axis.rawValue }
}
