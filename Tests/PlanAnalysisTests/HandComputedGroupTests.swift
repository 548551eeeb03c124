import PlanAnalysis
import Testing

/// What the plans have for each group, counted in the documents: the numbers are the lines on which the rows start.
@Suite struct HandComputedGroupTests {
    private let counted = ShippedAtlas.counted

    private func expect(
        _ city: String, _ group: String, stated: Int, of initiatives: Int, areas: Int, uncoded: Int,
        _ state: CoverageState, at location: SourceLocation = #_sourceLocation
    ) {
        let row = counted.group(city, group)
        #expect(row?.count.stated == stated, sourceLocation: location)
        #expect(row?.count.initiatives == stated, sourceLocation: location)
        #expect(row?.share == Ratio(stated, initiatives), sourceLocation: location)
        #expect(row?.ofInitiatives == initiatives, sourceLocation: location)
        #expect(row?.policyAreas == areas, sourceLocation: location)
        #expect(row?.uncoded == uncoded, sourceLocation: location)
        #expect(row?.state == state, sourceLocation: location)
    }

    /// 厚木市, 「６ 重点サポート対象者への対策」 lists 26 rows again for older people (1699–1988), 33 for people in poverty
    /// (2028–2391) and 36 for workers (2404–2779). The originals stand under P01, P02, P03, P04, P05, P06, P09 and P14. Fifty
    /// rows have no group: 1, 2, 4, 1, 6, 23, 3, 7 and 3 under the headings at 340, 342, 628, 630, 773, 1000, 1344, 1481 and
    /// 1670.
    @Test func relistedGroupsOfAtsugi() {
        expect(ShippedAtlas.atsugi, "G01", stated: 26, of: 110, areas: 8, uncoded: 50, .stated)
        expect(ShippedAtlas.atsugi, "G09", stated: 33, of: 110, areas: 8, uncoded: 50, .stated)
        expect(ShippedAtlas.atsugi, "G07", stated: 36, of: 110, areas: 8, uncoded: 50, .stated)
        // The areas of those fifty: P01, P03, P04, P05, P06, P10 and P14.
        expect(
            ShippedAtlas.atsugi, "UNCODED", stated: 1 + 2 + 4 + 1 + 6 + 23 + 3 + 7 + 3, of: 110, areas: 7, uncoded: 0,
            .stated)
    }

    /// 厚木市, (2) いのちを見守り支える人材の育成 is for supporters, P02; (4) イ for the bereaved, P09.
    @Test func groupsOfAtsugisHeadings() {
        let supporters = [388, 399, 411, 428, 441, 449, 466, 477]
        expect(ShippedAtlas.atsugi, "G21", stated: supporters.count, of: 110, areas: 1, uncoded: 50, .stated)
        expect(ShippedAtlas.atsugi, "G13", stated: [853, 863].count, of: 110, areas: 1, uncoded: 50, .stated)
        expect(ShippedAtlas.atsugi, "G02", stated: 0, of: 110, areas: 0, uncoded: 50, .none)
    }

    /// あきる野市: 基本施策６ (seven rows, P10) and 重点施策４ (192–196, without an area) are for children. 重点施策１ (147–151) is for
    /// older people and has no area. 一般市民を対象とする講座 (47) is for supporters and for the public. No group: the ten
    /// rows of 基本施策１ and the 25 of 基本施策３.
    @Test func groupsOfAkiruno() {
        expect(ShippedAtlas.akiruno, "G02", stated: 7 + 5, of: 70, areas: 1, uncoded: 10 + 25, .stated)
        expect(ShippedAtlas.akiruno, "G01", stated: 5, of: 70, areas: 0, uncoded: 35, .stated)
        expect(
            ShippedAtlas.akiruno, "G21", stated: [39, 40, 42, 43, 44, 45, 47].count, of: 70, areas: 1, uncoded: 35,
            .stated)
        expect(ShippedAtlas.akiruno, "G22", stated: [47].count, of: 70, areas: 1, uncoded: 35, .stated)
        expect(ShippedAtlas.akiruno, "G03", stated: 0, of: 70, areas: 0, uncoded: 35, .none)
        // P01, P03 and P04 (基本施策３ ② and ③).
        expect(ShippedAtlas.akiruno, "UNCODED", stated: 35, of: 70, areas: 3, uncoded: 0, .stated)
    }

    /// 鎌倉市: 44 for supporters, 105 for workers, 359 for women, expectant parents and families, 387 for children; ten rows
    /// name nobody. What the excerpt does not show is unknown.
    @Test func groupsOfKamakura() {
        for group in ["G21", "G07", "G06", "G03", "G04", "G02"] {
            expect(ShippedAtlas.kamakura, group, stated: 1, of: 14, areas: 1, uncoded: 10, .stated)
        }
        expect(ShippedAtlas.kamakura, "G01", stated: 0, of: 14, areas: 0, uncoded: 10, .unknown)
    }
}
