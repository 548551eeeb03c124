import PlanAtlas
import Testing

/// The examples that people chose for the project's codes.
@Suite struct CodebookExampleTests {
    private let dataset = DatasetReader.read(Repository.datasets).dataset

    private func examples(_ kind: Taxonomy.Example.Kind) -> [Codebook.Key: [Taxonomy.Example]] {
        Dictionary(grouping: dataset.taxonomy.examples.map(\.value).filter { $0.kind == kind }) {
            Codebook.Key($0.axis, $0.code)
        }
    }

    private var inUse: [Codebook.Key] {
        Axis.allCases.flatMap { axis in
            dataset.taxonomy.codes(on: axis).filter { $0.replacedBy == nil }.map { Codebook.Key(axis, $0.id) }
        }
    }

    /// Three each, but for codes of which the plans have few or none that everybody would code alike.
    @Test func everyCodeHasThreeExamples() {
        let examples = examples(.example)
        let fewer = inUse.filter { examples[$0, default: []].count < 3 }
            .map { "\($0.code) \(examples[$0, default: []].count)" }
        #expect(
            fewer == [
                "P07 1", "P09 2", "P19 0", "P20 2", "G11 1", "G17 2", "G18 0", "G23 1", "considered 1", "F14 2",
                "F19 1", "F90 2",
            ])
        #expect(examples.values.allSatisfy { $0.count <= 3 })
    }

    @Test func everyCodeHasANearMiss() {
        let nearMisses = examples(.nearMiss)
        for key in inUse { #expect(nearMisses[key]?.count == 1, "\(key.code)") }
    }

    /// Of the initiatives, each city gives a good part of the examples.
    @Test func theExamplesAreSpreadOverTheCities() {
        let plans = Dictionary(uniqueKeysWithValues: dataset.plans.map { ($0.id, $0.municipality) })
        let owners = Dictionary(
            uniqueKeysWithValues: dataset.initiatives.map { ($0.id, plans[$0.plan]!) })
        var counts: [Municipality.ID: Int] = [:]
        for example in dataset.taxonomy.examples {
            if case .initiative(let id) = example.subject { counts[owners[id]!, default: 0] += 1 }
        }
        #expect(counts.count == 3)
        #expect(counts.values.allSatisfy { $0 >= 40 }, "\(counts)")
    }

    @Test func everyCodeIsInTheCodebookOnce() throws {
        let atlas = try Atlas.load(Repository.datasets.path)
        let codebook = atlas.codebook()
        let codes = inUse.map(\.code.text)
        #expect(codebook.table.rows.map { $0[1].displayed } == codes)
        let headings = codebook.markdown(.japanese).filter { $0.hasPrefix("### ") }
        #expect(headings.map { String($0.dropFirst(4).prefix { $0 != " " }) } == codes)
        let titles = codebook.html(.english).matches(of: #/<h3 id="[^"]*">([^ ]+) /#).map { String($0.1) }
        #expect(titles == codes)
    }

    @Test func theEditionIsThatOfTheHistory() throws {
        let edition = try #require(Repository.datasets.edition)
        #expect(edition.version == "0.2.0")
        #expect(edition.date == "2026-11-21")
    }
}
