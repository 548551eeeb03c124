import PlanAnalysis
import PlanModel

/// The gaps of a city as a page in Markdown that can go into a meeting: what was read, how to read it, the gaps by area, group
/// and cell, what may answer them, and what the page cannot say.
public struct GapPage {
    private let report: GapReport
    private let words: GapWords
    private let version: String

    /// - Parameter version: what the page was made with, printed at its end.
    public init(_ report: GapReport, version: String, language: Language) {
        self.report = report
        let names = InitiativeNames(report.index, report.dataset, language)
        words = GapWords(
            names: names, city: names.municipality(report.municipality), similarity: report.gaps.similarity)
        self.version = version
    }

    private func text(_ japanese: String, _ english: String) -> String { names.text(japanese, english) }

    private var names: InitiativeNames { words.names }
    private var index: AtlasIndex { report.index }
    private var city: String { words.city }

    public var lines: [String] {
        let families = index.families.indices.filter {
            index.assessment(municipality: report.municipality, family: $0) != .notAssessed
        }
        return ["# " + text("\(city)の計画に見当たらない分野・対象者", "What \(city)'s plans do not list"), ""]
            + reading + families.flatMap(section)
            + ["## " + words.limitsTitle, ""] + Self.bullets(words.limits) + [""]
            + ["## " + words.helpTitle, "", words.help, ""]
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
            + ["", "## " + text("読み方", "How to read this page"), ""] + Self.bullets(words.howToRead) + [""]
    }

    // MARK: - The gaps

    private func section(_ family: Int) -> [String] {
        let label = index.families[family].label.text(in: names.language)
        let rows = report.rows.filter { $0.family == family }
        var lines = ["## " + text("\(label)：見当たらないもの", "\(label): what is not listed"), ""]
        guard index.assessment(municipality: report.municipality, family: family) == .full else {
            return lines + [words.excerpt, ""]
        }
        guard report.hasPeers(family) else {
            return lines + [words.alone, ""]
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
            lines += ["### " + words.apart, ""]
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
        let code = words.title(row)
        let table = MarkdownTable(
            header: words.columns,
            rows: row.peers.map { peer in
                let initiative = index.known[peer.initiative]
                return [
                    "\(names.name(peer.initiative)) `\(initiative.id)`", words.carriers(peer),
                    words.owners(peer, in: row.municipality).joined(separator: "<br>"), words.commitment(peer),
                    words.basis(peer), words.place(peer), similar(peer),
                ]
            })
        return ["#### " + text("\(code)（\(words.peers(row))）", "\(code) (\(words.peers(row)))"), ""] + table.lines + [
            ""
        ]
    }

    /// The nearest own initiatives, each with its reason.
    private func similar(_ peer: CoverageGaps.PeerInitiative) -> String {
        guard !peer.matches.isEmpty else { return words.none }
        return peer.matches.prefix(GapReport.matchesPerInitiative).map(match).joined(separator: "<br>")
    }

    private func match(_ match: Resemblance) -> String {
        "\(match.isStrong ? "◎ " : "")\(names.name(match.other)) `\(index.known[match.other].id)`\(words.plan(match)) "
            + "\(match.score)" + words.reason(match)
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
            return "\(names.name(initiative)) `\(index.known[initiative].id)`〔\(family)〕\(words.inSameCell)"
        }
        let matches = row.possibleMatches.map(match)
        return [
            rows.map(words.title).joined(separator: "<br>"), words.peers(row), first(row.peers.map(theirs)),
            elsewhere.isEmpty && matches.isEmpty ? words.none : first(elsewhere + matches),
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

    private static func bullets(_ texts: [String]) -> [String] { texts.map { "- \($0)" } }
}
