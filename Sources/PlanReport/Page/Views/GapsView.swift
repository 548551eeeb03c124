import CSVText
import PlanAnalysis
import PlanModel

/// What each city's plans do not list and peers' do, with what may answer it; the reader picks and exports.
struct GapsView: ReportView {
    static let name = "gaps"
    static let title = Label("見当たらないもの", "Gaps")
    static let filters: [ReportFilter] = [.family, .city, .area, .group, .function]
    static let words: [String: Label] = [
        "reading": Label("読み方", "How to read this page"),
        "sheet": Label("CSV（Excel）", "CSV (Excel)"),
        "drop": Label("選択をすべて外す", "Drop all picks"),
        "page": Label("計画に見当たらない分野・対象者（選んだもの）", "What plans do not list: a selection"),
        "picks": Label("選んだ取組の書き出し", "Export of what is picked"),
    ]

    /// How many initiatives of peers one gap shows at most, and how many all gaps together where there are many of them: a
    /// gap shows ``least`` in any case.
    static let (most, least, altogether) = (20, 3, 5_000)

    /// A city with a kind of plan.
    struct Lot {
        let id: String
        let title: String
        let facets: [Facet]
        /// Why nothing can be listed, or that there is nothing to list.
        let note: String?
        let parts: [Part]
    }

    struct Part {
        let title: String
        let gaps: [GapEntry]
    }

    let w: [String: String]
    let intro: String
    let howToRead: [String]
    let lots: [Lot]
    let limitsTitle: String
    let limits: [String]
    let helpTitle: String
    let help: String
    /// The first line of the CSV.
    let header: String
    let made: String

    init(_ report: ReportModel) {
        let index = report.index
        let gaps = report.contents.gaps
        let shown = gaps.rows.count { !$0.isInsideGap }
        let entries = GapEntries(report, limit: min(Self.most, max(Self.least, Self.altogether / max(1, shown))))
        let names = InitiativeNames(index, report.dataset, .japanese)
        let own = Dictionary(grouping: gaps.rows.indices) { gaps.rows[$0].municipality }
        lots = index.reported.flatMap { municipality in
            let gaps = GapReport(
                index, report.dataset, gaps, names, of: municipality, among: own[municipality] ?? [])
            return index.families.indices.map { Self.lot($0, gaps, report, entries) }
        }
        let words = entries.words
        w = report.words(Self.self)
        intro = words.howToRead[0]
        howToRead = Array(words.howToRead.dropFirst())
        (limitsTitle, limits) = (words.limitsTitle, words.limits)
        (helpTitle, help) = (words.helpTitle, words.help)
        header = ExactText.record(GapReport.columns.map(CSVCell.text))
        made = report.text("作成：plan-atlas \(report.version)", "Made with plan-atlas \(report.version)")
    }

    private static func lot(_ family: Int, _ gaps: GapReport, _ report: ReportModel, _ entries: GapEntries) -> Lot {
        let (municipality, words) = (gaps.municipality, entries.words)
        let own = gaps.rows.indices.filter { gaps.rows[$0].family == family }
        let note: String? =
            switch report.index.assessment(municipality: municipality, family: family) {
            case .notAssessed: words.unread
            case .excerpt: words.excerpt
            case .full: !gaps.hasPeers(family) ? words.alone : own.isEmpty ? words.nothing : nil
            }
        let open = CoverageGaps.Axis.allCases.map { axis in
            (
                axis.label.text(in: report.language),
                own.filter { gaps.rows[$0].axis == axis && gaps.rows[$0].kind == .gap }
            )
        }
        let apart = (words.apart, own.filter { gaps.rows[$0].kind != .gap })
        let city = report.index.municipalities[municipality].code.text
        return Lot(
            id: HTML.anchor("gaps", city, report.index.families[family].rawValue),
            title: report.pair(municipality, family), facets: report.facets(municipality, family), note: note,
            parts: (open + [apart]).filter { !$1.isEmpty }.map { title, places in
                Part(title: title, gaps: places.map { entries.entry($0, of: gaps) })
            })
    }
}
