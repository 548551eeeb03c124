import PlanCoding
import PlanModel
import Testing

/// What a heading says of the initiatives under it.
@Suite struct HeadingCodeTests {
    private typealias Fixture = CodingFixture

    /// The first area of the crosswalk is primary and the next ones are secondary.
    @Test func anInitiativeHasTheAreasOfItsHeading() {
        #expect(
            Fixture.codes(of: [Fixture.initiative("b1-01", under: "b1", line: 10)]).map(\.line) == [
                "b1-01 policy_area A2 primary derived 雪に強いまち crosswalk/narrower @3",
                "b1-01 policy_area A1 secondary derived 雪に強いまち crosswalk/broader @3",
            ])
    }

    /// b1-1 has an area of its own: those of b1 say nothing more.
    @Test func theInnermostAreaWins() {
        #expect(
            Fixture.codes(of: [Fixture.initiative("b1-1-01", under: "b1-1", line: 10)]).map(\.line) == [
                "b1-1-01 policy_area A3 primary derived 足もと crosswalk/exact @5"
            ])
    }

    /// b1-2 has a group and no area: the group is stated by it, and the areas follow from b1.
    @Test func eachAxisLooksForItsOwnHeading() {
        #expect(
            Fixture.codes(of: [Fixture.initiative("b1-2-01", under: "b1-2", line: 31)]).map(\.line) == [
                "b1-2-01 policy_area A2 primary derived 雪に強いまち crosswalk/narrower @3",
                "b1-2-01 policy_area A1 secondary derived 雪に強いまち crosswalk/broader @3",
                "b1-2-01 group elderly primary stated 高齢者の雪かき crosswalk/narrower @30",
            ])
    }

    @Test func relatedCarriesNothing() {
        #expect(Fixture.codes(of: [Fixture.initiative("b2-01", under: "b2", line: 51)]).isEmpty)
    }

    /// An inner heading that is only related to an area leaves the word to the one above it.
    @Test func aRelatedAreaDoesNotHideTheOneAbove() {
        let coder = Coder(
            headings: Fixture.headings,
            crosswalk: [Fixture.entry("b1", .policyArea, "A1"), Fixture.entry("b1-1", .policyArea, "A3", .related)])
        #expect(
            coder.codes(of: [Fixture.initiative("b1-1-01", under: "b1-1", line: 10)]).map(\.line) == [
                "b1-1-01 policy_area A1 primary derived 雪に強いまち crosswalk/narrower @3"
            ])
    }

    /// One primary area and at most two secondary ones, whatever the crosswalk holds.
    @Test func thereAreAtMostThreeAreas() {
        let crosswalk = ["A9", "A2", "A7", "A1"].map { Fixture.entry("b1", .policyArea, $0) }
        let codes = Coder(headings: Fixture.headings, crosswalk: crosswalk)
            .codes(of: [Fixture.initiative("b1-01", under: "b1", line: 10)])
        #expect(codes.map(\.code) == ["A9", "A2", "A7"])
        #expect(codes.map(\.rank) == [.primary, .secondary, .secondary])
    }

    /// Groups of every heading above add up; one that two headings name has the innermost one's evidence.
    @Test func groupsAddUpAlongTheChain() {
        let headings = [
            Fixture.heading("b1", name: "まちぐるみ", line: 3),
            Fixture.heading("b1-1", under: "b1", name: "こどもと家族", line: 5),
            Fixture.heading("b1-1-1", under: "b1-1", name: "家族", line: 7),
        ]
        let crosswalk = [
            Fixture.entry("b1", .group, "everyone"), Fixture.entry("b1-1", .group, "families"),
            Fixture.entry("b1-1", .group, "children"), Fixture.entry("b1-1-1", .group, "families", .exact),
        ]
        let codes = Coder(headings: headings, crosswalk: crosswalk)
            .codes(of: [Fixture.initiative("b1-1-1-01", under: "b1-1-1", line: 10)])
        #expect(
            codes.map(\.line) == [
                "b1-1-1-01 group children primary stated こどもと家族 crosswalk/narrower @5",
                "b1-1-1-01 group everyone primary stated まちぐるみ crosswalk/narrower @3",
                "b1-1-1-01 group families primary stated 家族 crosswalk/exact @7",
            ])
    }

    @Test func nothingFollowsFromDepartmentsOrUnknownHeadings() {
        let department = CrosswalkEntry(
            subject: .department("b1"), axis: .policyArea, code: "A1", relation: .exact, note: nil)
        let coder = Coder(headings: Fixture.headings, crosswalk: [department])
        #expect(coder.codes(of: [Fixture.initiative("b1-01", under: "b1", line: 10)]).isEmpty)
        #expect(Fixture.codes(of: [Fixture.initiative("x-01", under: "x", line: 10)]).isEmpty)
        #expect(Fixture.codes(of: []).isEmpty)
    }

    /// Headings that stand above each other in a circle end the search instead of the program.
    @Test func aCircleOfHeadingsEnds() {
        let headings = [
            Fixture.heading("b1", under: "b2", name: "一", line: 1),
            Fixture.heading("b2", under: "b1", name: "二", line: 2),
        ]
        let coder = Coder(headings: headings, crosswalk: [Fixture.entry("b2", .group, "elderly")])
        #expect(
            coder.codes(of: [Fixture.initiative("b1-01", under: "b1", line: 10)]).map(\.line) == [
                "b1-01 group elderly primary stated 二 crosswalk/narrower @2"
            ])
    }
}
