import CSVText
import PlanModel
import TestSupport
import Testing

@testable import PlanDataset

/// The order of the rows in their files says nothing, but where it does.
@Suite struct OrderTests {
    private let small: SmallDataset
    private let dataset: Dataset

    init() throws {
        small = try SmallDataset()
        dataset = DatasetReader.read(DatasetFolder(small.path)).dataset
    }

    /// What the tables of an export hold, row by row.
    private func cells(_ dataset: Dataset) -> [String: [[CSVCell]]] {
        Dictionary(uniqueKeysWithValues: dataset.mergedTables.map { ($0.schema.name, $0.rows) })
    }

    @Test(arguments: 0..<20)
    func shuffledRowsComeBackInOrder(_ seed: UInt64) {
        var numbers = SplitMix64(state: seed)
        let shuffled = dataset.shuffled(&numbers)
        let (wanted, found) = (cells(dataset.inOrder()), cells(shuffled.inOrder()))
        for name in wanted.keys { #expect(found[name] == wanted[name], "\(name)") }
        #expect(cells(shuffled) != wanted)
    }

    /// Of the small dataset's tables three stand otherwise: 札幌市's plan before 那覇市's, a grade of 2025 behind other initiatives,
    /// and an item's code P04 before its P01.
    @Test func theOrderIsThatOfTheFilesThatABuildWrites() {
        let (given, ordered) = (cells(dataset), cells(dataset.inOrder()))
        #expect(Set(given.keys.filter { given[$0] != ordered[$0] }) == ["plans", "progress", "framework_crosswalk"])
        #expect(dataset.inOrder().plans.map(\.id.text) == ["naha-sample", "sapporo-sample"])
        #expect(
            dataset.inOrder().progress.map { "\($0.initiative) \($0.fiscalYear)" } == [
                "sapporo-b1-1-01 2024", "sapporo-b1-1-01 2025", "sapporo-b1-1-02 2024", "sapporo-b1-1-03 2024",
                "sapporo-p1-01 2024", "sapporo-p1-02 2024",
            ])
    }

    /// 市社協 is printed behind 健康増進課, and stays there.
    @Test func whatIsPrintedInAnOrderKeepsIt() {
        var other = dataset
        other.responsibilities.reverse()
        let ids = { (dataset: Dataset) in
            dataset.responsibilities.filter { $0.initiative == "naha-b1-01" }.map(\.department.text)
        }
        #expect(ids(dataset.inOrder()) == ["naha-health", "naha-council"])
        #expect(ids(other.inOrder()) == ["naha-council", "naha-health"])
        other.taxonomy.examples.reverse()
        other.crosswalk.reverse()
        other.codingRules.reverse()
        let kept = other.inOrder()
        #expect(kept.taxonomy.examples.map(\.subject.id) == other.taxonomy.examples.map(\.subject.id))
        #expect(kept.crosswalk.map(\.subject.id) == other.crosswalk.map(\.subject.id))
        #expect(kept.codingRules.map(\.id) == other.codingRules.map(\.id))
    }

    /// What is said of an initiative that is not there stands last, and is not lost.
    @Test func rowsAboutNothingStandLast() {
        var other = dataset
        other.initiatives.removeAll { $0.id == "naha-b1-01" }
        let codes = other.inOrder().codes.map(\.initiative.text)
        #expect(codes.count == dataset.codes.count)
        #expect(codes.suffix(2) == ["naha-b1-01", "naha-b1-01"])
    }
}

extension Dataset {
    /// The tables with their rows in a chance order, but for those whose order says something.
    fileprivate func shuffled(_ numbers: inout SplitMix64) -> Dataset {
        var tables = self
        func shuffle<Row>(_ rows: WritableKeyPath<Dataset, [Placed<Row>]>) {
            tables[keyPath: rows] = tables[keyPath: rows].map { (numbers.next(below: 1 << 30), $0) }.sorted {
                $0.0 < $1.0
            }.map(\.1)
        }
        shuffle(\.municipalities)
        shuffle(\.plans)
        shuffle(\.sources)
        shuffle(\.departments)
        shuffle(\.headings)
        shuffle(\.initiatives)
        shuffle(\.codes)
        shuffle(\.words)
        shuffle(\.progress)
        shuffle(\.targets)
        shuffle(\.indicators)
        shuffle(\.statements)
        shuffle(\.documentFindings)
        shuffle(\.ratingMarks)
        shuffle(\.frameworkCrosswalk)
        shuffle(\.taxonomy.policyAreas)
        shuffle(\.taxonomy.priorityGroups)
        shuffle(\.taxonomy.instruments)
        shuffle(\.taxonomy.commitments)
        shuffle(\.taxonomy.departmentFunctions)
        shuffle(\.taxonomy.frameworkItems)
        shuffle(\.taxonomy.synonyms)
        return tables
    }
}
