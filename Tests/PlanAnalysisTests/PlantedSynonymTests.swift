import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// A peer's real initiative that our city has under a synonym, coded elsewhere, is a match and no gap.
///
/// Every code of the shipped plans is taken away first, so that what is planted is all there is: あきる野市's initiative is the
/// only one in P18, and 厚木市's copy of it stands in P01.
@Suite struct PlantedSynonymTests {
    private func row(_ real: String, planted: String?, summary: String? = nil) throws -> (CoverageGaps.Row, Counted) {
        var dataset = ShippedAtlas.dataset
        let peer = try #require(
            dataset.initiatives.first { $0.id.text.hasPrefix("akiruno-") && $0.nameJa == real && $0.restates == nil })
        let codes = try #require(dataset.codes.first)
        func code(_ initiative: Initiative.ID, _ code: String) -> Placed<InitiativeCode> {
            Placed(
                InitiativeCode(
                    initiative: initiative, axis: .policyArea, code: .init(code), rank: .primary, basis: .stated,
                    evidence: "", rule: "", source: peer.source, sourceLine: 1), at: codes.place)
        }
        dataset.codes = [code(peer.id, "P18")]
        if let planted {
            let id = Initiative.ID("atsugi-suicide-2024-planted")
            dataset.initiatives.append(
                Placed(
                    Initiative(
                        id: id, plan: "atsugi-suicide-2024", heading: peer.heading, nameJa: planted,
                        summaryJa: summary, source: peer.source, lines: 1...1), at: peer.place))
            dataset.codes.append(code(id, "P01"))
        }
        let counted = Counted(dataset, Selection(families: [.suicide]))
        return (try #require(counted.gap(ShippedAtlas.atsugi, "P18", "ALL")), counted)
    }

    private static let names = [
        ("保護司活動の支援", "保護司活動のサポート"), ("若い世代への周知", "若い世代への啓発"),
        ("介護予防リーダー育成事業", "介護予防リーダー養成事業"),
        ("障がい者虐待防止ネットワーク会議", "障害者虐待予防ネットワーク会議"),
        ("ひとり親家庭ホームヘルプサービス事業", "一人親家庭ホームヘルプサービス事業"),
    ]

    @Test(arguments: names)
    func isAMatchAndNoGap(_ real: String, _ planted: String) throws {
        for summary in [nil, "別の言葉で書いた要約。"] {
            let (row, counted) = try row(real, planted: planted, summary: summary)
            #expect(row.kind == .otherName)
            let match = try #require(row.peers.first?.matches.first)
            #expect(counted.index.known[match.other].id == "atsugi-suicide-2024-planted")
            #expect(match.isStrong)
        }
    }

    /// Without the copy, or with one of another thing, the cell is a gap.
    @Test(arguments: names)
    func withoutItTheCellIsAGap(_ real: String, _ planted: String) throws {
        #expect(try row(real, planted: nil).0.kind == .gap)
        #expect(try row(real, planted: "公園の樹木の手入れ").0.kind == .gap)
    }
}
