import PlanAnalysis
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Grades and indicators as tables and in the terminal, spelled out for one city.
@Suite struct ReportTablesTests {
    private static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042", .welfare, .excerpt)
        sketch.heading("g1", in: "k")
        sketch.scale("abc", "A=3 B=1 C=0")
        for (number, mark) in ["A", "B", "B"].enumerated() {
            sketch.initiative("k\(number)", in: "k", under: "g1")
            sketch.progress("k\(number)", 2024, mark, on: "abc")
        }
        sketch.initiative("k3", in: "k", restates: "k0", under: "g1")
        sketch.progress("k3", 2024, "C", on: "abc")
        sketch.indicator("k-1", in: "k", under: "g1", nil, actual: "50.0")
        sketch.indicator("k-1", in: "k", under: "g1", 2023, actual: "未実施", target: "55")
        sketch.indicator(
            "k-1", in: "k", under: "g1", 2024, actual: "57.70", target: "67.2", rate: "85.9", rating: "A", printed: "B")
        sketch.indicator("k-1", in: "k", under: "g1", 2025, actual: "", target: "検討中")
        sketch.indicator("k-2", in: "k", under: "g1", 2024, actual: "57.70", target: "67.2", repeats: "k-1", line: 9)
        return sketch
    }()

    private let drawn = Drawn(sketch.dataset)

    private static let plan =
        "municipality_code municipality_ja municipality_en family family_ja family_en plan_id plan_ja plan_en"
    private static let city = "142042|甲市|Ko|welfare|地域福祉計画|Community-welfare plan|k|k|k"

    private func lines(_ table: TidyTable) -> [String] {
        table.rows.map { $0.map(\.displayed).joined(separator: "|") }
    }

    /// (3 + 1 + 1) of 9 points; with the re-listing 5 of 12.
    @Test func progressSummary() {
        let table = drawn.progress.table(drawn.index)
        #expect(table.name == "progress_summary")
        #expect(
            table.columns.joined(separator: " ")
                == "\(Self.plan) completeness fiscal_year scale_id heading_id heading_number heading_ja mark mark_ja mark_en "
                + "listed listed_marked initiatives rated unrated marked mark_share score_mean listed_score_mean")
        #expect(table.rows.count == 8)
        #expect(lines(table)[0] == "\(Self.city)|excerpt|2024|abc|g1|1|見出しg1|A|Aの意味|meaning of A|4|1|3|3|0|1|0.3333||")
        #expect(lines(table)[6] == "\(Self.city)|excerpt|2024|abc|ALL||計画全体|C|Cの意味|meaning of C|4|1|3|3|0|0|0.0000||")
        #expect(
            lines(table)[7]
                == "\(Self.city)|excerpt|2024|abc|ALL||計画全体|ALL|すべての評価|All marks|4|4|3|3|0|3|1.0000|0.5556|0.4167")
    }

    @Test func indicatorSeries() {
        let table = drawn.indicators.table(drawn.index)
        #expect(table.name == "indicator_series")
        #expect(
            table.columns.joined(separator: " ")
                == "\(Self.plan) heading_id heading_number heading_ja indicator_id indicator_ja role fiscal_year unit "
                + "actual_state actual_state_ja actual_state_en actual target_state target_state_ja target_state_en target "
                + "rate rating actual_printed target_printed rate_printed rating_printed repeats source_id source_line")
        let indicator = "\(Self.city)|g1|1|見出しg1|k-1|指標k-1|indicator"
        #expect(
            lines(table) == [
                "\(indicator)||%|measured|実績あり|Measured|50.0|blank|空欄|Blank||||50.0|||||k-source|1",
                "\(indicator)|2023|%|not_conducted|未実施|Not conducted||set|目標あり|Set|55|||未実施|55||||k-source|1",
                "\(indicator)|2024|%|measured|実績あり|Measured|57.70|set|目標あり|Set|67.2|85.9|A|57.70|67.2||B||k-source|1",
                "\(indicator)|2025|%|blank|空欄|Blank||other|その他の記載|Other words|||||検討中||||k-source|1",
                "\(Self.city)|g1|1|見出しg1|k-2|指標k-2|indicator|2024|%|measured|実績あり|Measured|57.70|set|目標あり|Set|67.2"
                    + "|||57.70|67.2|||k-1|k-source|9",
            ])
    }

    private func style(_ language: Language) -> TerminalStyle {
        TerminalStyle(hasColour: false, width: .max, language: language)
    }

    private func progress(_ language: Language) -> [String] {
        ProgressOverview(
            drawn.index, drawn.progress, scales: Self.sketch.dataset.ratingMarks.map(\.value), style: style(language)
        ).lines
    }

    /// The city and the scale stand above its grades.
    @Test func progressInTheTerminal() {
        #expect(
            progress(.english).prefix(7) == [
                "Ko k  fiscal 2024",
                "Scale abc: Ko's grades of its own work",
                "A meaning of A; B meaning of B; C meaning of C",
                "An excerpt: what it does not show is not counted.",
                "     heading         listed  initiatives  rated  A  B  C  unrated    mean",
                "1    見出しg1             4            3      3  1  2  0        0  0.5556",
                "ALL  the whole plan       4            3      3  1  2  0        0  0.5556",
            ])
    }

    @Test func indicatorsInTheTerminal() {
        let lines = IndicatorOverview(drawn.index, drawn.indicators, style: style(.japanese)).lines
        #expect(
            lines.prefix(5) == [
                "甲市 k",
                "成果指標 1件（ほかに同じ指標を再び載せた表 1件）",
                "indicator_id  指標     初期値    2023   2024  2025  最新  目標  達成率  評価  印字の評価  再び載せた指標",
                "k-1           指標k-1    50.0  未実施  57.70        2024  67.2   85.9%  A     B",
                "k-2           指標k-2                  57.70        2024  67.2                            k-1",
            ])
    }

    @Test func aPlanWithoutReportsSaysSo() {
        let empty = Drawn()
        #expect(
            ProgressOverview(empty.index, empty.progress, scales: [], style: style(.english)).lines
                == ["No progress report of these plans is in the atlas."])
        #expect(
            IndicatorOverview(empty.index, empty.indicators, style: style(.japanese)).lines
                == ["選ばれた計画に成果指標は収録されていない。"])
    }

    /// What is printed for people is no ranking and no comparison.
    @Test(arguments: Language.allCases)
    func theLastLineSaysThatGradesDoNotCompare(_ language: Language) {
        let last = progress(language).last
        #expect(
            last?.hasSuffix(language == .japanese ? "比べることはできない。" : "do not compare across cities or scales.") == true)
    }
}
