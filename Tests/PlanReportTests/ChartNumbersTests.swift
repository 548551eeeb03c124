import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// What stands in the pictures of three small cities, counted by hand from ``GapPageTests/sketch``.
@Suite struct ChartNumbersTests {
    private func input(_ selection: Selection = Selection(), _ language: Language = .japanese) -> ChartInput {
        let dataset = GapPageTests.sketch.dataset
        return ChartInput(
            AtlasIndex(dataset, selection), dataset, selection, version: "1.2.3", language: language)
    }

    /// What stands in a picture between two of its texts.
    private func texts(_ chart: Chart, from start: String, to end: String? = nil) -> [String] {
        let texts = chart.marks.compactMap { if case .text(let text, _, _, _, _, _) = $0 { text } else { nil } }
        let rest = texts.drop { $0 != start }.dropFirst()
        return Array(rest.prefix { $0 != end })
    }

    /// 丙, 甲 and 乙 of the suicide plans, then of the welfare plans: h1 is in P2 by a term alone, 乙 is an excerpt.
    @Test func theCellsOfCoverage() {
        let chart = CoverageChart(input(), rows: .area).chart
        #expect(texts(chart, from: "P1 P1の和名", to: "P2 P2の和名") == ["1", "1", "?", "n/a", "–", "n/a"])
        #expect(texts(chart, from: "P2 P2の和名", to: "P3 P3の和名") == ["1*", "–", "1", "n/a", "–", "n/a"])
        #expect(texts(chart, from: "P3 P3の和名", to: "P4 P4の和名") == ["1", "–", "?", "n/a", "–", "n/a"])
        #expect(texts(chart, from: "P4 P4の和名", to: "P5 P5の和名") == ["1", "–", "?", "n/a", "1", "n/a"])
        #expect(texts(chart, from: "P5 P5の和名", to: "分野未定") == ["–", "2", "?", "n/a", "–", "n/a"])
        #expect(texts(chart, from: "分野未定").prefix(6) == ["0", "0", "0", "n/a", "0", "n/a"])
        #expect(
            texts(chart, from: "地域福祉計画", to: "P1 P1の和名") == [
                "丙市", "全4件", "甲市", "全2件", "乙市", "全1件", "抜粋", "丙市", "未収録", "甲市", "全1件", "乙市", "未収録",
            ])
    }

    /// Without inferred codes 丙's h1 may be anywhere: its cell is unknown, not empty.
    @Test func aWishForABasisIsSaid() {
        let chart = CoverageChart(input(Selection(bases: [.stated, .derived]), .english), rows: .area).chart
        #expect(
            texts(chart, from: "P2 P2 in English", to: "P3 P3 in English").prefix(2) == ["?", "–"])
        #expect(chart.notes[0] == "Counted bases: stated, derived.")
        #expect(chart.summary.contains("Counted bases: stated, derived."))
    }

    /// 丙's body outside the town hall (F1) takes part in h1 and h2 and has no fraction; h1 and h3 are F2's.
    @Test func theLoadOfFunctions() {
        let chart = LoadChart(input()).functions
        #expect(
            texts(chart, from: "F1 F1の和名", to: "F2 F2の和名") == [
                "2", "2", "2.0（100.0％）", "1", "1.0（100.0％）",
            ])
        #expect(texts(chart, from: "F2 F2の和名") == ["2", "2.0（100.0％）", "0", "?"])
        #expect(
            texts(chart, from: "丙市", to: "F1 F1の和名") == [
                "担当課のある取組 2件", "甲市", "担当課のある取組 2件", "乙市", "担当課のある取組 1件", "抜粋を含む",
            ])
    }

    @Test func theLoadOfDepartments() {
        let chart = LoadChart(input(Selection(municipalities: ["132284"]))).departments
        #expect(texts(chart, from: "丙産業課") == ["2", "2.0（100.0％）", "丙の会（外部）", "2"])
    }

    @Test func theSharesOfGroups() {
        let chart = GroupChart(input()).chart
        #expect(
            texts(chart, from: "G1 G1の和名", to: "G2 G2の和名") == ["1／4（25.0％）", "1／2（50.0％）", "?"])
        #expect(
            texts(chart, from: "G2 G2の和名", to: "地域福祉計画") == ["1／4（25.0％）", "–", "?"])
        let welfare = texts(chart, from: "地域福祉計画")
        #expect(Array(welfare.drop { $0 != "G1 G1の和名" }.dropFirst().prefix(3)) == ["n/a", "–", "n/a"])
        #expect(welfare.contains("取組 1件（うち対象の記載なし 1件）"))
    }

    /// 2023 was not measured: no line may cross it, and none comes from the value before the plan.
    @Test func linesJoinConsecutiveYearsOnly() {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042", .welfare)
        sketch.heading("h", in: "k")
        for (year, actual) in [(nil, "10"), (2021, "12"), (2022, "14.5"), (2023, "未実施"), (2024, "17"), (2025, "")]
            as [(Int?, String)]
        {
            sketch.indicator(
                "i", in: "k", under: "h", year, actual: actual, target: year == nil ? "" : "20",
                printed: year == 2024 ? "B" : nil)
        }
        sketch.indicator("j", in: "k", under: "h", 2024, actual: "3", repeats: "i")
        let index = AtlasIndex(sketch.dataset)
        let input = ChartInput(index, sketch.dataset, version: "1.2.3", language: .japanese)
        let chart = IndicatorChart(input, input.indicators).chart
        let lines = { (name: String) in
            chart.marks.count { if case .path(_, let look) = $0 { look.name == name } else { false } }
        }
        // One in the legend, and 2021–2022; the targets of five years have a tick each and are joined.
        #expect(lines("actual") == 2)
        #expect(lines("target") == 1 + 5)
        #expect(lines("target-path") == 1 + 4)
        let gaps = chart.marks.count { if case .box(_, let look) = $0 { look.name == "gap" } else { false } }
        #expect(gaps == 1 + 2)
        let texts = texts(chart, from: "単位 %　i")
        #expect(
            texts.filter { !["0", "10", "20"].contains($0) } == [
                "未実施", "空欄", "12", "14.5", "17", "初期値", "2021", "2022", "2023", "2024", "B", "2025", "評価",
            ])
        #expect(chart.notes[0] == "同じ指標を再び載せた表 1件は省いた。")
        #expect(chart.source == "出典：甲市「k」（時点の記載なし、全体）。作成：PlanAtlas 1.2.3")
    }
}
