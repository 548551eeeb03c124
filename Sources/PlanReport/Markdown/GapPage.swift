import PlanAnalysis
import PlanModel

/// The gaps of a city as a page in Markdown that can go into a meeting: what was read, how to read it, the gaps by area, group
/// and cell, what may answer them, and what the page cannot say.
public struct GapPage {
    let report: GapReport
    let names: InitiativeNames
    private let version: String

    /// - Parameter version: what the page was made with, printed at its end.
    public init(_ report: GapReport, version: String, language: Language) {
        self.report = report
        names = InitiativeNames(report.index, report.dataset, language)
        self.version = version
    }

    func text(_ japanese: String, _ english: String) -> String { names.text(japanese, english) }

    private var index: AtlasIndex { report.index }
    private var city: String { names.municipality(report.municipality) }

    public var lines: [String] {
        let families = index.families.indices.filter {
            index.assessment(municipality: report.municipality, family: $0) != .notAssessed
        }
        return ["# " + text("\(city)の計画に見当たらない分野・対象者", "What \(city)'s plans do not list"), ""]
            + reading + families.flatMap(section) + limits + help
            + ["---", "", text("作成：plan-atlas \(version)", "Made with plan-atlas \(version)")]
    }

    // MARK: - What was read

    private var reading: [String] {
        let families = Set(index.families)
        let order = index.municipalities.enumerated().map { ($1.code, $0) }
        let place = Dictionary(order, uniquingKeysWith: { first, _ in first })
        let plans = report.dataset.plans.map(\.value)
            .filter { families.contains($0.family) || place[$0.municipality] == report.municipality }
            .filter { place[$0.municipality] != nil }
            .sorted { a, b in
                let (left, right) = (place[a.municipality]!, place[b.municipality]!)
                let (isLeft, isRight) = (left == report.municipality, right == report.municipality)
                return isLeft != isRight ? isLeft : (left, a.id) < (right, b.id)
            }
        let rows = plans.flatMap { plan in
            report.dataset.sources.filter { $0.plan == plan.id }.map { source in
                [
                    names.municipality(place[plan.municipality]!), plan.title.text(in: names.language),
                    "\(source.titleJa) (\(source.fileName))", source.asOf ?? "",
                    source.completeness == .full ? text("全体", "whole") : text("抜粋", "excerpt"),
                    String(index.known.count { $0.source == source.id }),
                ]
            }
        }
        let header = text("自治体,計画,文書,時点,読んだ範囲,取組", "city,plan,document,as of,read,initiatives")
        return ["## " + text("読んだ文書", "What was read"), ""]
            + MarkdownTable(header: header.split(separator: ",").map(String.init), rows: rows).lines
            + ["", "## " + text("読み方", "How to read this page"), ""] + Self.bullets(howToRead) + [""]
    }

    private var howToRead: [String] {
        [
            text(
                "全体を読んだ\(city)の計画に見当たらず、同じ種類の計画をもつ他市の計画にある分野・対象者を挙げる。良し悪しや順位を示すものではなく、確かめる先の一覧である。",
                "Listed are areas and groups that \(city)'s plan, read whole, does not list and that a peer's plan of the same kind does. It is a list of where to look; it neither grades nor ranks."
            ),
            text(
                "「2市中1市」は、この欄について答えられる他市2市のうち1市にあることをいう。抜粋だけを読んだ市は、ある場合だけ数える。",
                "“1 of 2” says that of two peers whose plans answer the question one has it. A peer that was read as an excerpt counts only where it shows something."
            ),
            text(
                "「所管の候補」は、他市の担当課と同じ機能をもつ\(city)の課である。市役所の外の主体は「外部」として分けた。",
                "“Who would own it” are \(city)'s departments of the same function as the peer's. Bodies outside the town hall are named apart, as outside."
            ),
            text(
                "「似た取組」は、名称と要約の語、共通のコードから機械的に選んだ\(city)の取組で、類似度 \(Similarity.threshold) 以上を挙げる。\(Similarity.strong) 以上は強い一致（◎）とし、他市の取組のすべてに強い一致がある欄は、空白とせず別に示す。",
                "“Similar in \(city)” are the city's own initiatives chosen by words and codes in common, from a score of \(Similarity.threshold) on; from \(Similarity.strong) on the match is strong (◎). A cell whose peers' initiatives all have a strong match is not called a gap and stands apart."
            ),
            text(
                "「根拠」は、その分野・対象者とした理由である：決定（人）、記載（計画の文言）、見出し、推定（語から）。",
                "“Basis” says why an initiative is in the cell: decided (by a person), stated (the plan's words), derived (its heading), inferred (a term)."
            ),
        ]
    }

