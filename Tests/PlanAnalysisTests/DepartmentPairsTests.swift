import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// Which departments share initiatives: ``ThreeCities`` on paper, and lines of the documents.
@Suite struct DepartmentPairsTests {
    private func pairs(_ counted: Counted, of city: String) -> [String] {
        counted.pairs.rows.filter { counted.code($0.municipality) == city }.map { row in
            let names = [row.department, row.other].map { counted.index.departments[$0].id.text }
            let initiatives = row.initiatives.map { counted.index.initiatives[$0].id.text }
            return "\(names.joined(separator: " ")): \(initiatives.joined(separator: " ")), "
                + "\(row.withPartner) with a partner, \(row.share.decimal(places: 2)) of \(row.ofInitiatives)"
        }
    }

    /// k2 is of health and clinic, k3 of health, welfare and the ngo: three pairs. health has three initiatives, welfare two
    /// (k6 is a re-listing), clinic and ngo one each.
    @Test func eachPairStandsThereFromBothSides() {
        #expect(
            pairs(ThreeCities.counted, of: "142042") == [
                "k-clinic k-health: k2, 0 with a partner, 1.00 of 1",
                "k-health k-clinic: k2, 0 with a partner, 0.33 of 3",
                "k-health k-ngo: k3, 1 with a partner, 0.33 of 3",
                "k-health k-welfare: k3, 0 with a partner, 0.33 of 3",
                "k-ngo k-health: k3, 1 with a partner, 1.00 of 1",
                "k-ngo k-welfare: k3, 1 with a partner, 1.00 of 1",
                "k-welfare k-health: k3, 0 with a partner, 0.50 of 2",
                "k-welfare k-ngo: k3, 1 with a partner, 0.50 of 2",
            ])
    }

    /// o1 is of one department, and 札幌市 has no plan.
    @Test func whatIsOfOneDepartmentIsNoPair() {
        #expect(pairs(ThreeCities.counted, of: "142123") == [])
        #expect(pairs(ThreeCities.counted, of: "011002") == [])
    }

    /// k7 restates k3, and so is no second initiative of its departments; nor does it bring clinic and welfare together.
    @Test func aRelistingMakesNoPair() {
        var sketch = ThreeCities.sketch
        sketch.initiative("k7", in: "k", by: "k-clinic k-welfare", restates: "k3")
        #expect(pairs(Counted(sketch.dataset), of: "142042") == pairs(ThreeCities.counted, of: "142042"))
    }

    /// Of 甲's two plans each has an initiative of health and welfare; the welfare plan alone shows one.
    @Test func familiesCountTogetherUnlessOneIsSelected() {
        var sketch = ThreeCities.sketch
        sketch.plan("w", of: "142042", .welfare)
        sketch.initiative("w1", in: "w", by: "k-health k-welfare")
        let both = pairs(Counted(sketch.dataset), of: "142042")
        #expect(both.contains("k-welfare k-health: k3 w1, 0 with a partner, 0.67 of 3"))
        let one = pairs(Counted(sketch.dataset, Selection(families: [.welfare])), of: "142042")
        #expect(one.count == 2)
        #expect(one.contains("k-welfare k-health: w1, 0 with a partner, 1.00 of 1"))
    }

    @Test func onlyReportedCitiesHaveRows() {
        let counted = Counted(ThreeCities.sketch.dataset, Selection(municipalities: [.init("132284")]))
        #expect(
            counted.pairs.rows.map { counted.index.departments[$0.department].id.text } == ["h-desk", "h-office"])
    }

    /// 高齢者いきいき課 and 障害福祉課 stand together on these lines of the welfare plan's report; 710 lists the one of 670 again.
    @Test func olderPeopleAndDisabilityInKamakura() throws {
        let counted = Counted(ShippedAtlas.dataset, Selection(families: [.welfare]))
        let row = try #require(
            counted.pairs.rows.first { row in
                [row.department, row.other].map { counted.index.departments[$0].id.text }
                    == ["kamakura-older-people", "kamakura-disability-welfare"]
            })
        #expect(
            row.initiatives.map { counted.index.initiatives[$0].lines.lowerBound }.sorted() == [
                473, 480, 660, 661, 664, 665, 666, 667, 670, 671, 696, 709, 733,
            ])
        #expect(row.withPartner == 0)
    }

    /// 健康課 and 福祉総務課 share 健康相談 on lines 106 and 123: two of fifteen, and two of four.
    @Test func healthAndWelfareInAkiruno() {
        #expect(
            ShippedAtlas.counted.pairs.rows.filter {
                ShippedAtlas.counted.code($0.municipality) == ShippedAtlas.akiruno
            }
            .map { "\($0.initiatives.count) of \($0.ofInitiatives)" } == ["2 of 15", "2 of 4"])
    }

    /// What holds of every atlas: both sides agree, nobody shares more than it has, and the denominators are the full counts.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func bothSidesAgree(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let counted = Counted(RandomAtlas.dataset(&generator))
        for row in counted.pairs.rows {
            let back = counted.pairs.rows.filter { $0.department == row.other && $0.other == row.department }
            #expect(back.map(\.initiatives) == [row.initiatives])
            #expect(back.map(\.withPartner) == [row.withPartner])
            let load = counted.departments.rows.first { $0.department == row.department }
            #expect(load?.fullCount == row.ofInitiatives)
            #expect((1...row.ofInitiatives).contains(row.initiatives.count))
            #expect(row.withPartner <= row.initiatives.count)
            #expect(row.share == Ratio(row.initiatives.count, row.ofInitiatives))
        }
        let several = counted.index.initiatives.indices.map { counted.index.parts[$0].count }.map { $0 * ($0 - 1) }
        #expect(counted.pairs.rows.map(\.initiatives.count).reduce(0, +) == several.reduce(0, +))
    }
}
