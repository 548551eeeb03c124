import PlanModel

/// Which bases of codes the reader counts: a key in the page's address, and the bases that it stands for.
public struct BasisChoice: Sendable {
    public let key: String
    public let bases: Set<Basis>
    let label: Label

    /// Each basis alone, and all of them but those that a rule inferred.
    public static let all: [BasisChoice] =
        [
            BasisChoice(
                key: "certain", bases: [.decided, .stated, .derived],
                label: Label("推定を除く", "All but inferred"))
        ] + Basis.allCases.map { BasisChoice(key: $0.rawValue, bases: [$0], label: $0.label) }
}

/// A filter of the page with what can be chosen.
struct ReportChoices {
    struct Option {
        let value: String
        let label: String
    }

    let key: String
    let title: String
    let options: [Option]

    static func filters(_ report: ReportModel) -> [ReportChoices] {
        ReportFilter.allCases.map { filter in
            ReportChoices(
                key: filter.rawValue, title: filter.title.text(in: report.language), options: options(filter, report))
        }
    }

    private static func options(_ filter: ReportFilter, _ report: ReportModel) -> [Option] {
        let index = report.index
        let codes = { (codes: [Taxonomy.Code]) in
            codes.map {
                Option(value: HTML.anchor($0.id.text), label: "\($0.id) \($0.label.text(in: report.language))")
            }
        }
        switch filter {
        case .family:
            return index.families.map { Option(value: $0.rawValue, label: $0.label.text(in: report.language)) }
        case .city:
            return index.reported.map {
                Option(value: HTML.anchor(index.municipalities[$0].code.text), label: report.names.municipality($0))
            }
        case .basis:
            return BasisChoice.all.map { Option(value: $0.key, label: $0.label.text(in: report.language)) }
        case .area: return codes(index.areas)
        case .group: return codes(index.groups)
        case .function: return codes(index.functions)
        }
    }
}
