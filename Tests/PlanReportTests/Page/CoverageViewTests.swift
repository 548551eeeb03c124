import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The matrix on the page, counted on paper (ThreeCities).
@Suite struct CoverageViewTests {
    private let view = CoverageView(SketchedReport().model)

    private func row(_ table: HeatTable, _ title: String) throws -> [String] {
        try #require(table.rows.first { $0.title == title }).cells.map { "\($0.text) \($0.state)" }
    }

    @Test func citiesStandInTheOrderOfTheirCodes() {
        #expect(view.byArea.columns.map(\.title) == ["札幌市 自殺対策計画", "丙市 自殺対策計画", "甲市 自殺対策計画", "乙市 自殺対策計画"])
    }

    /// 札幌市 has no plan, and nothing is said of what the excerpt of 乙市 does not show.
    @Test func everyStateHasItsSign() throws {
        #expect(try row(view.byArea, "P1 P1の和名") == ["／ not_assessed", "1 inferred", "2 stated", "? unknown"])
        #expect(try row(view.byArea, "P3 P3の和名") == ["／ not_assessed", "1 stated", "– none", "1 stated"])
        #expect(try row(view.byArea, "全取組") == ["／ not_assessed", "2 stated", "5 stated", "1 stated"])
        #expect(try row(view.byGroup, "G3 G3の和名") == ["／ not_assessed", "1 inferred", "– none", "1 stated"])
    }

    @Test func aCityWithoutAPlanHasNoTableOfItsOwn() {
        #expect(view.both.map(\.title) == ["丙市 自殺対策計画", "甲市 自殺対策計画", "乙市 自殺対策計画"])
    }

    /// 4 areas and 3 groups, each with UNCODED and ALL: 30 rows a city in coverage_matrix.csv.
    @Test func aCellNamesItsRowInTheCSV() throws {
        let table = SketchedReport().model.table("coverage_matrix")
        let cell = try #require(view.byArea.rows.first).cells[2]
        #expect(cell.row == 64)
        #expect(table.rows[64].map(\.displayed).prefix(1) == ["142042"])
        #expect(Array(table.rows[64][6...9]).map(\.displayed) == ["P1", "P1の和名", "P1 in English", "ALL"])
    }

    /// P2 is primary nowhere, so the register has no part of it, and the cell leads to all of the city's.
    @Test func aCellOfAnAreaThatIsOnlySecondaryLeadsToTheWholeCity() {
        var sketch = AtlasSketch(areas: ["P1", "P2"], groups: ["G1"], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042")
        sketch.initiative("k1", in: "k", name: "講演会", codes: "P1 P2")
        let table = CoverageView(SketchedReport(sketch).model).byArea
        #expect(
            table.rows.map { $0.cells[0].link } == ["r-142042-suicide-P1", "r-142042-suicide", nil, "r-142042-suicide"])
    }

    @Test func theLargestNumberOfASingleAreaOrGroupIsTheDarkest() {
        #expect(MatrixCells.level(0, of: 5) == 0)
        #expect((1...5).map { MatrixCells.level($0, of: 5) } == [1, 2, 3, 4, 5])
        #expect([20, 21, 40, 41, 100].map { MatrixCells.level($0, of: 100) } == [1, 2, 2, 3, 5])
        #expect(MatrixCells.level(9, of: 5) == 5)
        #expect(MatrixCells.level(1, of: 100) == 1)
        #expect(MatrixCells.level(100, of: 100) == 5)
    }
}
