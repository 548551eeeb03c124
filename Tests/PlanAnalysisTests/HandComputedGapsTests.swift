import PlanAnalysis
import Testing

/// Gaps between the plans, found in the documents: the numbers are the lines on which the rows start.
@Suite struct HandComputedGapsTests {
    private let counted = ShippedAtlas.counted

    private func gap(_ city: String, _ area: String, _ group: String) throws -> CoverageGaps.Row {
        try #require(counted.gap(city, area, group))
    }

    private func lines(_ row: CoverageGaps.Row) -> [Int] {
        row.peers.map { counted.index.initiatives[$0.initiative].lines.lowerBound }.sorted()
    }

    private func functions(_ row: CoverageGaps.Row) -> [String] {
        row.peerFunctions.map { counted.index.functions[$0].id.text }
    }

    /// Whether an initiative of the city, by its line, is a strong match of a peer's.
    private func isStrong(_ row: CoverageGaps.Row, _ own: Int, _ peer: Int) -> Bool {
        row.peers.contains { initiative in
            counted.index.known[initiative.initiative].lines.lowerBound == peer
                && initiative.matches.contains {
                    counted.index.known[$0.other].lines.lowerBound == own && $0.isStrong
                }
        }
    }

    /// あきる野市 has no heading for 居場所 (P05). 鎌倉市 shows four rows, 厚木市 has sixteen.
    ///
    /// These are carried by F03 (672, 203), F02 (684, 695, 707, 717), F01 (729), F06 (738, 748, 761, 776, 787, 797, 808), F08
    /// (819, 122), F10 (828, 839, 146) and F05 (162).
    ///
    /// 伴走型相談支援 (84) stands in 厚木市's list word for word (797).
    @Test func placesToBelongInAkiruno() throws {
        let row = try gap(ShippedAtlas.akiruno, "P05", "ALL")
        #expect((row.peersWith, row.peersAssessed) == (2, 2))
        #expect(
            lines(row) == [
                122, 146, 162, 203, 672, 684, 695, 707, 717, 729, 738, 748, 761, 776, 787, 797, 808, 819, 828, 839,
            ])
        #expect(row.uncoded == 12)
        #expect(functions(row) == ["F01", "F02", "F03", "F05", "F06", "F08", "F10"])
        #expect(isStrong(row, 84, 797))
    }

    /// あきる野市 has no heading for 心身の健康づくり (P06). 厚木市 has 20 rows under (6) ア; 鎌倉市's 基本施策３ shows none, which
    /// in an excerpt says nothing.
    ///
    /// 厚木市's rows are carried by F01, F03 (1408), F08 (1420, 1513), F14 (1433, 1445), F06 (1473), F09 (1503), F12 and F07
    /// (1570, 1579). あきる野市 has no department of insurance (F14).
    @Test func healthInAkiruno() throws {
        let row = try gap(ShippedAtlas.akiruno, "P06", "ALL")
        #expect((row.peersWith, row.peersAssessed) == (1, 1))
        #expect(row.peers.count == 20)
        #expect(functions(row) == ["F01", "F03", "F06", "F07", "F08", "F09", "F12", "F14"])
    }

    /// P05 for older people: 厚木市 lists six of its rows again under 高齢者; 鎌倉市 shows none. あきる野市's five rows for older
    /// people (147–151) have no area and might be what is missing.
    @Test func placesForOlderPeopleInAkiruno() throws {
        let row = try gap(ShippedAtlas.akiruno, "P05", "G01")
        #expect((row.peersWith, row.peersAssessed) == (1, 1))
        #expect(lines(row) == [672, 684, 707, 717, 729, 828])
        #expect(row.uncoded == 5)
    }

    /// P13: 鎌倉市's sheet shows one row (359, こども家庭相談課, F06), though an excerpt; 厚木市 was read whole and has no such
    /// heading. In あきる野市 F06 is こども家庭センター, こども政策課 and 保育課.
    @Test func childBirthInAkiruno() throws {
        let row = try gap(ShippedAtlas.akiruno, "P13", "ALL")
        #expect((row.peersWith, row.peersAssessed) == (1, 2))
        #expect(row.peerShare == Ratio(1, 2))
        #expect(lines(row) == [359])
        #expect(functions(row) == ["F06"])
        #expect(
            Set(row.ownDepartments.map { counted.index.departments[$0].nameJa })
                == ["こども家庭センター", "こども政策課", "保育課"])
    }

    /// 厚木市 has no heading for people after an attempt (P08). あきる野市 has one row, 健康相談 (106), of 健康課 (F01) and
    /// 福祉総務課 (F02). One of 厚木市's is called 健康相談 (1466) as well, under another heading.
    @Test func attemptsInAtsugi() throws {
        for (area, group) in [("P08", "ALL"), ("P08", "G12"), ("ALL", "G12")] {
            let row = try gap(ShippedAtlas.atsugi, area, group)
            #expect((row.peersWith, row.peersAssessed) == (1, 1))
            #expect(lines(row) == [106])
            #expect(functions(row) == ["F01", "F02"])
            #expect(isStrong(row, 1466, 106))
            #expect(row.kind == .otherName)
        }
        // Every row of 厚木市 has an area; fifty have no group.
        #expect(try gap(ShippedAtlas.atsugi, "P08", "ALL").uncoded == 0)
        #expect(try gap(ShippedAtlas.atsugi, "ALL", "G12").uncoded == 50)
    }

    /// 厚木市 lists workers again, but has no heading for work itself (P11). あきる野市 has 181–187, carried by F11 (181), F09
    /// (182–186) and F07 (187); 鎌倉市 has 105, F09.
    @Test func workInAtsugi() throws {
        let row = try gap(ShippedAtlas.atsugi, "P11", "ALL")
        #expect((row.peersWith, row.peersAssessed) == (2, 2))
        #expect(lines(row) == [105, 181, 182, 183, 184, 185, 186, 187])
        #expect(functions(row) == ["F07", "F09", "F11"])
    }

    /// 鎌倉市's sheet is an excerpt: nothing that it lacks is called a gap. What all three lack is no gap either.
    @Test func whatIsNoGap() {
        #expect(!counted.gaps.rows.contains { counted.code($0.municipality) == ShippedAtlas.kamakura })
        for city in [ShippedAtlas.akiruno, ShippedAtlas.atsugi] {
            for area in ["P07", "P12", "P15", "P16", "P17", "P18", "P19", "P20"] {
                #expect(counted.gap(city, area, "ALL") == nil)
            }
        }
    }
}
