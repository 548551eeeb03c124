import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// What holds of every atlas. The seed is the argument, so that a failure can be run again.
@Suite struct AtlasPropertyTests {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func countingCellByCellGivesTheSameMatrix(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let dataset = RandomAtlas.dataset(&generator)
        let counted = Counted(dataset)
        let naive = NaiveCount(dataset)
        var expected: [String] = []
        for city in naive.cities {
            for family in naive.families {
                for area in naive.areas {
                    for group in naive.groups {
                        expected.append(
                            "\(city) \(family) \(area) \(group): \(naive.cell(city, family, area, group))")
                    }
                }
            }
        }
        let rows = counted.matrix.rows.map { row in
            "\(counted.code(row.municipality)) \(counted.index.families[row.family]) \(counted.areaName(row.area)) "
                + "\(counted.groupName(row.group)): \(Cell(row))"
        }
        #expect(rows == expected)
    }

    /// A gap is an empty cell of a plan read whole that some peer fills; the naive count finds the same ones.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func countingCellByCellGivesTheSameGaps(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let dataset = RandomAtlas.dataset(&generator)
        let counted = Counted(dataset)
        let naive = NaiveCount(dataset)
        var expected: [String] = []
        for city in naive.cities {
            for family in naive.families {
                for area in naive.areas where area != "UNCODED" {
                    for group in naive.groups where group != "UNCODED" && !(area == "ALL" && group == "ALL") {
                        let own = naive.cell(city, family, area, group)
                        let peers = naive.cities.filter { $0 != city }.map { naive.cell($0, family, area, group) }
                        let assessed = peers.filter { [.stated, .inferred, .none].contains($0.state) }
                        let having = peers.filter { [.stated, .inferred].contains($0.state) }
                        if own.state == .none, !having.isEmpty {
                            let initiatives = having.map { $0.stated + $0.derived + $0.inferred }.reduce(0, +)
                            expected.append(
                                "\(city) \(family) \(area) \(group): \(having.count) of \(assessed.count), "
                                    + "\(initiatives), \(own.uncoded)")
                        }
                    }
                }
            }
        }
        let rows = counted.gaps.rows.map { row in
            "\(counted.code(row.municipality)) \(counted.index.families[row.family]) \(counted.areaName(row.area)) "
                + "\(counted.groupName(row.group)): \(row.peersWith) of \(row.peersAssessed), "
                + "\(row.peers.count), \(row.uncoded)"
        }
        #expect(rows == expected)
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func partsAddUpToTheWhole(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let counted = Counted(RandomAtlas.dataset(&generator))
        for municipality in counted.index.municipalities.indices {
            let rows = counted.departments.rows.filter { $0.municipality == municipality }
            for row in rows {
                #expect(row.fullCount == row.lead + row.joint + row.partner)
                #expect(row.fractionalCount <= Ratio(row.fullCount))
                #expect(row.ofInitiatives == rows[0].ofInitiatives)
            }
            #expect(rows.reduce(Ratio(0)) { $0 + $1.fractionalCount } == Ratio(rows.first?.ofInitiatives ?? 0))
            for function in counted.functions.rows where function.municipality == municipality {
                let carried = rows.filter { counted.index.departmentFunction[$0.department] == function.function }
                #expect(carried.reduce(Ratio(0)) { $0 + $1.fractionalCount } == function.fractionalCount)
                #expect(function.fullCount <= carried.map(\.fullCount).reduce(0, +))
                #expect(function.fullCount >= carried.map(\.fullCount).max() ?? 0)
            }
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func theOrderOfTheRowsChangesNoNumber(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let dataset = RandomAtlas.dataset(&generator)
        var shuffled = dataset
        shuffled.taxonomy.policyAreas.shuffle(using: &generator)
        shuffled.taxonomy.priorityGroups.shuffle(using: &generator)
        shuffled.taxonomy.departmentFunctions.shuffle(using: &generator)
        shuffled.municipalities.shuffle(using: &generator)
        shuffled.plans.shuffle(using: &generator)
        shuffled.sources.shuffle(using: &generator)
        shuffled.departments.shuffle(using: &generator)
        shuffled.initiatives.shuffle(using: &generator)
        shuffled.responsibilities.shuffle(using: &generator)
        shuffled.codes.shuffle(using: &generator)
        #expect(Self.numbers(Counted(shuffled)) == Self.numbers(Counted(dataset)))
    }

    /// Everything that the analyses say, but for the order in which initiatives are named.
    private static func numbers(_ counted: Counted) -> [String] {
        let (index, code) = (counted.index, counted.code)
        let matrix = counted.matrix.rows.map { row in
            "\(code(row.municipality)) \(row.family) \(counted.areaName(row.area)) \(counted.groupName(row.group)) "
                + "\(Cell(row))"
        }
        let gaps = counted.gaps.rows.map { row in
            let functions = row.peerFunctions.map { index.functions[$0].id.text }
            let peers = row.peers.map { index.known[$0.initiative].id.text }.sorted()
            let matches = row.possibleMatches.map { "\(index.known[$0.other].id) \($0.score)" }.sorted()
            return "\(code(row.municipality)) \(row.family) \(counted.areaName(row.area)) "
                + "\(counted.groupName(row.group)) \(row.kind) \(row.peersWith) \(row.peersAssessed) \(row.peerShare) "
                + "\(row.uncoded) \(row.ownDepartments) \(functions) \(peers) \(matches)"
        }
        let departments = counted.departments.rows.map { row in
            "\(index.departments[row.department].id) \(row.lead) \(row.joint) \(row.partner) \(row.fractionalCount) "
                + "\(row.ofInitiatives) \(String(describing: row.concentration))"
        }
        let functions = counted.functions.rows.map { row in
            "\(code(row.municipality)) \(index.functions[row.function].id) \(row.fullCount) \(row.fractionalCount) "
                + "\(row.ofInitiatives) \(row.assessment)"
        }
        let groups = counted.groups.rows.map { row in
            "\(code(row.municipality)) \(row.family) \(counted.groupName(row.group)) \(row.count) \(row.ofInitiatives) "
                + "\(row.policyAreas) \(row.uncoded) \(row.state)"
        }
        return matrix + gaps + departments + functions + groups
    }
}
