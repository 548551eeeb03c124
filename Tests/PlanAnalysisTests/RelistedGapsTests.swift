import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// What only a peer's re-listing makes a gap.
@Suite struct RelistedGapsTests {
    /// 乙's o1 is for G1 by a re-listing and its o2 by its words; 甲 has neither.
    private static let dataset: Dataset = {
        var sketch = AtlasSketch(areas: ["P1"], groups: ["G1", "G2"], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.plan("k", of: "142042")
        sketch.plan("o", of: "142123")
        sketch.initiative("k1", in: "k", codes: "P1")
        sketch.initiative("o1", in: "o", codes: "P1")
        sketch.initiative("o2", in: "o", codes: "P1 G2=stated")
        for (initiative, group) in [("o1", "G1"), ("o1", "G2")] {
            let code = InitiativeCode(
                initiative: .init(initiative), axis: .group, code: .init(group), rank: .primary, basis: .stated,
                evidence: "", rule: InitiativeCode.relistingRule, source: "o-source", sourceLine: 1)
            sketch.dataset.codes.append(Placed(code, at: sketch.dataset.codes[0].place))
        }
        return sketch.dataset
    }()

    @Test func relistedPeersAreTold() throws {
        let counted = Counted(Self.dataset)
        #expect(try #require(counted.gap("142042", "ALL", "G1")).peers.map(\.isRelisted) == [true])
        #expect(try #require(counted.gap("142042", "ALL", "G2")).peers.map(\.isRelisted) == [true, false])
        #expect(counted.gap("142042", "P1", "G1")?.peers.map(\.isRelisted) == [true])
    }

    @Test func relistingsCanBeLeftOut() {
        let counted = Counted(Self.dataset, Selection(countsRelistings: false))
        #expect(counted.gap("142042", "ALL", "G1") == nil)
        #expect(counted.gap("142042", "ALL", "G2")?.peers.map(\.isRelisted) == [false])
        let shipped = Counted(ShippedAtlas.dataset, Selection(countsRelistings: false))
        #expect(shipped.gaps.rows.allSatisfy { !$0.peers.contains(where: \.isRelisted) })
    }
}
