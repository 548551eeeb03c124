import PlanAnalysis
import PlanModel

/// What a report of gaps says in words, on whatever it is printed.
struct GapWords {
    let names: InitiativeNames
    /// The city in the sentences and headings: its name, or a word for any city.
    let city: String
    let similarity: Similarity

    private var index: AtlasIndex { names.index }

    func text(_ japanese: String, _ english: String) -> String { names.text(japanese, english) }

    // MARK: - Where nothing can be listed

    var excerpt: String {
        text(
            "この計画は抜粋だけを読んだので、見当たらないものを挙げることはできない。",
            "This plan was read as an excerpt, so nothing can be said of what it does not list.")
    }

    var unread: String { text("この種類の計画は収めていない。", "No plan of this kind is loaded.") }

    var nothing: String { text("他市の計画にだけある欄はない。", "There is no cell that only peers' plans have.") }

    var alone: String {
        text(
            "同じ種類の計画をもつ他市を読んでいないので、比べられない。",
            "No peer's plan of this kind was read, so there is nothing to compare with.")
    }

    /// The heading above the cells that are not called gaps.
    var apart: String {
        text("別の名称・別の計画で行っている可能性があるもの", "Probably under another name, or in another plan")
    }

    // MARK: - A gap

    func title(_ row: CoverageGaps.Row) -> String {
        var parts: [String] = []
        if case .code(let area) = row.area { parts.append(names.area(area)) }
        if case .code(let group) = row.group { parts.append(names.group(group)) }
        return parts.joined(separator: " × ")
    }

    /// `2市中1市：あきる野市`.
    func peers(_ row: CoverageGaps.Row) -> String {
        text(
            "\(row.peersAssessed)市中\(row.peersWith)市：\(having(row))",
            "\(row.peersWith) of \(row.peersAssessed): \(having(row))")
    }

    /// The peers that have it, excerpts marked.
    func having(_ row: CoverageGaps.Row) -> String {
        row.having.map { city in
            let isExcerpt = index.assessment(municipality: city, family: row.family) == .excerpt
            return names.municipality(city) + (isExcerpt ? text("・抜粋", ", excerpt") : "")
        }.joined(separator: text("、", "; "))
    }

    // MARK: - A peer's initiative

    /// The columns that a peer's initiative fills.
    var columns: [String] {
        [
            text("他市の取組", "peers' initiatives"), text("担当", "carried by"),
            text("機能 → 所管の候補", "function → who would own it"), text("進め方", "commitment"), text("根拠", "basis"),
            text("文書:行", "document:line"), text("似た取組", "similar in \(city)"),
        ]
    }

    func carriers(_ peer: CoverageGaps.PeerInitiative) -> String {
        "\(names.municipality(of: peer.initiative)) \(names.carriers(peer.initiative))"
    }

    /// For each function of the departments that carry the initiative, the city's own departments of it.
    func owners(_ peer: CoverageGaps.PeerInitiative, in municipality: Int) -> [String] {
        let functions = index.functions(of: peer.initiative)
        guard !functions.isEmpty else { return [text("担当課の記載なし", "no department named")] }
        return functions.map { function in
            let own = index.departments(of: municipality, with: [function]).map { index.departments[$0].nameJa }
            return "\(names.function(function)) → "
                + (own.isEmpty ? text("該当する課なし", "none") : own.joined(separator: "・"))
        }
    }

    func commitment(_ peer: CoverageGaps.PeerInitiative) -> String {
        index.known[peer.initiative].commitment?.word.text(in: names.language) ?? ""
    }

    func basis(_ peer: CoverageGaps.PeerInitiative) -> String {
        peer.isRelisted ? text("再掲", "re-listing") : peer.basis.label.text(in: names.language)
    }

    /// `56頁 document.txt:227-269`.
    func place(_ peer: CoverageGaps.PeerInitiative) -> String {
        (index.known[peer.initiative].page.map { text("\($0)頁 ", "p. \($0) ") } ?? "") + names.place(peer.initiative)
    }

    // MARK: - What resembles it

    /// Where nothing resembles a peer's initiative.
    var none: String { text("見当たらない", "none") }

    /// Behind an initiative of another plan that has the cell's codes itself.
    var inSameCell: String { text("（同じ欄）", " (in the same cell)") }

    /// The family of the own initiative's plan where it is another one: `〔地域福祉計画〕`.
    func plan(_ match: Resemblance) -> String {
        let (own, other) = (index.knownFamily[match.other], index.knownFamily[match.initiative])
        return own == other ? "" : "〔\(own.label.text(in: names.language))〕"
    }

    /// `（語：窓口／コード：P03）`.
    func reason(_ match: Resemblance) -> String {
        text("（\(names.reason(match, similarity))）", " (\(names.reason(match, similarity)))")
    }
}