    // MARK: - The gaps

    private func section(_ family: Int) -> [String] {
        let label = index.families[family].label.text(in: names.language)
        let rows = report.rows.filter { $0.family == family }
        var lines = ["## " + text("\(label)：見当たらないもの", "\(label): what is not listed"), ""]
        guard index.assessment(municipality: report.municipality, family: family) == .full else {
            return lines + [
                text(
                    "この計画は抜粋だけを読んだので、見当たらないものを挙げることはできない。",
                    "This plan was read as an excerpt, so nothing can be said of what it does not list."), "",
            ]
        }
        guard report.hasPeers(family) else {
            return lines + [
                text(
                    "同じ種類の計画をもつ他市を読んでいないので、比べられない。",
                    "No peer's plan of this kind was read, so there is nothing to compare with."), "",
            ]
        }
        let open = rows.filter { $0.kind == .gap }
        let apart = rows.filter { $0.kind != .gap }
        lines += [counts(open, apart), ""]
        for axis in CoverageGaps.Axis.allCases {
            let own = open.filter { $0.axis == axis }
            guard !own.isEmpty else { continue }
            lines += ["### " + axis.label.text(in: names.language), ""]
            lines += axis == .cell ? cellTable(own) : own.flatMap(block)
        }
        if !apart.isEmpty {
            lines += ["### " + text("別の名称・別の計画で行っている可能性があるもの", "Probably under another name, or in another plan"), ""]
            lines += cellTable(apart)
        }
        return lines
    }

    private func counts(_ open: [CoverageGaps.Row], _ apart: [CoverageGaps.Row]) -> String {
        let number = { (axis: CoverageGaps.Axis) in open.count { $0.axis == axis } }
        return text(
            "政策分野 \(number(.area))、対象者 \(number(.group))、分野と対象者の組 \(number(.cell))（行または列の全体が見当たらない組は除く）。別の名称・別の計画で行っている可能性があるもの \(apart.count)。",
            "Policy areas: \(number(.area)); priority groups: \(number(.group)); pairs of both: \(number(.cell)), those left out whose area or group is not listed at all. Probably under another name or in another plan: \(apart.count)."
        )
    }

    /// One gap in full: who has it, their initiatives, and what resembles them.
    private func block(_ row: CoverageGaps.Row) -> [String] {
        let code = title(row)
        let header = text(
            "他市の取組,担当,機能 → 所管の候補,進め方,根拠,文書:行,似た取組",
            "peers' initiatives,carried by,function → who would own it,commitment,basis,document:line,similar in \(city)"
        )
        let table = MarkdownTable(
            header: header.split(separator: ",").map(String.init),
            rows: row.peers.map { peer in
                let initiative = index.known[peer.initiative]
                return [
                    "\(names.name(peer.initiative)) `\(initiative.id)`",
                    "\(names.municipality(of: peer.initiative)) \(names.carriers(peer.initiative))",
                    owners(peer.initiative, in: row.municipality),
                    initiative.commitment?.word.text(in: names.language) ?? "",
                    peer.isRelisted ? text("再掲", "re-listing") : peer.basis.label.text(in: names.language),
                    (initiative.page.map { text("\($0)頁 ", "p. \($0) ") } ?? "") + names.place(peer.initiative),
                    similar(peer),
                ]
            })
        return ["#### " + text("\(code)（\(peers(row))）", "\(code) (\(peers(row)))"), ""] + table.lines + [""]
    }

    private func title(_ row: CoverageGaps.Row) -> String {
        var parts: [String] = []
        if case .code(let area) = row.area { parts.append(names.area(area)) }
        if case .code(let group) = row.group { parts.append(names.group(group)) }
        return parts.joined(separator: " × ")
    }

