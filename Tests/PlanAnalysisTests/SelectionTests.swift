import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// What a selection leaves out, and what it must not.
@Suite struct SelectionTests {
    @Test func aMunicipalityIsStillComparedWithItsPeers() throws {
        let counted = Counted(ThreeCities.sketch.dataset, Selection(municipalities: ["142042"]))
        #expect(counted.matrix.rows.count == 30)
        #expect(counted.matrix.rows.allSatisfy { counted.code($0.municipality) == "142042" })
        #expect(counted.gaps.rows.count == 4)
        let row = try #require(counted.gap("142042", "P3", "ALL"))
        #expect((row.peersWith, row.peersAssessed) == (2, 2))
        #expect(row.peers.map(\.initiative).map { counted.index.initiatives[$0].id.text } == ["h2", "o1"])
        // health, welfare, clinic and the ngo; no initiative names k-idle.
        #expect(counted.departments.rows.count == 4)
        #expect(counted.functions.rows.count == 3)
        #expect(counted.groups.rows.count == 4)
    }

    @Test func anUnknownMunicipalityHasNoRows() {
        let counted = Counted(ThreeCities.sketch.dataset, Selection(municipalities: ["11002"]))
        #expect(counted.matrix.rows.isEmpty)
        #expect(counted.departments.rows.isEmpty)
    }

    @Test func aFamilyIsCountedByItself() {
        var sketch = ThreeCities.sketch
        sketch.plan("kw", of: "142042", .welfare)
        sketch.initiative("kw1", in: "kw", codes: "P4 G3=stated", by: "k-welfare")
        let both = Counted(sketch.dataset)
        #expect(both.matrix.rows.count == 240)
        #expect(both.cell("142042", "P4", "ALL", .suicide) == Cell(uncoded: 2, .none))
        #expect(both.cell("142042", "P4", "ALL", .welfare) == Cell(derived: 1, .stated))
        #expect(both.cell("132284", "P4", "ALL", .welfare) == Cell(.notAssessed))
        // The load is over both plans together: half of k3, k4 and kw1, of five that name a department.
        #expect(both.department("k-welfare")?.fullCount == 3)
        #expect(both.department("k-welfare")?.share == Ratio(1, 2))

        let welfare = Counted(sketch.dataset, Selection(families: [.welfare]))
        #expect(welfare.matrix.rows.count == 120)
        #expect(welfare.department("k-welfare")?.share == Ratio(1))
        // The welfare plan names welfare alone: of health it says nothing.
        #expect(welfare.departments.rows.map { welfare.index.departments[$0.department].id } == ["k-welfare"])
        #expect(welfare.function("132284", "F3")?.assessment == .notAssessed)

        let suicide = Counted(sketch.dataset, Selection(families: [.suicide]))
        #expect(suicide.matrix.rows.count == 120)
        #expect(suicide.cell("142042", "ALL", "ALL") == Cell(stated: 5, .stated))
    }

    @Test func aFamilyThatNobodyHasIsNotAssessed() {
        let counted = Counted(ThreeCities.sketch.dataset, Selection(families: [.welfare]))
        #expect(counted.matrix.rows.count == 120)
        #expect(counted.matrix.rows.allSatisfy { $0.state == .notAssessed })
        #expect(counted.gaps.rows.isEmpty)
        #expect(counted.group("142042", "G1", .welfare)?.share == Optional<Ratio>.none)
        #expect(counted.departments.rows.isEmpty)
        #expect(counted.function("142042", "F1")?.assessment == .notAssessed)
    }

    /// Without derived and inferred codes k1 keeps its group and loses its area, k2 keeps P1 and G2, k4 loses its group.
    @Test func aBasisKeepsOnlyItsCodes() throws {
        let counted = Counted(ThreeCities.sketch.dataset, Selection(bases: [.decided, .stated]))
        #expect(counted.cell("142042", "ALL", "ALL") == Cell(stated: 5, .stated))
        #expect(counted.cell("142042", "P1", "ALL") == Cell(stated: 1, uncoded: 3, .stated))
        // (P1, no group) none, (no area, G1) k1, (neither) k4 and k5.
        // k1 has both by codes that are left out: nothing is said of the cell.
        #expect(counted.cell("142042", "P1", "G1") == Cell(uncoded: 3, .unknown))
        #expect(counted.cell("142042", "ALL", "G1") == Cell(stated: 1, uncoded: 3, .stated))
        #expect(counted.cell("142042", "UNCODED", "ALL") == Cell(stated: 3, .stated))
        // 乙's G3 is stated; 丙's is inferred and left out, so 丙 does not answer.
        let row = try #require(counted.gap("142042", "ALL", "G3"))
        #expect((row.peersWith, row.peersAssessed) == (1, 1))
        #expect(counted.gap("142042", "P3", "ALL") == nil)
        // Departments have nothing to do with codes: k1, and half of k2 and k3.
        #expect(counted.department("k-health")?.fractionalCount == Ratio(2))
    }
}
