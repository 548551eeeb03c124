import PlanAnalysis
import PlanModel

/// Which policy areas and priority groups the plans list, city beside city.
struct CoverageView: ReportView {
    static let name = "coverage"
    static let title = Label("分野と対象者", "Coverage")
    static let filters: [ReportFilter] = [.family, .city, .basis, .area, .group]
    static let isHeavy = false
    static let words: [String: Label] = [
        "intro": Label(
            "数は取組の件数。1つの取組は、付いた分野・対象者のそれぞれで数え、再掲は数えない。欄を選ぶと、その取組と根拠が開く。件数の多さは取組の良し悪しを表さない。",
            "Numbers count initiatives. An initiative counts in each of its areas and groups, a re-listing does not count. Choose a cell to open its initiatives with their evidence. A larger number is not a better plan."
        ),
        "byArea": Label("政策分野ごと", "By policy area"),
        "byGroup": Label("対象者ごと", "By priority group"),
        "byBoth": Label("分野と対象者の組", "Areas by groups"),
        "bothIntro": Label(
            "計画ごとに、行が政策分野、列が対象者。符号の意味はコードブックにある。",
            "One table a plan: a row is a policy area, a column a priority group. The codebook explains the codes."),
    ]

    struct Both {
        let id: String
        let title: String
        let facets: [Facet]
        let table: HeatTable
    }

    let w: [String: String]
    let legend: [StateMark]
    let byArea: HeatTable
    let byGroup: HeatTable
    let both: [Both]

    init(_ report: ReportModel) {
        let cells = MatrixCells(report)
        let (index, matrix) = (report.index, report.contents.matrix)
        let (areas, groups) = (matrix.areas, matrix.groups)
        let pairs = report.pairs
        let areaLines = areas.indices.map { Line(report, areas[$0], .area) }
        let groupLines = groups.indices.map { Line(report, groups[$0], .group) }
        let columns = pairs.map { pair in
            HeatTable.Column(
                title: report.pair(pair.municipality, pair.family), long: "",
                facets: report.facets(pair.municipality, pair.family))
        }
        w = report.words(Self.self)
        legend = StateMark.all(report)
        byArea = HeatTable(
            caption: report.text("政策分野ごとの取組数", "Initiatives by policy area"),
            corner: report.text("政策分野", "Policy area"), columns: columns,
            rows: areas.indices.map { area in
                HeatTable.Row(
                    title: areaLines[area].long, facets: areaLines[area].facets,
                    cells: pairs.indices.map { pair in
                        cells.cell(pair, area: area, group: groups.count - 1, facets: columns[pair].facets)
                    })
            })
        byGroup = HeatTable(
            caption: report.text("対象者ごとの取組数", "Initiatives by priority group"),
            corner: report.text("対象者", "Priority group"), columns: columns,
            rows: groups.indices.map { group in
                HeatTable.Row(
                    title: groupLines[group].long, facets: groupLines[group].facets,
                    cells: pairs.indices.map { pair in
                        cells.cell(pair, area: areas.count - 1, group: group, facets: columns[pair].facets)
                    })
            })
        let assessed = pairs.indices.filter {
            index.assessment(municipality: pairs[$0].municipality, family: pairs[$0].family) != .notAssessed
        }
        both = assessed.map { pair in
            let (city, family) = pairs[pair]
            let title = report.pair(city, family)
            return Both(
                id: HTML.anchor("m", index.municipalities[city].code.text, index.families[family].rawValue),
                title: title, facets: report.facets(city, family),
                table: HeatTable(
                    caption: report.text("\(title)：分野と対象者の組", "\(title): areas by groups"),
                    corner: report.text("政策分野", "Policy area"),
                    columns: groupLines.map { HeatTable.Column(title: $0.short, long: $0.long, facets: []) },
                    rows: areas.indices.map { area in
                        HeatTable.Row(
                            title: areaLines[area].long, facets: areaLines[area].facets,
                            cells: groups.indices.map { group in
                                cells.cell(pair, area: area, group: group)
                            })
                    }))
        }
    }
}

/// How a row or column of the matrix is named and filtered.
private struct Line {
    let short: String
    let long: String
    let facets: [Facet]

    init(_ report: ReportModel, _ key: CoverageKey, _ axis: ReportFilter) {
        let codes = axis == .area ? report.index.areas : report.index.groups
        switch key {
        case .code(let code):
            short = codes[code].id.text
            long = axis == .area ? report.names.area(code) : report.names.group(code)
        case .uncoded:
            let label = axis == .area ? Label("分野未定", "No area yet") : Label("対象の記載なし", "No group named")
            (short, long) = (label.text(in: report.language), label.text(in: report.language))
        case .all:
            let label = Label("全取組", "All initiatives")
            (short, long) = (label.text(in: report.language), label.text(in: report.language))
        }
        facets = [Facet(axis, CodeKeys.text(key, codes))]
    }
}

/// The codes of the matrix's rows and columns as its CSV prints them.
enum CodeKeys {
    static func text(_ key: CoverageKey, _ codes: [Taxonomy.Code]) -> String {
        switch key {
        case .code(let code): codes[code].id.text
        case .uncoded: "UNCODED"
        case .all: "ALL"
        }
    }
}
