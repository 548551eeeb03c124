import PlanExport
import Testing

@Suite struct EditionTests {
    @Test func theNewestVersionOfTheHistoryIsTheRelease() {
        let history = "Codes: history\n\n0.1.0  2026-01-31\nFirst.\n\n0.2.0  2026-11-21\nSecond.\n"
        let edition = Edition(history: history, fallback: "9.9.9")
        #expect(edition.version == "0.2.0")
        #expect(edition.date == "2026-11-21")
    }

    @Test func withoutAHistoryTheFallbackStands() {
        #expect(Edition(history: "", fallback: "9.9.9").version == "9.9.9")
        #expect(Edition(history: "", fallback: "9.9.9").date == nil)
    }
}
