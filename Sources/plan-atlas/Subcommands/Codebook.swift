import ArgumentParser
import CSVText
import PlanAtlas

struct Codebook: ParsableCommand {
    static let configuration = CommandConfiguration(
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

    @Option(name: .shortAndLong, help: "The file to write; standard output when left out.")
    var output: String?

    @Option(help: "The dialect of csv.")
    var dialect: TableOutput.Dialect = .plain

    @OptionGroup var datasets: DatasetOptions

    func validate() throws {
        if output == "" { throw ValidationError("--output is empty; name a file") }
    }

    func run() throws {
        let codebook = try datasets.usableAtlas().codebook(of: axis.map { [$0.axis] } ?? Axis.allCases)
        let bytes =
            switch format {
            case .md: Array(codebook.markdown(language).map { $0 + "\n" }.joined().utf8)
            case .html: Array(codebook.html(language).utf8)
            case .csv: codebook.table.csv(dialect == .plain ? .plain : .spreadsheet)
            }
        guard let output else { return try Console.write(bytes) }
        do {
            try OutputFile.write(bytes, to: output)
        } catch {
            throw Failure(error)
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
