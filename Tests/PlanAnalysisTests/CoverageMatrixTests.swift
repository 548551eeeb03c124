import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// The cells of ``ThreeCities``, counted on paper.
@Suite struct CoverageMatrixTests {
    private let counted = ThreeCities.counted

    @Test func aCellHasTheWeakerBasisOfItsTwoCodes() {
        // k1 is derived × stated; k2 is stated × inferred. k5 has neither code and might belong here.
        #expect(counted.cell("142042", "P1", "G1") == Cell(derived: 1, inferred: 1, uncoded: 1, .stated))
        // k2 is stated × stated; k4 lacks an area, k5 both.
        #expect(counted.cell("142042", "P1", "G2") == Cell(stated: 1, uncoded: 2, .stated))
    }

    @Test func aSecondaryAreaCountsInItsCells() {
        // P2 is the second area of k2, inferred. k3 lacks a group, k5 both.
        #expect(counted.cell("142042", "P2", "G1") == Cell(inferred: 1, uncoded: 2, .inferred))
        // Here k4 lacks the area as well.
        #expect(counted.cell("142042", "P2", "G2") == Cell(inferred: 1, uncoded: 3, .inferred))
        // k2 by its second area, k3 by a decision, which is as good as stated.
        #expect(counted.cell("142042", "P2", "ALL") == Cell(stated: 1, inferred: 1, uncoded: 2, .stated))
    }

    @Test func allCountsEveryInitiativeOnce() {
        #expect(counted.cell("142042", "ALL", "ALL") == Cell(stated: 5, .stated))
        // k1 and k2, though k2 has two groups; k4 and k5 lack an area.
        #expect(counted.cell("142042", "P1", "ALL") == Cell(stated: 1, derived: 1, uncoded: 2, .stated))
        // k2 and k4; k3 and k5 lack a group.
        #expect(counted.cell("142042", "ALL", "G2") == Cell(stated: 1, derived: 1, uncoded: 2, .stated))
    }

    @Test func uncodedHoldsWhatLacksACode() {
        #expect(counted.cell("142042", "UNCODED", "UNCODED") == Cell(stated: 1, .stated))
        #expect(counted.cell("142042", "UNCODED", "ALL") == Cell(stated: 2, .stated))
        #expect(counted.cell("142042", "ALL", "UNCODED") == Cell(stated: 2, .stated))
        // k4 by its derived group; only k5 might still belong here.
        #expect(counted.cell("142042", "UNCODED", "G2") == Cell(derived: 1, uncoded: 1, .stated))
        #expect(counted.cell("142042", "P2", "UNCODED") == Cell(stated: 1, uncoded: 1, .stated))
        #expect(counted.cell("142042", "UNCODED", "G1") == Cell(uncoded: 1, .none))
    }

    @Test func anEmptyCellSaysWhatWasRead() {
        #expect(counted.cell("142042", "P4", "ALL") == Cell(uncoded: 2, .none))
        #expect(counted.cell("142123", "P4", "ALL") == Cell(.unknown))
        #expect(counted.cell("011002", "P4", "ALL") == Cell(.notAssessed))
        // What an excerpt shows is there.
        #expect(counted.cell("142123", "P3", "G3") == Cell(derived: 1, .stated))
        #expect(counted.cell("132284", "P1", "G3") == Cell(inferred: 1, .inferred))
        #expect(counted.cell("132284", "P3", "G3") == Cell(uncoded: 1, .none))
    }

    @Test func sapporoWithoutAPlanIsNotAssessedAnywhere() {
        let rows = counted.matrix.rows.filter { counted.code($0.municipality) == "011002" }
        #expect(rows.count == 30)
        #expect(rows.allSatisfy { $0.state == .notAssessed && $0.count.initiatives == 0 && $0.uncoded == 0 })
    }

    @Test func aRelistingCountsOnceAndBringsNoCodes() {
        // k6 lists k1 again, with a group and an area of its own: neither may show.
        #expect(counted.cell("142042", "P4", "G3") == Cell(uncoded: 1, .none))
        #expect(counted.cell("142042", "ALL", "G3") == Cell(uncoded: 2, .none))
    }

    @Test func rowsStandInTheOrderOfTheCodeLists() {
        let rows = counted.matrix.rows.map {
            "\(counted.code($0.municipality)) \(counted.areaName($0.area)) \(counted.groupName($0.group))"
        }
        var expected: [String] = []
        for city in ["011002", "132284", "142042", "142123"] {
            for area in ["P1", "P2", "P3", "P4", "UNCODED", "ALL"] {
                for group in ["G1", "G2", "G3", "UNCODED", "ALL"] { expected.append("\(city) \(area) \(group)") }
            }
        }
        #expect(rows == expected)
    }

    @Test func oneExcerptAmongTheDocumentsMakesThePlanAnExcerpt() {
        var sketch = ThreeCities.sketch
        sketch.document(of: "k", .excerpt)
        #expect(Counted(sketch.dataset).cell("142042", "P4", "ALL") == Cell(uncoded: 2, .unknown))
    }

    /// Several plans of one family: one excerpt among them leaves open what the city has, in whichever order they are read.
    @Test func oneExcerptAmongThePlansMakesTheCityAnExcerpt() {
        for excerpt in 0..<8 {
            var sketch = AtlasSketch(areas: ["P1"], groups: ["G1"], functions: ["F1"])
            sketch.city("011002", "札幌市", "Sapporo")
            for plan in 0..<8 {
                sketch.plan("s\(plan)", of: "011002", .suicide, plan == excerpt ? .excerpt : .full)
            }
            let counted = Counted(sketch.dataset)
            #expect(counted.cell("011002", "P1", "G1") == Cell(.unknown))
            #expect(counted.function("011002", "F1")?.assessment == .excerpt)
        }
    }

    @Test func theSameCodeTwiceCountsOnceByItsStrongerBasis() {
        var sketch = AtlasSketch(areas: ["P1"], groups: ["G1"], functions: [])
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("s", of: "011002")
        sketch.initiative("s1", in: "s", codes: "P1=inferred P1=stated G1=derived")
        let counted = Counted(sketch.dataset)
        #expect(counted.cell("011002", "P1", "ALL") == Cell(stated: 1, .stated))
        #expect(counted.cell("011002", "P1", "G1") == Cell(derived: 1, .stated))
    }

    @Test func aCodeOutsideTheListIsNoCode() {
        var sketch = AtlasSketch(areas: ["P1"], groups: ["G1"], functions: [])
        sketch.city("011002", "札幌市", "Sapporo")
        sketch.plan("s", of: "011002")
        sketch.initiative("s1", in: "s", codes: "P9 G9")
        #expect(Counted(sketch.dataset).cell("011002", "UNCODED", "UNCODED") == Cell(stated: 1, .stated))
    }

    @Test func anAtlasWithoutPlansHasNoRows() {
        var sketch = AtlasSketch(areas: ["P1"], groups: ["G1"], functions: ["F1"])
        sketch.city("011002", "札幌市", "Sapporo")
        let counted = Counted(sketch.dataset)
        #expect(counted.matrix.rows.isEmpty)
        #expect(counted.gaps.rows.isEmpty)
        #expect(counted.groups.rows.isEmpty)
        #expect(counted.function("011002", "F1")?.assessment == .notAssessed)
    }
}
