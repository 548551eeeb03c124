import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// The groups of ``ThreeCities``, counted on paper.
@Suite struct PriorityGroupCoverageTests {
    private let counted = ThreeCities.counted

    /// k1 is stated, k2 inferred; their areas are P1 and P2; k3 and k5 name no group.
    @Test func aGroupHasItsInitiativesAndTheirAreas() throws {
        let row = try #require(counted.group("142042", "G1"))
        #expect((row.count.stated, row.count.derived, row.count.inferred) == (1, 0, 1))
        #expect(row.share == Ratio(2, 5))
        #expect(row.ofInitiatives == 5)
        #expect(row.policyAreas == 2)
        #expect(row.uncoded == 2)
        #expect(row.state == .stated)
    }

    /// k2 and k4; k4 has no area, which is no area more.
    @Test func anInitiativeWithoutAnAreaAddsNone() throws {
        let row = try #require(counted.group("142042", "G2"))
        #expect((row.count.stated, row.count.derived, row.count.inferred) == (1, 1, 0))
        #expect(row.policyAreas == 2)
    }

    @Test func theInitiativesWithoutAGroupStandLast() throws {
        let row = try #require(counted.group("142042", "UNCODED"))
        #expect(row.count.initiatives == 2)
        #expect(row.share == Ratio(2, 5))
        // P2 by k3.
        #expect(row.policyAreas == 1)
        #expect(row.uncoded == 0)
        let groups = counted.groups.rows.filter { counted.code($0.municipality) == "142042" }.map {
            counted.groupName($0.group)
        }
        #expect(groups == ["G1", "G2", "G3", "UNCODED"])
    }

    @Test func anEmptyGroupSaysWhatWasRead() {
        #expect(counted.group("142042", "G3")?.state == CoverageState.none)
        #expect(counted.group("142042", "G3")?.share == Ratio(0))
        #expect(counted.group("142123", "G1")?.state == .unknown)
        #expect(counted.group("142123", "G1")?.share == Ratio(0))
        #expect(counted.group("132284", "G3")?.state == .inferred)
        #expect(counted.group("132284", "G3")?.share == Ratio(1, 2))
        #expect(counted.group("132284", "G3")?.uncoded == 1)
        #expect(counted.group("011002", "G1")?.state == .notAssessed)
        #expect(counted.group("011002", "G1")?.share == Optional<Ratio>.none)
        #expect(counted.group("011002", "G1")?.ofInitiatives == 0)
    }
}
