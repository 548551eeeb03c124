import PlanCoding
import PlanModel
import TestSupport
import Testing

/// The order of what goes in decides nothing but the order of the initiatives that come out. The seed is the argument, so
/// that a failure can be run again.
@Suite struct CodingOrderTests {
    private typealias Fixture = CodingFixture

    static let initiatives: [Initiative] =
        ["b1", "b1-1", "b1-2", "b2"].flatMap { heading in
            (1...3).map { Fixture.initiative("\(heading)-0\($0)", under: heading, line: 200 + 5 * $0) }
        } + [
            Fixture.initiative("p1-01", under: "p1", line: 101, restates: "b1-01"),
            Fixture.initiative("p1-02", under: "p1", line: 106, restates: "b1-2-01"),
            Fixture.initiative("p2-01", under: "p2", line: 121, restates: "b1-01"),
            Fixture.initiative("p2-02", under: "p2", line: 126, restates: "b1-01"),
            Fixture.initiative("p2-03", under: "p2", line: 131, restates: "b2-03"),
        ]

    /// Axes in the order of their list, the primary area first, then codes by their bytes.
    @Test func rowsFollowInitiativeAxisRankAndCode() {
        let codes = Fixture.codes(of: Self.initiatives)
        #expect(
            codes.filter { $0.initiative == "b1-01" }.map { "\($0.axis.rawValue) \($0.code)" } == [
                "policy_area A2", "policy_area A1", "group children", "group elderly", "group families",
            ])
        let order = Self.initiatives.filter { $0.restates == nil }.map(\.id)
        let places = codes.map { code in order.firstIndex(of: code.initiative)! }
        #expect(places == places.sorted())
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func shuffledInputGivesTheSameRows(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let headings = Fixture.headings.shuffled(using: &generator)
        // The order of a heading's areas says which is primary; that of everything else says nothing.
        let areas = Fixture.crosswalk.filter { $0.axis == .policyArea }
        let groups = Fixture.crosswalk.filter { $0.axis == .group }.shuffled(using: &generator)
        let initiatives = Self.initiatives.shuffled(using: &generator)
        let codes = Coder(headings: headings, crosswalk: groups + areas).codes(of: initiatives)

        let expected = Dictionary(grouping: Fixture.codes(of: Self.initiatives)) { $0.initiative }
        let order = initiatives.filter { $0.restates == nil }.map(\.id)
        #expect(codes.map(\.line) == order.flatMap { expected[$0] ?? [] }.map(\.line))
        let again = Coder(headings: headings.reversed(), crosswalk: areas + groups).codes(of: initiatives)
        #expect(codes.map(\.line) == again.map(\.line))
    }
}
