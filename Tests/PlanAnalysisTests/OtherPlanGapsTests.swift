import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// A gap of one plan that another plan of the same city may answer.
///
/// 甲 has a suicide-countermeasure plan with k1 alone and a welfare plan; 乙 has a suicide-countermeasure plan whose o1 is for
/// carers (G1). Of 甲's welfare plan, kw1 is named like o1 and has no codes yet, kw2 has o1's codes, and kw3 has nothing to do
/// with it.
@Suite struct OtherPlanGapsTests {
    static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(areas: ["P1", "P2"], groups: ["G1"], functions: ["F1", "F2"])
        sketch.synonym("つどい", "集い")
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.plan("kw", of: "142042", .welfare)
        sketch.plan("k", of: "142042")
        sketch.plan("o", of: "142123")
        sketch.department("k-health", of: "142042", function: "F2")
        sketch.department("k-welfare", of: "142042", function: "F1")
        sketch.department("o-desk", of: "142123", function: "F1")
        sketch.initiative("kw1", in: "kw", name: "介護者の集い", by: "k-welfare")
        sketch.initiative("kw2", in: "kw", name: "ケアラー支援", codes: "P1 G1=stated", by: "k-welfare")
        sketch.initiative("kw3", in: "kw", name: "住まいの手引", codes: "P2", by: "k-health")
        sketch.initiative("k1", in: "k", name: "講演会", codes: "P2", by: "k-health")
        sketch.initiative("o1", in: "o", name: "介護者のつどい", codes: "P1 G1=stated", by: "o-desk")
        return sketch
    }()

    private static let selections = [Selection(), Selection(families: [.suicide])]

    /// 介護者の集い and 介護者のつどい differ by a synonym.
    @Test(arguments: selections)
    func anotherPlanIsAPossibleMatch(_ selection: Selection) throws {
        let counted = Counted(Self.sketch.dataset, selection)
        for (area, group) in [("P1", "G1"), ("P1", "ALL"), ("ALL", "G1")] {
            let row = try #require(counted.gap("142042", area, group))
            #expect(counted.matches(row) == ["kw1 ~ o1 0.6000"])
            #expect(row.inOtherPlans.map { counted.index.known[$0].id.text } == ["kw2"])
            #expect(row.kind == .otherPlan)
            #expect(row.ownDepartments.map { counted.index.departments[$0].id.text } == ["k-welfare"])
            // k1 has no group; the welfare plan's initiatives are not this plan's.
            #expect(row.uncoded == (area == "P1" ? 0 : 1))
        }
    }

    /// A family's gaps are the same whatever is selected beside it.
    @Test func theGapsOfAFamilyDoNotHangOnTheSelection() {
        var sketch = Self.sketch
        sketch.plan("ow", of: "142123", .welfare)
        sketch.initiative("ow1", in: "ow", name: "講演会", codes: "P1 G1=stated", by: "o-desk")
        sketch.initiative("ow2", in: "ow", name: "住まいの手引き", codes: "P2 G1=stated", by: "o-desk")
        sketch.initiative("ow3", in: "ow", name: "介護者の集い")
        for family in PlanFamily.allCases {
            let all = Self.rows(Counted(sketch.dataset), family)
            #expect(Self.rows(Counted(sketch.dataset, Selection(families: [family])), family) == all)
            #expect(!all.isEmpty)
        }
    }

    private static func rows(_ counted: Counted, _ family: PlanFamily) -> [String] {
        let ids = { (list: [Int]) in list.map { counted.index.known[$0].id.text } }
        return counted.gaps.rows.filter { counted.index.families[$0.family] == family }.map { row in
            "\(counted.code(row.municipality)) \(counted.areaName(row.area)) \(counted.groupName(row.group)) "
                + "\(row.peersWith) \(row.peersAssessed) \(row.uncoded) \(row.kind) \(row.ownDepartments) "
                + "\(counted.matches(row)) \(ids(row.inOtherPlans)) \(ids(row.peers.map(\.initiative)))"
        }
    }

    /// What is known of the other plan counts nowhere: k-welfare, which only that plan names, has no row, and its function F1
    /// has no initiative.
    @Test func anotherPlanCountsNowhere() {
        let counted = Counted(Self.sketch.dataset, Selection(families: [.suicide]))
        #expect(counted.cell("142042", "ALL", "ALL") == Cell(stated: 1, .stated))
        #expect(counted.cell("142042", "P1", "G1") == Cell(uncoded: 0, .none))
        #expect(counted.department("k-welfare") == nil)
        #expect(counted.function("142042", "F1")?.fullCount == 0)
        #expect(counted.index.plans.map(\.id) == ["k", "o"])
        #expect(counted.index.known.count == 5)
        #expect(counted.index.initiatives.count == 2)
    }

    /// 乙 has no welfare plan: nothing is said of it there, and 甲 has no peer.
    @Test(arguments: [Selection(), Selection(families: [.welfare])])
    func aCityWithoutAPlanOfTheFamilyIsNotAssessed(_ selection: Selection) {
        let counted = Counted(Self.sketch.dataset, selection)
        for area in ["P1", "P2", "UNCODED", "ALL"] {
            #expect(counted.cell("142123", area, "ALL", .welfare) == Cell(.notAssessed))
        }
        #expect(!counted.gaps.rows.contains { counted.index.families[$0.family] == .welfare })
    }
}
