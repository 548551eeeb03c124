import PlanAnalysis
import Testing

/// What departments and functions carry, counted in the documents: the numbers are the lines on which the rows start.
@Suite struct HandComputedLoadTests {
    private let counted = ShippedAtlas.counted

    /// A department's rows, and which of them it shares with one other.
    private func expect(
        _ id: String, carries lines: [Int], shared: [Int] = [], of initiatives: Int,
        at location: SourceLocation = #_sourceLocation
    ) {
        let row = counted.department(id)
        #expect(ShippedAtlas.lines(carriedBy: id) == lines.sorted(), sourceLocation: location)
        #expect(row?.fullCount == lines.count, sourceLocation: location)
        #expect(row?.lead == lines.count - shared.count, sourceLocation: location)
        #expect(row?.joint == shared.count, sourceLocation: location)
        #expect(row?.partner == 0, sourceLocation: location)
        let parts = lines.count * 2 - shared.count
        #expect(row?.fractionalCount == Ratio(parts, 2), sourceLocation: location)
        #expect(row?.share == Ratio(parts, 2 * initiatives), sourceLocation: location)
        #expect(row?.ofInitiatives == initiatives, sourceLocation: location)
    }

    @Test func healthInAtsugi() {
        expect(
            "atsugi-health-medical",
            carries: [
                269, 302, 388, 399, 411, 466, 477, 560, 567, 616, 729, 853, 863, 906, 917, 1033, 1046, 1056, 1065, 1322,
                1333, 1397, 1456, 1466, 1484, 1491, 1589, 1604,
            ], of: 110)
    }

    /// 市民便利帳の発行 (938) is of two departments (946–949); 広報あつぎ (642) of the first alone.
    @Test func publicRelationsInAtsugi() {
        expect("atsugi-public-relations", carries: [642, 938], shared: [938], of: 110)
        expect("atsugi-administration", carries: [938], shared: [938], of: 110)
        #expect(counted.department("atsugi-public-relations")?.fractionalCount.decimal(places: 1) == "1.5")
    }

    /// 自殺未遂者等に対する相談窓口の情報提供 (1208) is of both fire stations (1217, 1218): two departments, one function.
    @Test func fireStationsInAtsugi() {
        expect("atsugi-atsugi-fire-station", carries: [1208], shared: [1208], of: 110)
        expect("atsugi-north-fire-station", carries: [1208], shared: [1208], of: 110)
        expectFunction(ShippedAtlas.atsugi, "F16", full: 1, fractional: Ratio(1), of: 110)
    }

    /// The re-listing at 2185 prints 生活福祉課; the original at 1491 is of 健康医療課, and counts follow it.
    @Test func livelihoodInAtsugi() {
        expect("atsugi-livelihood", carries: [959, 991, 1003, 1311], of: 110)
    }

    /// 健康相談 stands three times; at 106 and 123 健康課 shares it with 福祉総務課.
    @Test func healthAndWelfareInAkiruno() {
        expect(
            "akiruno-health", carries: [15, 16, 20, 44, 45, 47, 61, 62, 63, 73, 106, 123, 150, 151, 192],
            shared: [106, 123], of: 70)
        expect("akiruno-welfare-affairs", carries: [25, 26, 106, 123], shared: [106, 123], of: 70)
    }

    /// Fourteen rows of fourteen departments; those that carry initiatives of the welfare plan alone have no row here.
    @Test func everyDepartmentOfKamakuraHasOneRow() {
        let rows = counted.departments.rows.filter { counted.code($0.municipality) == ShippedAtlas.kamakura }
        #expect(rows.count == 14)
        #expect(rows.allSatisfy { $0.fullCount == 1 && $0.lead == 1 && $0.share == Ratio(1, 14) })
        expect("kamakura-commerce", carries: [105], of: 14)
    }

