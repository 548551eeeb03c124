import PlanAnalysis
import PlanModel
import Testing

/// The parts of the shipped plans add up to what the documents hold.
@Suite struct ShippedSumTests {
    private let counted = ShippedAtlas.counted

    /// 鎌倉市 has 14 rows, あきる野市 70, 厚木市 110.
    static let plans = [(ShippedAtlas.kamakura, 14), (ShippedAtlas.akiruno, 70), (ShippedAtlas.atsugi, 110)]

    @Test(arguments: plans)
    func primaryAreasAndUncodedAreAllInitiatives(_ city: String, initiatives: Int) {
        let index = counted.index
        let own = index.initiatives.indices.filter { counted.code(index.municipality[$0]) == city }
        var primary = [Int](repeating: 0, count: index.areas.count)
        for initiative in own {
            let areas = index.areaCodes[initiative]
            #expect((1...3).contains(areas.count), "one primary area, at most two beside it")
            if let area = areas.first { primary[area.code] += 1 }
        }
        #expect(primary.reduce(0, +) == initiatives, "nothing is left without an area")
        #expect(counted.cell(city, "ALL", "ALL") == Cell(stated: initiatives, .stated))
        #expect(ShippedAtlas.lines(of: city).count == initiatives)
    }

    @Test(arguments: plans)
    func fractionsAddUp(_ city: String, initiatives: Int) {
        let departments = counted.departments.rows.filter { counted.code($0.municipality) == city }
        #expect(departments.reduce(Ratio(0)) { $0 + $1.fractionalCount } == Ratio(initiatives))
        #expect(departments.compactMap(\.share).reduce(Ratio(0), +) == Ratio(1))
        #expect(departments.allSatisfy { $0.ofInitiatives == initiatives })
        let functions = counted.functions.rows.filter { counted.code($0.municipality) == city }
        #expect(functions.reduce(Ratio(0)) { $0 + $1.fractionalCount } == Ratio(initiatives))
        for row in functions {
            let carried = departments.filter { counted.index.departmentFunction[$0.department] == row.function }
            #expect(carried.reduce(Ratio(0)) { $0 + $1.fractionalCount } == row.fractionalCount)
        }
    }

    /// Full counts exceed the plan by one for each row of two departments: 938 and 1208 in 厚木市, 106 and 123 in あきる野市.
    @Test func fullCountsExceedByTheSharedRows() {
        for (city, sum) in [(ShippedAtlas.kamakura, 14), (ShippedAtlas.akiruno, 72), (ShippedAtlas.atsugi, 112)] {
            let rows = counted.departments.rows.filter { counted.code($0.municipality) == city }
            #expect(rows.map(\.fullCount).reduce(0, +) == sum)
        }
    }

    /// 厚木市's chapter ６ lists 26 + 33 + 36 rows again; the other suicide-countermeasure plans list none again.
    @Test func relistingsAreLeftOut() {
        let suicide = Set(ShippedAtlas.dataset.plans.filter { $0.family == .suicide }.map(\.id))
        let again = ShippedAtlas.dataset.initiatives.filter { $0.restates != nil && suicide.contains($0.plan) }
        #expect(again.count == 26 + 33 + 36)
        #expect(again.allSatisfy { $0.plan == "atsugi-suicide-2024" && $0.lines.lowerBound >= 1699 })
        #expect(!counted.index.initiatives.contains { $0.restates != nil })
    }

    @Test(arguments: plans)
    func theGroupsAgreeWithTheMatrix(_ city: String, initiatives: Int) {
        let index = counted.index
        let named = index.initiatives.indices.filter {
            counted.code(index.municipality[$0]) == city && !index.groupCodes[$0].isEmpty
        }
        #expect(named.count + (counted.group(city, "UNCODED")?.count.initiatives ?? 0) == initiatives)
        for row in counted.groups.rows where counted.code(row.municipality) == city {
            let cell = counted.cell(city, "ALL", counted.groupName(row.group))
            #expect(cell?.stated == row.count.stated)
            #expect(cell?.uncoded == row.uncoded)
        }
    }
}
