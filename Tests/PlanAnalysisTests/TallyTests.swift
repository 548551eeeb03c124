import PlanModel
import TestSupport
import Testing

@testable import PlanAnalysis

/// A tally counts what the analyses count, by columns of small integers in place of rows.
@Suite struct TallyTests {
    @Test(arguments: 1...80 as ClosedRange<UInt64>)
    func theFiguresAreThoseOfTheAnalyses(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let dataset = RandomAtlas.dataset(&generator)
        try compare(dataset)
    }

    @Test func theFiguresOfTheShippedPlansAreThoseOfTheAnalyses() throws { try compare(ShippedAtlas.dataset) }

    /// Peers of the same prefecture: as if the others were not in the atlas.
    @Test(arguments: 1...80 as ClosedRange<UInt64>)
    func peersOfThePrefecture(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let dataset = RandomAtlas.dataset(&generator)
        let lines = try Self.gaps(Tally(#require(AtlasColumns(dataset)), peers: .prefecture))
        var expected: [String] = []
        for prefecture in Set(dataset.municipalities.map { $0.code.text.prefix(2) }).sorted() {
            var own = dataset
            own.municipalities.removeAll { !$0.code.text.hasPrefix(prefecture) }
            let cities = Set(own.municipalities.map(\.code))
            own.plans.removeAll { !cities.contains($0.municipality) }
            let plans = Set(own.plans.map(\.id))
            own.initiatives.removeAll { !plans.contains($0.plan) }
            expected += Self.gaps(Counted(own))
        }
        #expect(lines == expected)
    }

    /// 甲市's k1 to k5, counted on paper in ``ThreeCities``: health carries 1 + 1/2 + 1/2, welfare 1/2 + 1, clinic 1/2, of 4.
    @Test func theLoadOfACityCountedOnPaper() throws {
        let tally = Tally(try #require(AtlasColumns(ThreeCities.sketch.dataset)))
        let place = try #require(tally.units.firstIndex { tally.columns.municipalities[$0.municipality] == "142042" })
        let load = TallyLoad(tally.units[place...place], of: tally.units[place].municipality, tally)
        let rows = load.rows.map { row in
            "\(tally.columns.departments[row.department]) \(row.lead)/\(row.joint)/\(row.partner) "
                + "\(load.fractionalCount(row)) \(load.share(row) ?? -1)"
        }
        #expect(
            rows == [
                "k-health 1/2/0 20000 5000", "k-welfare 1/1/0 15000 3750", "k-clinic 0/1/0 5000 1250",
                "k-ngo 0/0/1 0 0",
            ])
        #expect(load.ofInitiatives == 4)
        // 1/4 + 9/64 + 1/64.
        #expect(load.concentration == 4_063)
    }

    /// 33 codes on an axis have no room in 64 bits.
    @Test func anAxisWithTooManyCodes() {
        let sketch = AtlasSketch(areas: (1...33).map { "P\($0)" }, groups: ["G1"], functions: [])
        #expect(AtlasColumns(sketch.dataset) == nil)
        let largest = AtlasSketch(areas: (1...32).map { "P\($0)" }, groups: ["G1"], functions: [])
        #expect(AtlasColumns(largest.dataset) != nil)
    }

    @Test func basesOfEveryCode() {
        var bases = CodeBases()
        #expect(bases.isEmpty)
        bases.insert(31, .stated)
        bases.insert(0, .inferred)
        bases.insert(17, .derived)
        #expect(bases.map { "\($0.code) \($0.level)" } == ["0 inferred", "17 derived", "31 stated"])
        #expect((0..<32).filter(bases.contains) == [0, 17, 31])
    }

    private func compare(_ dataset: Dataset) throws {
        let counted = Counted(dataset)
        let tally = Tally(try #require(AtlasColumns(dataset)))
        #expect(Self.cells(tally) == Self.cells(counted))
        #expect(Self.gaps(tally) == Self.gaps(counted))
        #expect(Self.loads(tally) == Self.loads(counted))
    }

    private static func cells(_ tally: Tally) -> [String] {
        var matrix = TallyMatrix(tally.columns)
        return tally.units.flatMap { unit -> [String] in
            matrix.count(unit, of: tally)
            return (0..<matrix.areaKeys).flatMap { area in
                (0..<matrix.groupKeys).map { group in
                    let state = matrix[area, group].state(unit.assessment)
                    return "\(tally.columns.municipalities[unit.municipality]) \(unit.family) \(area) \(group) "
                        + "\(matrix[area, group]) \(state)"
                }
            }
        }
    }

    private static func cells(_ counted: Counted) -> [String] {
        counted.matrix.rows.filter { $0.state != .notAssessed }.map { row in
            let (area, group) = (place(row.area, counted.index.areas), place(row.group, counted.index.groups))
            return
                "\(counted.code(row.municipality)) \(counted.index.families[row.family]) \(area) \(group) \(row.count) "
                + "\(row.state)"
        }
    }

    private static func place(_ key: CoverageKey, _ codes: [Taxonomy.Code]) -> Int {
        switch key {
        case .code(let code): code
        case .uncoded: codes.count
        case .all: codes.count + 1
        }
    }

    private static func gaps(_ tally: Tally) -> [String] {
        var matrix = TallyMatrix(tally.columns)
        return tally.neighbourhoods.flatMap { range -> [String] in
            var (gaps, lines) = (TallyGaps(tally.columns), [String]())
            for unit in tally.units[range] {
                matrix.count(unit, of: tally)
                gaps.append(unit, matrix)
            }
            gaps.forEachGap { place, gap in
                let unit = tally.units[range.lowerBound + place]
                lines.append(
                    "\(tally.columns.municipalities[unit.municipality]) \(unit.family) \(gap.area) \(gap.group) "
                        + "\(gap.peersWith) of \(gap.peersAssessed)")
            }
            return lines
        }
    }

    private static func gaps(_ counted: Counted) -> [String] {
        counted.gaps.rows.map { row in
            let (area, group) = (place(row.area, counted.index.areas), place(row.group, counted.index.groups))
            return "\(counted.code(row.municipality)) \(counted.index.families[row.family]) \(area) \(group) "
                + "\(row.peersWith) of \(row.peersAssessed)"
        }
    }

    private static func loads(_ tally: Tally) -> [String] {
        tally.columns.municipalities.indices.flatMap { municipality -> [String] in
            let units = tally.units.indices.filter { tally.units[$0].municipality == municipality }
            guard let first = units.first, let last = units.last else { return [] }
            let load = TallyLoad(tally.units[first...last], of: municipality, tally)
            return load.rows.map { row in
                "\(tally.columns.departments[row.department]) \(row.lead) \(row.joint) \(row.partner) \(row.fullCount) "
                    + "\(load.fractionalCount(row)) \(load.share(row) ?? -1) \(load.ofInitiatives) \(load.concentration ?? -1)"
            }
        }
    }

    private static func loads(_ counted: Counted) -> [String] {
        counted.departments.rows.map { row in
            let digits = { (ratio: Ratio) in Int(ratio.decimal(places: 4).filter { $0 != "." })! }
            return
                "\(counted.index.departments[row.department].id) \(row.lead) \(row.joint) \(row.partner) \(row.fullCount) "
                + "\(digits(row.fractionalCount)) \(row.share.map(digits) ?? -1) \(row.ofInitiatives) "
                + "\(row.concentration.map(digits) ?? -1)"
        }
    }
}
