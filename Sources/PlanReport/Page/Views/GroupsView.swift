import PlanAnalysis
import PlanModel

/// How many initiatives of each plan are for each priority group, city under city.
struct GroupsView: ReportView {
    static let name = "groups"
    static let title = Label("対象者", "Priority groups")
    static let filters: [ReportFilter] = [.family, .city, .group]
    static let words: [String: Label] = [
        "intro": Label(
            "計画の取組のうち、対象者ごとの件数と割合。1つの取組が複数の対象者に当たることがあり、割合の和は 100% を超えうる。「記載」は計画の記載か人の決定、「見出し」は見出しから導いたもの、「推定」は語から推定したもので、3つの和が取組数になる。分野は、その取組がある政策分野の数。",
            "How many of a plan's initiatives are for each group. An initiative may be for several, so shares may add up to more than 100%. Stated: by the plan's words or a person's decision; derived: from a heading; inferred: from a term alone; the three add up to the initiatives. Areas: policy areas in which the group has initiatives."
        ),
        "signs": Label(
            "「–」は、全体を読んだ計画に該当する見出しや記載がないこと。「?」は抜粋で見えず、ないとは言えないこと。どちらも、市が行っていないことを意味しない。",
            "– means that a plan read whole names none; ? that an excerpt shows none, and nobody can say. Neither says that the city does nothing."
        ),
    ]

    struct Family {
        let id: String
        let title: String
        let facets: [Facet]
        let notes: [String]
        let table: GroupedTable?
    }

    let w: [String: String]
    let families: [Family]

    init(_ report: ReportModel) {
        let coverage = PriorityGroupCoverage(report.index, matrix: report.contents.matrix)
        w = report.words(Self.self)
        families = report.index.families.indices.map { family in
            let rows = coverage.rows.indices.filter {
                coverage.rows[$0].family == family && coverage.rows[$0].state != .notAssessed
            }
            let raw = report.index.families[family].rawValue
            return Family(
                id: HTML.anchor("g", raw), title: report.index.families[family].label.text(in: report.language),
                facets: [Facet(.family, raw)], notes: Self.notes(report, family),
                table: rows.isEmpty ? nil : Self.table(report, coverage, rows, family))
        }
    }

    /// Whose plans are excerpts, and which cities have no plan of the kind here.
    private static func notes(_ report: ReportModel, _ family: Int) -> [String] {
        let index = report.index
        let cities = { (assessment: Assessment) -> String in
            index.reported.filter { index.assessment(municipality: $0, family: family) == assessment }
                .map { report.names.municipality($0) }.joined(separator: report.text("、", ", "))
        }
        let (excerpts, others) = (cities(.excerpt), cities(.notAssessed))
        var notes: [String] = []
        if !excerpts.isEmpty {
            notes.append(
                report.text(
                    "抜粋だけを読んだ市：\(excerpts)。見えない取組は数に入っていない。",
                    "Read as an excerpt: \(excerpts). What it does not show is not counted."))
        }
        if !others.isEmpty {
            notes.append(
                report.text(
                    "未収録：\(others)。この種類の計画を収めていない。",
                    "Not assessed: \(others). No plan of this kind is loaded."))
        }
        return notes
    }

    private static func table(
        _ report: ReportModel, _ coverage: PriorityGroupCoverage, _ rows: [Int], _ family: Int
    ) -> GroupedTable {
        let (index, isJapanese) = (report.index, report.language == .japanese)
        let title = index.families[family].label.text(in: report.language)
        let columns: [ReportTable.Column] = [
            .init(isJapanese ? "municipality_ja" : "municipality_en", report.text("自治体", "Municipality"), .header),
            .init("initiatives", report.text("取組", "Initiatives"), .number),
            .init("share", report.text("割合", "Share"), .share),
            .init("of_initiatives", report.text("分母", "Of"), .number),
            .init("stated", report.text("記載", "Stated"), .number),
            .init("derived", report.text("見出し", "Derived"), .number),
            .init("inferred", report.text("推定", "Inferred"), .number),
            .init("policy_areas", report.text("分野", "Areas"), .number),
            .init(isJapanese ? "state_ja" : "state_en", report.text("状態", "State")),
        ]
        let largest = rows.compactMap { coverage.rows[$0].share?.value }.max() ?? 0
        let table = ReportTable(
            report.table("priority_group_coverage"),
            caption: report.text("\(title)：対象者ごとの取組数と割合", "\(title): initiatives and shares by priority group"),
            columns: columns, rows: rows, bars: ["share": largest],
            ask: { place in
                let row = coverage.rows[place]
                let facets =
                    report.facets(row.municipality, row.family)
                    + [Facet(.group, CodeKeys.text(row.group, index.groups))]
                return ("initiatives", facets.map { "\($0.name)=\($0.value)" }.joined(separator: "&"))
            },
            sign: { coverage.rows[$0].count.initiatives == 0 ? coverage.rows[$0].state.sign : nil },
            facets: { report.facets(coverage.rows[$0].municipality, family) })
        return GroupedTable(
            table,
            groups: coverage.rows.groups(of: family).map { group in
                (
                    Self.name(group, report), [Facet(.group, CodeKeys.text(group, index.groups))],
                    rows.filter { coverage.rows[$0].group == group }
                )
            })
    }

    private static func name(_ group: CoverageKey, _ report: ReportModel) -> String {
        guard case .code(let code) = group else { return report.text("対象の記載なし", "No group named") }
        return report.names.group(code)
    }
}

extension [PriorityGroupCoverage.Row] {
    /// The groups in the order of the table.
    fileprivate func groups(of family: Int) -> [CoverageKey] {
        guard let first = first(where: { $0.family == family }) else { return [] }
        return filter { $0.family == family && $0.municipality == first.municipality }.map(\.group)
    }
}
