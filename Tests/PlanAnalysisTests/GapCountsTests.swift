import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// How many candidate gaps each city of the three has, counted on paper.
@Suite struct GapCountsTests {
    private func rows(_ dataset: Dataset) -> [String: GapCounts.Row] {
        let counted = Counted(dataset)
        return Dictionary(
            uniqueKeysWithValues: GapCounts(counted.index, counted.gaps).rows.map {
                (counted.code($0.municipality), $0)
            })
    }

    /// 甲 lacks P3 (乙, 丙) and G3 (乙, 丙); every pair of theirs lies in one of them. 丙 lacks P2, G1 and G2 (甲), and of what it
    /// has the pair of P3 and G3 (乙).
    @Test func areasGroupsAndPairs() {
        let rows = rows(ThreeCities.sketch.dataset)
        #expect(rows["142042"]?.counts == GapCounts.Counts(areas: 1, groups: 1, pairs: 0, elsewhere: 0))
        #expect(rows["132284"]?.counts == GapCounts.Counts(areas: 1, groups: 2, pairs: 1, elsewhere: 0))
    }

    /// 乙 is an excerpt and of 札幌市 no plan is loaded: that is no zero.
    @Test func whatCannotBeSaidHasNoCounts() {
        let rows = rows(ThreeCities.sketch.dataset)
        #expect(rows["142123"]?.counts == nil && rows["142123"]?.peers == 2)
        #expect(rows["011002"]?.counts == nil && rows["011002"]?.peers == 3)
    }

    @Test func aCityAloneWithItsKindOfPlanHasNothingToBeComparedWith() {
        var sketch = AtlasSketch(areas: ["P1"], groups: ["G1"], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042")
        sketch.initiative("k1", in: "k", codes: "P1")
        let row = rows(sketch.dataset)["142042"]
        #expect(row?.peers == 0 && row?.counts == nil)
    }

    /// What the welfare plan of 甲 has is not counted among the gaps of its other plan.
    @Test func whatAnotherPlanHasIsCountedApart() {
        var sketch = ThreeCities.sketch
        sketch.plan("kw", of: "142042", .welfare)
        sketch.initiative("kw1", in: "kw", codes: "P3")
        let counted = Counted(sketch.dataset)
        let row = GapCounts(counted.index, counted.gaps).rows.first {
            counted.code($0.municipality) == "142042" && counted.index.families[$0.family] == .suicide
        }
        #expect(row?.counts == GapCounts.Counts(areas: 0, groups: 1, pairs: 0, elsewhere: 1))
    }
}