    /// `2市中1市：あきる野市`.
    private func peers(_ row: CoverageGaps.Row) -> String {
        let cities = row.having.map { city in
            let isExcerpt = index.assessment(municipality: city, family: row.family) == .excerpt
            return names.municipality(city) + (isExcerpt ? text("・抜粋", ", excerpt") : "")
        }
        return text(
            "\(row.peersAssessed)市中\(row.peersWith)市：\(cities.joined(separator: "、"))",
            "\(row.peersWith) of \(row.peersAssessed): \(cities.joined(separator: "; "))")
    }

    private func owners(_ initiative: Int, in municipality: Int) -> String {
        let functions = index.functions(of: initiative)
        guard !functions.isEmpty else { return text("担当課の記載なし", "no department named") }
        return functions.map { function in
            let own = index.departments(of: municipality, with: [function]).map { index.departments[$0].nameJa }
            return "\(names.function(function)) → "
                + (own.isEmpty ? text("該当する課なし", "none") : own.joined(separator: "・"))
        }.joined(separator: "<br>")
    }

    /// The nearest own initiatives, each with its reason.
    private func similar(_ peer: CoverageGaps.PeerInitiative) -> String {
        guard !peer.matches.isEmpty else { return text("見当たらない", "none") }
        return peer.matches.prefix(GapReport.matchesPerInitiative).map(match).joined(separator: "<br>")
    }

    private func match(_ match: Resemblance) -> String {
        let own = index.known[match.other]
        let isOfOther = index.knownFamily[match.other] != index.knownFamily[match.initiative]
        let plan = isOfOther ? "〔\(index.knownFamily[match.other].label.text(in: names.language))〕" : ""
        return "\(match.isStrong ? "◎ " : "")\(names.name(match.other)) `\(own.id)`\(plan) \(match.score)"
            + text(
                "（\(names.reason(match, report.gaps.similarity))）", " (\(names.reason(match, report.gaps.similarity)))")
    }

    /// One line for all cells that the same initiatives of peers make: these, and what resembles them.
    private func cellTable(_ rows: [CoverageGaps.Row]) -> [String] {
        let header = text("分野・対象者,他市,他市の取組,似た取組", "area or group,peers,their initiatives,similar in \(city)")
        var alike: [[CoverageGaps.Row]] = []
        for row in rows {
            let initiatives = row.peers.map(\.initiative)
            if let place = alike.firstIndex(where: {
                $0[0].peers.map(\.initiative) == initiatives && $0[0].inOtherPlans == row.inOtherPlans
                    && $0[0].assessed == row.assessed
            }) {
                alike[place].append(row)
            } else {
                alike.append([row])
            }
        }
        return MarkdownTable(
            header: header.split(separator: ",").map(String.init), rows: alike.map { line($0, $0[0]) }
        ).lines + [""]
    }

    private func line(_ rows: [CoverageGaps.Row], _ row: CoverageGaps.Row) -> [String] {
        let elsewhere = row.inOtherPlans.map { initiative in
            let family = index.knownFamily[initiative].label.text(in: names.language)
            return "\(names.name(initiative)) `\(index.known[initiative].id)`〔\(family)〕"
                + text("（同じ欄）", " (in the same cell)")
        }
        let matches = row.possibleMatches.map(match)
        return [
            rows.map(title).joined(separator: "<br>"), peers(row), first(row.peers.map(theirs)),
            elsewhere.isEmpty && matches.isEmpty ? text("見当たらない", "none") : first(elsewhere + matches),
        ]
    }

    private func theirs(_ peer: CoverageGaps.PeerInitiative) -> String {
        let (city, name) = (names.municipality(of: peer.initiative), names.name(peer.initiative))
        return text("\(city)「\(name)」", "\(city): \(name), ") + "\(names.carriers(peer.initiative)) "
            + names.place(peer.initiative)
    }

    /// The first three parts, and how many more there are.
    private func first(_ parts: [String]) -> String {
        let more = parts.count - 3
        return parts.prefix(3).joined(separator: "<br>")
            + (more > 0 ? text("<br>ほか\(more)件", "<br>and \(more) more") : "")
    }

    static func bullets(_ texts: [String]) -> [String] { texts.map { "- \($0)" } }
}
