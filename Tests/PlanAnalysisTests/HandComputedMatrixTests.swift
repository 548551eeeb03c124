import PlanAnalysis
import Testing

/// Cells of the coverage matrix, counted in the documents: the numbers are the lines on which the rows start.
///
/// A policy area follows from the innermost heading that the crosswalk maps, so it is `derived`; a group that a heading or a
/// re-listing chapter names is `stated`, and a cell of both is `derived`.
@Suite struct HandComputedMatrixTests {
    private func cell(_ city: String, _ area: String, _ group: String) -> Cell? {
        ShippedAtlas.counted.cell(city, area, group)
    }

    /// 厚木市, 「イ 遺された人への支援」 (line 882, printed after its rows): exactly P09 and exactly G13. Both rows have their
    /// group, so nothing is left that might belong here.
    @Test func supportForTheBereavedInAtsugi() {
        let rows = [853, 863]
        #expect(cell(ShippedAtlas.atsugi, "P09", "G13") == Cell(derived: rows.count, .stated))
        #expect(cell(ShippedAtlas.atsugi, "P09", "ALL") == Cell(derived: rows.count, .stated))
        // 遺族に対する情報提供 (863) stands under 高齢者 again, at 1795; 自死遺族の家族会 (853) nowhere.
        #expect(cell(ShippedAtlas.atsugi, "P09", "G01") == Cell(derived: 1, .stated))
    }

    /// 厚木市, 「ア 居場所づくり・生きがいづくりの支援」 (773): P05. Six of its sixteen rows stand under 高齢者 again, at 1783,
    /// 1848, 1859, 1869, 1881 and 1968; six have no group: 748, 761, 776, 787, 819 and 839.
    @Test func placesToBelongInAtsugi() {
        let rows = [672, 684, 695, 707, 717, 729, 738, 748, 761, 776, 787, 797, 808, 819, 828, 839]
        let elderly = [672, 684, 707, 717, 729, 828]
        let nobody = [748, 761, 776, 787, 819, 839]
        #expect(cell(ShippedAtlas.atsugi, "P05", "ALL") == Cell(derived: rows.count, .stated))
        #expect(cell(ShippedAtlas.atsugi, "P05", "G01") == Cell(derived: elderly.count, uncoded: nobody.count, .stated))
        #expect(cell(ShippedAtlas.atsugi, "P05", "UNCODED") == Cell(derived: nobody.count, .stated))
    }

    /// 厚木市 (5) 相談支援体制の充実, both of its headings P04: 39 rows of ア (893–1295) and 6 of イ (1311–1371). For workers,
    /// 14 of them stand again between 2510 and 2713: 2510, 2520, 2573, 2584, 2597, 2609, 2619, 2633, 2643, 2654, 2676,
    /// 2683, 2695 and 2706.
    @Test func counsellingForWorkersInAtsugi() {
        let workers = [
            1090, 991, 906, 938, 968, 1003, 1076, 1100, 1311, 1121, 1201, 1295, 1322, 1333,
        ]
        // The rows of ア and イ that no chapter lists again.
        let nobody = [
            893, 917, 951, 959, 1012, 1023, 1033, 1046, 1056, 1065, 1132, 1144, 1154, 1165, 1174, 1182, 1192, 1208,
            1220,
            1250, 1260, 1272, 1283, 1347, 1358, 1371,
        ]
        #expect(cell(ShippedAtlas.atsugi, "P04", "ALL") == Cell(derived: 45, .stated))
        #expect(cell(ShippedAtlas.atsugi, "P04", "G07") == Cell(derived: workers.count, uncoded: nobody.count, .stated))
    }

    /// 厚木市, 「イ 地域包括ケア社会の実現に向けた取組の推進」 (342) maps to P14 (broader); to G01 it is only related, so the group
    /// comes from the re-listings at 1737 and 1815 alone.
    @Test func relatedHeadingsGiveNoGroup() {
        #expect(cell(ShippedAtlas.atsugi, "P14", "ALL") == Cell(derived: [327, 345, 355, 367].count, .stated))
        #expect(cell(ShippedAtlas.atsugi, "P14", "G01") == Cell(derived: [327, 345].count, uncoded: 2, .stated))
    }

    /// 鎌倉市, 項目 6‐2 (271) is P05, and so is 6‐4 (197); 基本施策６ above them is only related to it.
    @Test func placesToBelongInKamakura() {
        #expect(cell(ShippedAtlas.kamakura, "P05", "ALL") == Cell(derived: [122, 146, 162, 203].count, .stated))
        #expect(cell(ShippedAtlas.kamakura, "P01", "ALL") == Cell(derived: [227].count, .stated))
    }

    /// 鎌倉市: 1‐1 (14) and 7‐1 (415) are P03. 8‐1 (351) is P13, for G03 and G04, under 基本施策８ for G06. 9‐1 is only related
    /// to P10, which it has from 基本施策９ (375).
    @Test func theOtherItemsOfKamakura() {
        #expect(cell(ShippedAtlas.kamakura, "P03", "ALL") == Cell(derived: [20, 286, 301].count, .stated))
        for group in ["G03", "G04", "G06"] {
            #expect(cell(ShippedAtlas.kamakura, "P13", group) == Cell(derived: [359].count, .stated))
        }
        #expect(cell(ShippedAtlas.kamakura, "P10", "G02") == Cell(derived: [387].count, .stated))
        // 基本施策３ (114) and ４ (116), P06 and P07, show no rows, and the sheet is an excerpt.
        #expect(cell(ShippedAtlas.kamakura, "P06", "ALL") == Cell(.unknown))
        #expect(cell(ShippedAtlas.kamakura, "P07", "G11") == Cell(.unknown))
    }

    /// あきる野市, 基本施策６: ① (134) and ② (139), P10 for G02. 重点施策４ is for G02 too, and has no area: its five rows might
    /// belong here.
    @Test func schoolsInAkiruno() {
        let rows = [135, 136, 137, 138, 140, 141, 142]
        let priority = [192, 193, 194, 195, 196]
        #expect(cell(ShippedAtlas.akiruno, "P10", "G02") == Cell(derived: rows.count, uncoded: priority.count, .stated))
        #expect(cell(ShippedAtlas.akiruno, "UNCODED", "G02") == Cell(stated: priority.count, .stated))
    }

    /// あきる野市: 重点施策１ (146), ２ (155) and ４ (191) name groups and no area; ２ is only related to P12. The plan was read
    /// whole, so P12 is none, and twelve rows might fill it.
    @Test func prioritiesWithoutAnAreaInAkiruno() {
        let priorities = [147, 148, 149, 150, 151, 163, 171, 192, 193, 194, 195, 196]
        #expect(cell(ShippedAtlas.akiruno, "UNCODED", "ALL") == Cell(stated: priorities.count, .stated))
        #expect(cell(ShippedAtlas.akiruno, "UNCODED", "G01") == Cell(stated: [147, 148, 149, 150, 151].count, .stated))
        #expect(cell(ShippedAtlas.akiruno, "P12", "ALL") == Cell(uncoded: priorities.count, .none))
        #expect(cell(ShippedAtlas.akiruno, "P12", "G09") == Cell(uncoded: [163, 171].count, .none))
        // 重点施策３ (180) has its area, P11.
        #expect(
            cell(ShippedAtlas.akiruno, "P11", "G07")
                == Cell(derived: [181, 182, 183, 184, 185, 186, 187].count, .stated))
    }
}
