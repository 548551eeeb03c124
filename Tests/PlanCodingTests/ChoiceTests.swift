import PlanModel
import Testing

@testable import PlanCoding

/// Which of the codes that are spoken for an initiative gets.
@Suite struct ChoiceTests {
    private static let taxonomy: Taxonomy = {
        var taxonomy = Taxonomy()
        let kinds: [(String, Taxonomy.PolicyArea.Kind)] = [
            ("P1", .form), ("P2", .form), ("P5", .topic), ("P6", .topic), ("P7", .topic),
        ]
        taxonomy.policyAreas = kinds.enumerated().map { index, kind in
            Placed(
                Taxonomy.PolicyArea(
                    code: Taxonomy.Code(
                        id: Identifier(kind.0), order: index + 1, label: Label(kind.0, kind.0), definitionJa: "",
                        include: "", exclude: "", since: "0", replacedBy: nil), kind: kind.1),
                at: RowPlace(file: "policy_areas.csv", line: index + 2, columns: []))
        }
        return taxonomy
    }()

    /// Codes an initiative whose name holds the terms of the rules that shall speak for it.
    private func coding(
        _ rules: [String], name: String, axis: Axis = .policyArea, decisions: [Decision] = [],
        crosswalk: [CrosswalkEntry] = []
    ) -> InitiativeCoding {
        let heading = CodingFixture.heading("b1", name: "見出し", line: 1)
        let initiative = Initiative(
            id: "b1-01", plan: CodingFixture.plan, heading: "b1", nameJa: name, source: CodingFixture.source,
            lines: 5...6)
        return Coder(
            headings: [heading], crosswalk: crosswalk, taxonomy: Self.taxonomy,
            rules: RuleTests.book(rules, axis: axis), decisions: decisions
        ).coding(of: [initiative])[0]
    }

    private func areas(_ coding: InitiativeCoding) -> [String] {
        coding.codes.filter { $0.axis == .policyArea }.map { "\($0.code) \($0.rank.rawValue)" }
    }

    @Test func theHeaviestAreaIsPrimaryAndHeavyOthersAreSecondary() {
        let rules = ["P1 10 name 甲", "P5 6 name 乙", "P6 5 name 丙", "P7 4 name 丁"]
        #expect(areas(coding(rules, name: "甲乙丙丁")) == ["P1 primary", "P5 secondary", "P6 secondary"])
        #expect(areas(coding(rules, name: "乙丁")) == ["P5 primary"])
    }

    @Test func atMostTwoAreSecondary() {
        let rules = ["P1 9 name 甲", "P5 6 name 乙", "P6 7 name 丙", "P7 8 name 丁"]
        #expect(areas(coding(rules, name: "甲乙丙丁")) == ["P1 primary", "P6 secondary", "P7 secondary"])
    }

    @Test func weightsOfOneCodeAddUp() {
        #expect(
            areas(coding(["P1 4 name 甲", "P1 3 name 乙", "P5 6 name 丙"], name: "甲乙丙")) == ["P1 primary", "P5 secondary"])
    }

    /// A secondary rule never makes an area primary, however heavy.
    @Test func aHostIsOnlyEverSecondary() {
        #expect(areas(coding(["P1 3 name 甲", "P5 s9 name 乙"], name: "甲乙")) == ["P1 primary", "P5 secondary"])
        let alone = coding(["P5 s9 name 乙"], name: "乙")
        #expect(areas(alone) == [])
        #expect(alone.doubts.contains(.uncoded(.policyArea)))
    }

    @Test func aTieGoesToTheTopicAndIsAFinding() {
        let tied = coding(["P1 6 name 甲", "P5 6 name 乙"], name: "甲乙")
        #expect(areas(tied) == ["P5 primary"], "a form beside a topic is the instrument's matter")
        #expect(tied.doubts.contains(.tie(.policyArea, "P5", "P1")))
        let topics = coding(["P6 6 name 甲", "P5 6 name 乙"], name: "甲乙")
        #expect(areas(topics).first == "P6 primary", "the one named first")
        #expect(topics.findings(in: "plan.txt").first { $0.field == "policy_area" }?.code == .tiedCodes)
    }

    @Test func aWeakWinnerIsAFinding() {
        let weak = coding(["P5 2 name 甲"], name: "甲")
        #expect(areas(weak) == ["P5 primary"])
        #expect(weak.doubts.contains(.weak(.policyArea, "P5", weight: 2)))
        #expect(!coding(["P5 3 name 甲"], name: "甲").doubts.contains { $0.axis == .policyArea })
    }

    @Test func theStrongestBasisIsShown() {
        let entry = CodingFixture.entry("b1", .policyArea, "P5", .exact)
        let both = coding(["P5 10 name 甲"], name: "甲", crosswalk: [entry])
        #expect(both.codes.first.map { "\($0.basis.rawValue) \($0.evidence)" } == "derived 見出し")
        let other = coding(["P6 10 name 甲"], name: "甲", crosswalk: [entry])
        #expect(other.codes.first.map { "\($0.code) \($0.basis.rawValue) \($0.evidence)" } == "P6 inferred 甲")
    }

    @Test func oneInstrumentOnly() {
        let one = coding(["I1 6 name 甲", "I2 9 name 乙"], name: "甲乙", axis: .instrument)
        #expect(one.codes.map { "\($0.axis.rawValue) \($0.code)" } == ["instrument I2"])
    }

    private func decision(
        _ code: String, _ action: Decision.Action, _ rank: InitiativeCode.Rank = .primary, axis: Axis = .policyArea
    ) -> Decision {
        Decision(
            initiative: "b1-01", axis: axis, code: Identifier(code), action: action, rank: rank, coder: "coder-a",
            date: "2026-11-21", reason: "read")
    }

    @Test func aDecisionOutranksTheRules() {
        let rules = ["P1 10 name 甲", "P5 6 name 乙"]
        let set = coding(rules, name: "甲乙", decisions: [decision("P7", .set)])
        #expect(areas(set) == ["P7 primary", "P5 secondary"])
        #expect(set.codes[0].basis == .decided)
        #expect(set.codes[0].rule == "decision")
        #expect(set.codes[0].evidence == "coder-a 2026-11-21")
        #expect(set.codes[0].sourceLine == 5)
        let raised = coding(rules, name: "甲乙", decisions: [decision("P5", .set)])
        #expect(areas(raised) == ["P5 primary"], "a code stands once")
        let removed = coding(rules, name: "甲乙", decisions: [decision("P5", .remove)])
        #expect(areas(removed) == ["P1 primary"])
        let second = coding(rules, name: "甲乙", decisions: [decision("P6", .set, .secondary)])
        #expect(areas(second) == ["P1 primary", "P5 secondary", "P6 secondary"])
    }

    @Test func aDecidedAxisLeavesNoDoubt() {
        let rules = ["P1 6 name 甲", "P5 6 name 乙"]
        let decided = coding(rules, name: "甲乙", decisions: [decision("P5", .set)])
        #expect(!decided.doubts.contains { $0.axis == .policyArea })
        #expect(decided.doubts.contains(.uncoded(.instrument)))
    }

    @Test func aDecidedGroupStandsBesideTheOthers() {
        let groups = coding(["G1 3 name 甲"], name: "甲", axis: .group, decisions: [decision("G2", .set, axis: .group)])
        #expect(groups.codes.map { "\($0.code) \($0.basis.rawValue)" } == ["G1 inferred", "G2 decided"])
    }
}
