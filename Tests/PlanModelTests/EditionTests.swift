import PlanModel
import Testing

/// The newest edition is found by its number, wherever it stands in the history.
@Suite struct EditionTests {
    @Test func theHighestNumberIsTheNewest() {
        let history = "History\n\n0.9.0  2026-01-01\nText 0.99.0  2026-09-09\n0.10.0  2026-12-01\n0.2.0 2025-01-01\n"
        #expect(Taxonomy.Edition(history: history) == Taxonomy.Edition(version: "0.10.0", date: "2026-12-01"))
    }

    @Test(arguments: ["", "0.1 2026-01-01", "0.1.0", "0.1.0 2026/01/01", "v0.1.0 2026-01-01", "0..1 2026-01-01"])
    func noEdition(_ history: String) {
        #expect(Taxonomy.Edition(history: history) == nil)
    }
}
