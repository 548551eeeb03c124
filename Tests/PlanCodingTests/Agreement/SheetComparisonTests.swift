import Diagnostics
import PlanModel
import Testing

@testable import PlanCoding

/// Which initiatives and codes of two sheets are compared, and what is said of the others.
@Suite struct SheetComparisonTests {
    private func axis(_ comparison: SheetComparison, _ axis: ComparedAxis) -> CoderAgreement.Axis {
        CoderAgreement(comparison, resamples: 0, seed: 0).axes.first { $0.axis == axis }!
    }

    @Test func initiativesOfOneSheetAloneAreCountedInANote() {
        let comparison = SheetSketch.compare(["i1 P1", "i2 P1", "i3 P2"], ["i2 P1", "i4 P3"])
        #expect(comparison.initiatives == ["i2"])
        #expect(
            comparison.findings.map(\.description) == [
                "a.csv:0:0: note: 2 initiatives are not in b.csv and not compared [PA077]",
                "b.csv:0:0: note: 1 initiative is not in a.csv and not compared [PA077]",
            ])
    }

    /// Each lacking initiative is named where it stands in the sample; what is not of the sample is passed over.
    @Test func anInitiativeOfTheSampleThatASheetLacks() {
        var scope = ComparisonScope()
        scope.sample = SheetSketch.sample("i2", "i3", "i4")
        let comparison = SheetSketch.compare(["i1 P1", "i2 P1", "i3 P2"], ["i2 P1", "i4 P3"], scope)
        #expect(comparison.initiatives == ["i2"])
        #expect(comparison.findings.map(\.code) == [.uncodedSample, .uncodedSample])
        #expect(
            comparison.findings.map { "\($0.position)" } == ["sample.csv:3:1", "sample.csv:4:1"])
        #expect(
            comparison.findings[0].message
                == "i3 is of the sample, and b.csv does not code it; code it there, or take it out of the sample")
        #expect(comparison.findings[1].message.hasPrefix("i4 is of the sample, and a.csv does not code it"))
    }

    @Test func sheetsWithoutACommonInitiative() {
        let comparison = SheetSketch.compare(["i1 P1"], ["i2 P1"])
        #expect(comparison.findings.filter { $0.severity == .error }.map(\.code) == [.nothingToCompare])
        let agreement = CoderAgreement(comparison, resamples: 100, seed: 1)
        #expect(agreement.axes.allSatisfy { $0.estimates.values.allSatisfy { $0.value == nil && $0.interval == nil } })
    }

    /// The first area is the primary one and the only one of its axis; the others are a set.
    @Test func primaryAndSecondaryAreasAreComparedApart() {
        let comparison = SheetSketch.compare(["i1 P1 P2 P3", "i2 P2"], ["i1 P1 P3", "i2 P4 P2"])
        #expect(axis(comparison, .policyArea).inBoth == 1)
        let secondary = axis(comparison, .secondaryArea)
        #expect(secondary.compared == 2)
        #expect([secondary.inA, secondary.inB, secondary.inBoth] == [2, 2, 1])
    }

    /// An axis of one sheet alone is said and not compared; an initiative without a code is said and counts.
    @Test func whatOneSheetLeavesUncoded() {
        let comparison = SheetSketch.compare(["i1 P1 I1", "i2 P2 I2", "i3 P1"], ["i1 P1", "i2 G1", "i3 G1"])
        #expect(
            comparison.findings.map(\.description) == [
                "a.csv:0:0: warning: has no code of the axis group, so nothing is compared on it [PA078]",
                "b.csv:0:0: warning: has no code of the axis instrument, so nothing is compared on it [PA078]",
                "b.csv:0:0: warning: 2 of 3 initiatives have no primary area here and one in the other sheet; each counts "
                    + "as a disagreement [PA078]",
            ])
        let area = axis(comparison, .policyArea)
        #expect(area.compared == 3)
        #expect(area.estimates[.agreement]?.value == 1.0 / 3)
        #expect(axis(comparison, .instrument).compared == 0)
        #expect(axis(comparison, .instrument).estimates[.agreement]?.value == nil)
        #expect(axis(comparison, .commitment).compared == 0)
    }

    /// A relisted group is left out of both sheets, also where the other one found a word for it.
    @Test func withoutRelistings() {
        let (a, b) = (["i1 P1 G1=relisted G2", "i2 P1 G3"], ["i1 P1 G1 G2", "i2 P1 G3=relisted G4=relisted"])
        #expect(axis(SheetSketch.compare(a, b), .group).inBoth == 3)
        var scope = ComparisonScope()
        scope.leavesRelistingsOut = true
        let groups = axis(SheetSketch.compare(a, b, scope), .group)
        #expect([groups.inA, groups.inB, groups.inBoth] == [1, 1, 1])
        #expect(groups.compared == 2)
    }

    /// i1: G1 stated by A and only inferred by B is a match; G2 inferred by both is out; G3 stated by B is A's miss, and G4
    /// inferred by A alone is nobody's.
    @Test func statedOnlyTakesWhatOneSheetStates() {
        var scope = ComparisonScope()
        scope.takesStatedOnly = true
        let comparison = SheetSketch.compare(
            ["i1 P1=inferred G1 G2=inferred G4=inferred", "i2 P2"],
            ["i1 P2=inferred G1=inferred G2=inferred G3", "i2 P2=inferred"], scope)
        let groups = axis(comparison, .group)
        #expect([groups.inA, groups.inB, groups.inBoth] == [1, 2, 1])
        #expect(groups.estimates[.precision]?.value == 0.5 && groups.estimates[.recall]?.value == 1)
        // i1's area is stated by neither.
        #expect(axis(comparison, .policyArea).compared == 1)
    }

    @Test func theMostFrequentConfusionComesFirst() {
        let comparison = SheetSketch.compare(
            ["i1 P2 G1", "i2 P2", "i3 P1", "i4 P1 G2", "i5 P3"],
            ["i1 P3 G2", "i2 P3", "i3 P4", "i4 P2 G1", "i5 G2"])
        let pairs = { (axis: ComparedAxis) in
            self.axis(comparison, axis).confusions.map { "\($0.a?.id.text ?? "-") \($0.b?.id.text ?? "-") \($0.count)" }
        }
        #expect(pairs(.policyArea) == ["P2 P3 2", "P1 P2 1", "P1 P4 1", "P3 - 1"])
        #expect(pairs(.group) == ["- G2 2", "G1 - 1", "- G1 1", "G2 - 1"])
    }

    @Test func theConflictsInOrder() {
        let comparison = SheetSketch.compare(
            ["i2 P1 G1 I1", "i1 P1 G2 G1 I1"], ["i1 P1 G2 G3=relisted I2", "i2 P2 G1 I1"])
        let lines = comparison.conflicts.map { row in
            "\(row.initiative) \(row.axis.rawValue) \(row.a.map { "\($0.code)" }) \(row.b.map { $0.evidence ?? "-" })"
        }
        #expect(
            lines == [
                "i1 group [\"G1\", \"G2\"] [\"語2\", \"relisted\"]", "i1 instrument [\"I1\"] [\"語2\"]",
                "i2 policy_area [\"P1\"] [\"語2\"]",
            ])
    }
}
