import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// What holds of every atlas and every framework. The seed is the argument, so that a failure can be run again.
@Suite struct FrameworkPropertyTests {
    /// A random atlas with up to six items of two frameworks, one a family.
    private func dataset(_ generator: inout SplitMix) -> Dataset {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.dataset = RandomAtlas.dataset(&generator)
        let codes =
            sketch.dataset.taxonomy.codes(on: .policyArea).map(\.id.text)
            + sketch.dataset.taxonomy.codes(on: .group).map(\.id.text)
        for number in 1...Int.random(in: 1...6, using: &generator) {
            let links = codes.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator)).map {
                "\($0)=\(Relation.allCases.randomElement(using: &generator)!.rawValue)"
            }
            let family = PlanFamily.allCases.randomElement(using: &generator)!
            sketch.item(
                "\(number)", of: "f-\(family.rawValue)", for: family, links.joined(separator: " "))
        }
        return sketch.dataset
    }

    /// Every initiative looked at again for each item, by the texts of its codes.
    private func counts(_ dataset: Dataset) -> [String: [Int]] {
        var counts: [String: [Int]] = [:]
        for plan in dataset.plans {
            for item in dataset.taxonomy.frameworkItems where item.family == plan.family {
                let answering = dataset.frameworkCrosswalk.filter { $0.item == item.key }.compactMap(\.value.target)
                    .filter { $0.relation != .related }
                var found = [0, 0, 0]
                for initiative in dataset.initiatives where initiative.plan == plan.id && initiative.restates == nil {
                    let bases = dataset.codes.filter { code in
                        code.initiative == initiative.id
                            && answering.contains { $0.code == code.code && $0.axis == code.axis }
                    }.map(\.basis)
                    if bases.contains(.decided) || bases.contains(.stated) {
                        found[0] += 1
                    } else if bases.contains(.derived) {
                        found[1] += 1
                    } else if bases.contains(.inferred) {
                        found[2] += 1
                    }
                }
                let key = "\(plan.municipality) \(item.framework) \(item.item)"
                counts[key] = zip(counts[key] ?? [0, 0, 0], found).map { $0 + $1 }
            }
        }
        return counts
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func countingInitiativeByInitiativeGivesTheSame(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let dataset = dataset(&generator)
        let counted = FrameworkCounted(dataset)
        let expected = counts(dataset)
        for row in counted.coverage.rows {
            let item = counted.coverage.items[row.item]
            let key = "\(counted.index.municipalities[row.municipality].code) \(item.framework) \(item.item)"
            #expect(
                [row.count.stated, row.count.derived, row.count.inferred] == expected[key] ?? [0, 0, 0], "\(key)")
        }
        #expect(Set(counted.rows).count == counted.rows.count)
    }

    /// A gap is claimed only of a plan read whole, and only where a code could have shown an answer.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func noneIsSaidOnlyOfAPlanReadWhole(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let dataset = dataset(&generator)
        let counted = FrameworkCounted(dataset)
        for row in counted.coverage.rows where row.state == .none {
            #expect(
                counted.index.assessment(municipality: row.municipality, family: row.family) == .full
                    && counted.coverage.hasCode[row.item] && row.count.initiatives == 0)
        }
        for row in UnansweredItems(counted.coverage).rows where row.ground == .none {
            let states = counted.coverage.rows.filter { $0.item == row.item }.map(\.state)
            #expect(states.allSatisfy { $0 == .none || $0 == .notAssessed } && states.contains(.none))
        }
    }

    /// The order of a table's rows says nothing.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func rowsInAnyOrder(seed: UInt64) {
        var generator = SplitMix(state: seed)
        var dataset = dataset(&generator)
        let (expected, unanswered) = (FrameworkCounted(dataset).rows, FrameworkCounted(dataset).unanswered)
        dataset.taxonomy.frameworkItems.shuffle(using: &generator)
        dataset.taxonomy.policyAreas.shuffle(using: &generator)
        dataset.frameworkCrosswalk.shuffle(using: &generator)
        dataset.initiatives.shuffle(using: &generator)
        dataset.codes.shuffle(using: &generator)
        dataset.plans.shuffle(using: &generator)
        dataset.municipalities.shuffle(using: &generator)
        #expect(FrameworkCounted(dataset).rows == expected)
        #expect(FrameworkCounted(dataset).unanswered == unanswered)
    }
}
