import PlanAnalysis
import PlanModel

/// The gaps of a city in the terminal: one line a cell, where the window is wide enough.
public struct GapOverview {
    private let report: GapReport
    private let names: InitiativeNames
    private let style: TerminalStyle

    public init(_ report: GapReport, style: TerminalStyle) {
        self.report = report
        names = InitiativeNames(report.index, report.dataset, style.language)
        self.style = style
    }

    private var index: AtlasIndex { report.index }

    private func text(_ japanese: String, _ english: String) -> String { names.text(japanese, english) }

    public var lines: [String] {
        let families = index.families.indices.flatMap(family)
        return families + notes.flatMap { $0.printable.wrapped(to: style.width) }
    }

    private func family(_ family: Int) -> [String] {
        let title =
            "\(names.municipality(report.municipality))  \(index.families[family].label.text(in: style.language))"
        switch index.assessment(municipality: report.municipality, family: family) {
        case .notAssessed: return titled(title, saying: text("未収録", "not assessed")) + [""]
        case .excerpt:
            let words = text("抜粋のため、見当たらないものは分からない", "an excerpt: what it does not show is unknown")
            return titled(title, saying: words) + [""]
        case .full: break
        }
        guard report.hasPeers(family) else {
            let words = text("同じ種類の計画をもつ他市を読んでいない", "no peer's plan of this kind was read")
            return titled(title, saying: words) + [""]
        }
        let rows = report.rows.filter { $0.family == family }
        guard !rows.isEmpty else {
            return titled(title, saying: text("他市にだけある欄はない", "no cell that only peers have")) + [""]
        }
        let most = rows.map(\.peers.count).max() ?? 0
        var lines = titled(title)
        for kind in CoverageGaps.Kind.allCases {
            let own = rows.filter { $0.kind == kind }
            guard !own.isEmpty else { continue }
            let heading = text("\(kind.label.japanese)（\(own.count)）", "\(kind.label.english) (\(own.count))")
            lines += [""] + heading.wrapped(to: style.width)
            lines += table(own, most: most).lines(style)
        }
        return lines + [""]
    }

    /// The title and, below it, why no table follows.
    private func titled(_ title: String, saying words: String? = nil) -> [String] {
        title.printable.wrapped(to: style.width).map(style.bold)
            + (words?.hanging(under: "  ", to: style.width) ?? [])
    }

    /// - Parameter most: the largest number of peers' initiatives in a cell, which fills the width of a bar.
    private func table(_ rows: [CoverageGaps.Row], most: Int) -> TextTable {
        let header = text("欄,他市,件数,,他市の取組例,似た取組（当市）", "cell,peers,count,,for example,similar here")
        let bar = Bar(width: max(4, style.drawnWidth / 16))
        return TextTable(
            header: header.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
            rows: rows.map { row in
                [
                    cell(row), "\(row.peersWith)/\(row.peersAssessed)", String(row.peers.count),
                    bar.text(Ratio(row.peers.count), of: Ratio(most), unknown: ""),
                    example(row).map { "\(names.municipality(of: $0)) \(names.shortName($0))" } ?? "-",
                    first(
                        row.inOtherPlans.map(names.shortName)
                            + row.possibleMatches.map { "\($0.score) \(names.shortName($0.other))" }),
                ]
            }, columns: [.text, .whole, .number, .bar, .text, .text], narrowest: 16)
    }

    /// The peer's initiative that the similar one beside it resembles, where there is one.
    private func example(_ row: CoverageGaps.Row) -> Int? {
        let match = row.inOtherPlans.isEmpty ? row.possibleMatches.first : nil
        return match?.initiative ?? row.peers.first?.initiative
    }

    /// `P11 就労・経営支援`, `G12 自殺未遂者`, or the two codes of a pair.
    private func cell(_ row: CoverageGaps.Row) -> String {
        switch (row.area, row.group) {
        case (.code(let area), .code(let group)): "\(index.areas[area].id) × \(index.groups[group].id)"
        case (.code(let area), _): names.area(area)
        case (_, .code(let group)): names.group(group)
        default: ""
        }
    }

    private func first(_ texts: [String]) -> String {
        guard let first = texts.first else { return "-" }
        return first + (texts.count > 1 ? " +\(texts.count - 1)" : "")
    }

    private var notes: [String] {
        [
            text(
                "他市：取組のある市／答えられる市。件数と棒：他市の取組の数（最多の欄が全幅）で、例は一つ（似た取組があればそれに似たもの）を示す。計画に見当たらないことは、"
                    + "市が行っていないことを意味しない。--format md で根拠と行を付けた頁に、--format csv で表になる。",
                "peers: with it / able to answer. count and bar: the peers' initiatives (the largest fills the bar), of which "
                    + "one is named, the one that resembles what stands beside it. That a plan does not list a thing does not say that the city does not do it. "
                    + "--format md gives a page with reasons and lines, --format csv a table.")
        ]
    }
}