    /// 厚木市, in halves: 56, 36, three times 14, three times 10, 8, 6, six times 4, 3, six times 2 and three times 1, which are
    /// 220. あきる野市: 14, 9, 7, 7, 6, 6, 4, 3, five times 2 and four times 1, which are 70. 鎌倉市: fourteen times 1.
    @Test func concentration() {
        let atsugi =
            56 * 56 + 36 * 36 + 3 * 14 * 14 + 3 * 10 * 10 + 8 * 8 + 6 * 6 + 6 * 4 * 4 + 3 * 3 + 6 * 2 * 2 + 3
        #expect(counted.department("atsugi-youth")?.concentration == Ratio(atsugi, 220 * 220))
        let akiruno = 14 * 14 + 9 * 9 + 2 * 7 * 7 + 2 * 6 * 6 + 4 * 4 + 3 * 3 + 5 * 2 * 2 + 4
        #expect(counted.department("akiruno-nursery")?.concentration == Ratio(akiruno, 70 * 70))
        #expect(counted.department("kamakura-youth")?.concentration == Ratio(1, 14))
    }

    /// 28, 18, then three departments with 7 and three with 5, in the order of their ids.
    @Test func theBusiestOfAtsugiStandFirst() {
        let rows = counted.departments.rows.filter { counted.code($0.municipality) == ShippedAtlas.atsugi }
        #expect(
            rows.prefix(8).map { counted.index.departments[$0.department].id.text } == [
                "atsugi-health-medical", "atsugi-child-family-centre", "atsugi-citizens-collaboration",
                "atsugi-personnel", "atsugi-welfare-support", "atsugi-disability-welfare", "atsugi-integrated-care",
                "atsugi-youth-counselling-centre",
            ])
    }

    private func expectFunction(
        _ city: String, _ id: String, full: Int, fractional: Ratio, of initiatives: Int,
        at location: SourceLocation = #_sourceLocation
    ) {
        let row = counted.function(city, id)
        #expect(row?.fullCount == full, sourceLocation: location)
        #expect(row?.fractionalCount == fractional, sourceLocation: location)
        #expect(row?.share == fractional.share(of: initiatives), sourceLocation: location)
        #expect(row?.ofInitiatives == initiatives, sourceLocation: location)
    }

    /// あきる野市. F06: こども家庭センター 21, 74, 80–85 and 196; こども政策課 64, 65, 78, 79 and 193–195; 保育課 86. F08:
    /// 生涯学習推進課 22 and 66, 図書館 67. F11: 市長公室 60, 企画政策課 76 and 181. F09: 商工振興課 70 and 182–186. F01 and F02 as
    /// the departments above, each alone in its function.
    @Test func functionsOfAkiruno() {
        expectFunction(ShippedAtlas.akiruno, "F06", full: 9 + 7 + 1, fractional: Ratio(17), of: 70)
        expectFunction(ShippedAtlas.akiruno, "F08", full: 2 + 1, fractional: Ratio(3), of: 70)
        expectFunction(ShippedAtlas.akiruno, "F11", full: 1 + 2, fractional: Ratio(3), of: 70)
        expectFunction(ShippedAtlas.akiruno, "F09", full: 6, fractional: Ratio(6), of: 70)
        expectFunction(ShippedAtlas.akiruno, "F01", full: 15, fractional: Ratio(14), of: 70)
        expectFunction(ShippedAtlas.akiruno, "F02", full: 4, fractional: Ratio(3), of: 70)
        expectFunction(ShippedAtlas.akiruno, "F16", full: 0, fractional: Ratio(0), of: 70)
    }

    /// 厚木市. F07: 教育指導課 449, 1250 and 1616; 学務課 1230 and 1239; 青少年教育相談センター 1260, 1272, 1283, 1358 and 1371;
    /// 教職員課 1570 and 1579. F06: こども家庭センター 18 rows, 子育て給付課 1111 and 1121. 鎌倉市. F07: 教育センター 342,
    /// 教育指導課 387. F02: 福祉総務課 227, 地域共生課 311.
    @Test func functionsOfAtsugiAndKamakura() {
        expectFunction(ShippedAtlas.atsugi, "F07", full: 3 + 2 + 5 + 2, fractional: Ratio(12), of: 110)
        expectFunction(ShippedAtlas.atsugi, "F06", full: 18 + 2, fractional: Ratio(20), of: 110)
        expectFunction(ShippedAtlas.atsugi, "F11", full: 2, fractional: Ratio(3, 2), of: 110)
        expectFunction(ShippedAtlas.kamakura, "F07", full: 2, fractional: Ratio(2), of: 14)
        expectFunction(ShippedAtlas.kamakura, "F02", full: 2, fractional: Ratio(2), of: 14)
        #expect(counted.function(ShippedAtlas.kamakura, "F07")?.assessment == .excerpt)
    }
}
