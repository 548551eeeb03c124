import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// The gaps of ``ThreeCities``, found on paper.
@Suite struct CoverageGapsTests {
    private let counted = ThreeCities.counted

    /// 甲 lists nothing for P1×G3 (丙 does), P3×G3 (乙 does), P3 and G3 (both do). 丙 lists nothing of what only 甲 has,
    /// nor P3×G3. The excerpt 乙 and 札幌市, which has no plan, have no gaps.
    @Test func onlyAPlanReadWholeHasGaps() {
        let rows = counted.gaps.rows.map {
            "\(counted.code($0.municipality)) \(counted.areaName($0.area))×\(counted.groupName($0.group))"
        }
        #expect(
            rows == [
                "132284 P1×G1", "132284 P1×G2", "132284 P2×G1", "132284 P2×G2", "132284 P2×ALL", "132284 P3×G3",
                "132284 ALL×G1", "132284 ALL×G2",
                "142042 P1×G3", "142042 P3×G3", "142042 P3×ALL", "142042 ALL×G3",
            ])
    }

    @Test func anExcerptIsAssessedOnlyWhereItShowsSomething() throws {
        // 丙 has it; 乙 does not show it, so it is no witness.
        let hidden = try #require(counted.gap("142042", "P1", "G3"))
        #expect((hidden.peersWith, hidden.peersAssessed) == (1, 1))
        #expect(hidden.peerShare == Ratio(1))
        // 乙 shows it; 丙 was read whole and has none.
        let shown = try #require(counted.gap("142042", "P3", "G3"))
        #expect((shown.peersWith, shown.peersAssessed) == (1, 2))
        #expect(shown.peerShare == Ratio(1, 2))
        // Both have it. 札幌市 is never a peer.
        let both = try #require(counted.gap("142042", "P3", "ALL"))
        #expect((both.peersWith, both.peersAssessed) == (2, 2))
    }

    @Test func aGapSaysWhatMightStillFillIt() {
        // k5 has neither code; k4 and k5 lack an area; k3 and k5 lack a group.
        #expect(counted.gap("142042", "P3", "G3")?.uncoded == 1)
        #expect(counted.gap("142042", "P3", "ALL")?.uncoded == 2)
        #expect(counted.gap("142042", "ALL", "G3")?.uncoded == 2)
        // h2 lacks a group, and has the area.
        #expect(counted.gap("132284", "P3", "G3")?.uncoded == 1)
        #expect(counted.gap("132284", "P2", "ALL")?.uncoded == 0)
    }

    @Test func aGapNamesThePeersInitiativesAndTheirFunctions() throws {
        let row = try #require(counted.gap("142042", "P3", "ALL"))
        // 丙 before 乙, by their codes.
        #expect(row.peers.map { counted.index.known[$0.initiative].id.text } == ["h2", "o1"])
        // The office (F3) carries h2, the support (F2) o1; the desk has no function.
        #expect(row.peerFunctions.map { counted.index.functions[$0].id.text } == ["F2", "F3"])
        // The welfare department; the idle one has F3. The ngo is no department of the city.
        #expect(row.ownDepartments.map { counted.index.departments[$0].id.text } == ["k-idle", "k-welfare"])
        #expect(row.peers.map(\.basis) == [.derived, .derived])

        let unknown = try #require(counted.gap("142042", "P1", "G3"))
        #expect(unknown.peerFunctions.isEmpty)
        #expect(unknown.ownDepartments.isEmpty)
        #expect(unknown.peers.map(\.basis) == [.inferred])
    }

    /// 甲's ゲートキーパー養成講座 has no area; 乙's ゲートキーパー養成研修 has P3. The names differ by a synonym: 0.6 without a code in
    /// common. 丙's 相談 has P3 too and resembles nothing of 甲, so the cell is a gap all the same.
    @Test func aNameThatDiffersByASynonymIsAPossibleMatch() throws {
        let row = try #require(counted.gap("142042", "P3", "ALL"))
        #expect(counted.matches(row) == ["k4 ~ o1 0.6000"])
        #expect(row.peers.map(\.matches.count) == [0, 1])
        #expect(row.kind == .gap)
        // P3×G3 is 乙's o1 alone.
        #expect(counted.gap("142042", "P3", "G3")?.kind == .otherName)
        // 学校 resembles nothing of 甲.
        #expect(try counted.matches(#require(counted.gap("142042", "P1", "G3"))).isEmpty)
    }

    /// P3 and G3 are empty as a whole, so P3×G3 and P1×G3 say nothing new.
    @Test func aCellInsideAGapIsMarked() {
        let inside = counted.gaps.rows.filter(\.isInsideGap).map {
            "\(counted.code($0.municipality)) \(counted.areaName($0.area))×\(counted.groupName($0.group))"
        }
        #expect(
            inside == [
                "132284 P1×G1", "132284 P1×G2", "132284 P2×G1", "132284 P2×G2", "142042 P1×G3", "142042 P3×G3",
            ])
        #expect(counted.gap("132284", "P3", "G3")?.axis == .cell)
        #expect(counted.gap("132284", "P2", "ALL")?.axis == .area)
        #expect(counted.gap("132284", "ALL", "G1")?.axis == .group)
    }

    /// Every peer's initiative must have its strong match: the nearest of each is taken, and each own initiative named once.
    @Test func possibleMatchesStandNearestFirst() throws {
        var sketch = AtlasSketch(areas: ["P1"], groups: [], functions: [], instruments: ["I1"])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.plan("k", of: "142042")
        sketch.plan("o", of: "142123")
        sketch.initiative("k1", in: "k", name: "生活支援")
        sketch.initiative("k2", in: "k", name: "学習（支援）", codes: "I1")
        sketch.initiative("k3", in: "k", name: "学習・支援", codes: "I1")
        sketch.initiative("o1", in: "o", name: "学習支援", codes: "P1 I1")
        sketch.initiative("o2", in: "o", name: "生活支援", codes: "P1")
        let row = try #require(Counted(sketch.dataset).gap("142042", "P1", "ALL"))
        // A bracket ends a run, and k2 is left with two pairs, too few for a name. A dot does not: k3 has o1's name.
        #expect(Counted(sketch.dataset).matches(row) == ["k3 ~ o1 0.7000", "k1 ~ o2 0.6000"])
        #expect(row.kind == .otherName)
    }

    @Test func aPlanOfAnotherFamilyNeitherFillsNorMakesAGap() throws {
        var sketch = ThreeCities.sketch
        sketch.plan("kw", of: "142042", .welfare)
        sketch.plan("hw", of: "132284", .welfare)
        sketch.initiative("kw1", in: "kw", name: "福祉", codes: "P3 G3=stated", by: "k-welfare")
        sketch.initiative("hw1", in: "hw", name: "福祉", codes: "P4 G1=stated", by: "h-office")
        let counted = Counted(sketch.dataset)
        #expect(counted.gap("142042", "P3", "G3")?.peersAssessed == 2)
        // P4 of the welfare plans: 丙 has it, the others have no such plan.
        let welfare = try #require(counted.gap("142042", "P4", "ALL", .welfare))
        #expect((welfare.peersWith, welfare.peersAssessed) == (1, 1))
        #expect(welfare.ownDepartments.map { counted.index.departments[$0].id.text } == ["k-idle"])
        #expect(counted.gap("142042", "P4", "ALL") == nil)
        // kw1 of the other plan stands in the same cell.
        let cell = try #require(counted.gap("142042", "P3", "G3"))
        #expect(cell.inOtherPlans.map { counted.index.known[$0].id.text } == ["kw1"])
        #expect(cell.kind == .otherPlan)
    }
}
