import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// Grades and indicators on the page, spelled out for one city.
@Suite struct ReportedViewsTests {
    /// Of 甲's three initiatives one has A, two B and k4 nothing; k3 lists k0 again. 乙 reports nothing.
    private static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.plan("k", of: "142042", .welfare, .excerpt)
        sketch.plan("o", of: "142123")
        sketch.heading("g1", in: "k")
        sketch.scale("abc", "A=3 B=1 C=0")
        sketch.scale("way", "続 止", .direction)
        for (number, mark) in ["A", "B", "B"].enumerated() {
            sketch.initiative("k\(number)", in: "k", under: "g1")
            sketch.progress("k\(number)", 2024, mark, on: "abc")
        }
        sketch.initiative("k3", in: "k", restates: "k0", under: "g1")
        sketch.progress("k3", 2024, "C", on: "abc")
        sketch.initiative("k4", in: "k", under: "g1")
        sketch.progress("k4", 2025)
        sketch.progress("k0", 2023, "続", on: "way")
        sketch.indicator("k-1", in: "k", under: "g1", nil, actual: "50.0")
        sketch.indicator("k-1", in: "k", under: "g1", 2023, actual: "未実施", target: "55")
        sketch.indicator(
            "k-1", in: "k", under: "g1", 2024, actual: "57.70", target: "67.2", rate: "85.9", rating: "A", printed: "B")
        sketch.indicator("k-1", in: "k", under: "g1", 2025, actual: "", target: "検討中")
        sketch.indicator("k-2", in: "k", under: "g1", 2024, actual: "57.70", target: "67.2", repeats: "k-1", line: 9)
        return sketch
    }()

    private func progress(_ language: Language = .japanese) -> ProgressView {
        ProgressView(SketchedReport(Self.sketch, language).model)
    }

    private func indicators(_ language: Language = .japanese) -> IndicatorsView {
        IndicatorsView(SketchedReport(Self.sketch, language).model)
    }

    // MARK: - Grades

    @Test func aYearAndScaleIsABlock() {
        let view = progress()
        #expect(view.blocks.map(\.title) == ["甲市 k 2023年度（方向）", "甲市 k 2024年度", "甲市 k 2025年度"])
        #expect(
            view.blocks.map { $0.notes[0] } == [
                "甲市が示す今後の方向で、評価ではない。", "甲市自身による評価。", "この年度の報告書に評価の記載はない。",
            ])
        #expect(view.blocks.allSatisfy { $0.notes.last == "抜粋：載っていない取組は数に入っていない。" })
        #expect(view.silent.map(\.text) == ["乙市 o：進捗の報告は収録されていない。"])
    }

    /// (3 + 1 + 1) of 9 points; five rows as listed.
    @Test func marksThenCounts() throws {
        let block = progress().blocks[1]
        #expect(block.marks.map { "\($0.sign) \($0.meaning)" } == ["A Aの意味", "B Bの意味", "C Cの意味"])
        #expect(block.table.heads == ["評価あり", "評価なし", "取組", "平均点", "掲載行"])
        #expect(block.table.rows.map(\.title) == ["1 見出しg1", "計画全体"])
        for row in block.table.rows {
            #expect(row.cells.map(\.text) == ["1", "2", "0", "3", "1", "4", "0.56", "5"])
        }
        #expect(progress().blocks[0].table.heads == ["評価あり", "評価なし", "取組", "掲載行"])
        #expect(progress().blocks[2].table.heads == ["評価なし", "取組", "掲載行"])
        #expect(!progress().blocks[2].hasMarks)
    }

    @Test func everyFigureIsTheTables() throws {
        let table = SketchedReport(Self.sketch).model.table("progress_summary")
        for cell in progress().blocks.flatMap(\.table.rows).flatMap(\.cells) {
            let column = try #require(table.columns.firstIndex(of: cell.column))
            let value = table.rows[cell.row][column].displayed
            // (3 + 1 + 1) of 9, with two places.
            #expect(cell.text == (cell.column == "score_mean" && value == "0.5556" ? "0.56" : value))
        }
    }

    /// 220 for four initiatives: 55 A, 110 B, and 55 for the one that is not rated.
    @Test func aBarIsDividedByTheMarks() {
        let row = progress().blocks[1].table.rows[0]
        #expect(
            row.segments.map { "\($0.look) \($0.x) \($0.width) \($0.sign ?? "")" } == [
                "m1 0 55 A", "m2 55 110 B", "m0 165 55 ",
            ])
        #expect(row.segments.map(\.middle) == [27, 110, 192])
        #expect(progress().blocks[2].table.rows[0].segments.map(\.look) == ["m0"])
    }

    @Test func gradesInEnglish() {
        let view = progress(.english)
        #expect(view.blocks[1].title == "Ko k fiscal 2024")
        #expect(view.blocks[1].notes[0] == "Ko's grades of its own work.")
        #expect(view.blocks[1].table.rows.last?.title == "The whole plan")
    }

    // MARK: - Indicators

    private func texts(_ value: IndicatorsView.Value) -> String {
        let figure = { (figure: IndicatorsView.Figure?) in figure.map { $0.text + $0.unit } ?? "" }
        let below = value.below.map { "/\($0.before) \(figure($0.computed))" } ?? ""
        return figure(value.printed) + (value.word.map { "(\($0))" } ?? "") + below
    }

    @Test func aYearWithoutAValueSaysSo() throws {
        let series = try #require(indicators().plans.first?.series.first)
        #expect(series.caption == "指標k-1（%）")
        #expect(
            series.years.map { year in
                ([year.year] + year.values + [year.rating]).map(texts).joined(separator: "|")
            } == [
                "(初期値)|50.0|(空欄)||", "2023年度|未実施|55||", "2024年度|57.70|67.2|/計算 85.9%|B/計算 A",
                "2025年度|(空欄)|検討中||",
            ])
        #expect(series.years.map(\.row) == [0, 1, 2, 3])
    }

    @Test func aRepeatedTableNamesTheFirst() throws {
        let series = try #require(indicators().plans.first?.series)
        #expect(series.map { $0.notes[0] } == ["1 見出しg1 · k.txt:1", "同じ指標を先に載せた表：1行"])
        #expect(indicators().silent.map(\.text) == ["乙市 o：成果指標は収録されていない。"])
    }

    @Test func whatIsPrintedCarriesItsColumn() {
        let page = PageTemplates.render("indicators", indicators(.english)).text
        #expect(
            page.contains("<tr data-row=\"1\"><th scope=\"row\"><span data-column=\"fiscal_year\">2023</span></th>"))
        #expect(page.contains("<td class=\"number\"><span data-column=\"actual_printed\">未実施</span></td>"))
        #expect(page.contains("<br><small>computed <span data-column=\"rate\">85.9</span>%</small>"))
        #expect(page.contains("<td class=\"number\"><small>Blank</small></td>"))
    }
}
