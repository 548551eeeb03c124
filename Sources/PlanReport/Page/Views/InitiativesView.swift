import PlanAnalysis
import PlanModel

/// The register: every initiative with its departments, its codes, and for each code the basis, the evidence and the line.
///
/// Searches and the cells of the matrix show cards of the register; it is the only place that holds them.
struct InitiativesView: ReportView {
    static let name = "initiatives"
    static let title = Label("取組の一覧と検索", "Initiatives and search")
    static let filters: [ReportFilter] = [.family, .city, .basis, .area, .group, .function]
    static let words: [String: Label] = [
        "intro": Label(
            "計画に載る取組を、計画ごと、主な政策分野ごとに並べる。再掲は元の取組に含めた。各コードの後に、根拠の種類、根拠とした語や見出し、文書の行を示す。要約は PlanAtlas の文で、文書の引用ではない。",
            "The plans' initiatives by plan and primary policy area; re-listings stand with their originals. Behind each code come its basis, the term or heading that decided it, and the line of the document. Summaries are PlanAtlas' own words and no quotations."
        )
    ]

    struct Lot {
        let id: String
        let title: String
        let facets: [Facet]
        let parts: [Part]
    }

    struct Part {
        let id: String
        let title: String
        let cards: [InitiativeEntry]
    }

    let w: [String: String]
    let lots: [Lot]

    init(_ report: ReportModel) {
        let index = report.index
        let entries = InitiativeEntries(report)
        let own = Dictionary(grouping: index.initiatives.indices) { initiative in
            Place(
                municipality: index.municipality[initiative], family: index.family[initiative],
                area: index.areaCodes[initiative].first(where: \.isPrimary)?.code ?? index.areas.count)
        }
        w = report.words(Self.self)
        lots = report.pairs.compactMap { city, family in
            let parts = (0...index.areas.count).compactMap { area -> Part? in
                guard let initiatives = own[Place(municipality: city, family: family, area: area)] else { return nil }
                let isCoded = area < index.areas.count
                let code = isCoded ? index.areas[area].id.text : "UNCODED"
                return Part(
                    id: report.registerAnchor(city, family, area: code),
                    title: "\(report.pair(city, family)) "
                        + (isCoded ? report.names.area(area) : report.text("分野未定", "No area yet")),
                    cards: initiatives.map(entries.entry))
            }
            guard !parts.isEmpty else { return nil }
            return Lot(
                id: report.registerAnchor(city, family), title: report.pair(city, family),
                facets: report.facets(city, family), parts: parts)
        }
    }
}

/// Where in the register an initiative stands.
private struct Place: Hashable {
    let municipality: Int
    let family: Int
    let area: Int
}
