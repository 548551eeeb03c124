import PlanAnalysis
import PlanModel
import TestSupport
import Testing

/// Outcome indicators: their order, the states of their cells, and which of them count.
@Suite struct IndicatorSeriesTests {
    private static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042", .welfare)
        sketch.heading("g1", in: "k")
        // The second table first, and its years backwards.
        sketch.indicator("k-2", in: "k", under: "g1", 2024, actual: "8", target: "10", repeats: "k-1", line: 30)
        sketch.indicator("k-1", in: "k", under: "g1", 2024, actual: "8", target: "10", rate: "80.0", line: 20)
        sketch.indicator("k-1", in: "k", under: "g1", 2023, actual: "未実施", target: "9", line: 20)
        sketch.indicator("k-1", in: "k", under: "g1", nil, actual: "7", line: 20)
        sketch.indicator("k-3", in: "k", under: "g1", 2024, actual: "5", role: .reference, line: 40)
        sketch.indicator("k-4", in: "k", under: "gone", 2024, actual: "5", line: 50)
        return sketch
    }()

    private func series(_ sketch: AtlasSketch, _ selection: Selection = Selection()) -> IndicatorSeries {
        IndicatorSeries(AtlasIndex(sketch.dataset, selection), sketch.dataset)
    }

    @Test func seriesStandAsInTheDocumentAndYearsInOrder() {
        let rows = series(Self.sketch).rows
        #expect(
            rows.map { "\($0.indicator.id) \($0.indicator.fiscalYear ?? 0) \($0.heading?.id.text ?? "-")" } == [
                "k-1 0 g1", "k-1 2023 g1", "k-1 2024 g1", "k-2 2024 g1", "k-3 2024 g1", "k-4 2024 -",
            ])
    }

    /// k-2 prints k-1 again, and k-3 has no target of its own.
    @Test func anIndicatorCountsOnce() {
        #expect(series(Self.sketch).distinct(of: 0) == ["k-1", "k-4"])
    }

    @Test func onlyWhatTheSelectionReportsOn() {
        #expect(series(Self.sketch, Selection(families: [.suicide])).rows.isEmpty)
        #expect(series(Self.sketch, Selection(municipalities: ["142123"])).rows.isEmpty)
        #expect(series(Self.sketch, Selection(families: [.welfare])).rows.count == 6)
    }

    @Test(arguments: [
        ("57.7", IndicatorSeries.ActualState.measured), ("0.0", .measured), ("未実施", .notConducted), ("", .blank),
        ("—", .notSet), ("-", .notSet), ("－", .notSet), ("ー", .notSet), ("集計中", .other), ("-5-", .other),
    ])
    func actualStates(_ printed: String, _ state: IndicatorSeries.ActualState) {
        var sketch = Self.sketch
        sketch.dataset.indicators = []
        sketch.indicator("k-9", in: "k", under: "g1", 2024, actual: printed, target: "")
        #expect(series(sketch).rows.map(\.actualState) == [state])
    }

    @Test(arguments: [
        ("60", IndicatorSeries.TargetState.set), ("設定なし", .notSet), ("—", .notSet), ("", .blank), ("検討中", .other),
    ])
    func targetStates(_ printed: String, _ state: IndicatorSeries.TargetState) {
        var sketch = Self.sketch
        sketch.dataset.indicators = []
        sketch.indicator("k-9", in: "k", under: "g1", 2024, actual: "", target: printed)
        #expect(series(sketch).rows.map(\.targetState) == [state])
    }
}
