import CSVText
import TestSupport
import Testing

@testable import PlanReport

/// A CSV's values as the page's tables show them.
@Suite struct ReportTableTests {
    @Test func decimalsAreRoundedAwayFromZero() {
        for (text, one, two) in [
            ("41.7333", "41.7", "41.73"), ("0.9500", "1.0", "0.95"), ("0.0449", "0.0", "0.04"),
            ("0.0050", "0.0", "0.01"), ("2.2500", "2.3", "2.25"), ("14.0000", "14.0", "14.00"),
            ("9.9996", "10.0", "10.00"),
        ] {
            #expect(CSVCell.number(text).rounded(places: 1) == one)
            #expect(CSVCell.number(text).rounded(places: 2) == two)
        }
        #expect(CSVCell.number("3").rounded(places: 1) == "3")
        #expect(CSVCell.missing.rounded(places: 1) == "")
    }

    @Test func sharesArePercentages() {
        #expect(CSVCell.number("0.2000").percentage == "20.0%")
        #expect(CSVCell.number("0.0005").percentage == "0.1%")
        #expect(CSVCell.number("1.0000").percentage == "100.0%")
        #expect(CSVCell.missing.percentage == "")
    }

    @Test func barsGoFromNothingToTheWhole() {
        #expect([0, 1, 5, 10, 20].map { CSVCell($0).length(of: 10) } == [0, 10, 50, 100, 100])
        #expect(CSVCell.missing.length(of: 10) == 0)
        #expect(CSVCell(3).length(of: 0) == 0)
    }

    /// A row of which nothing is known shows a sign and names no column.
    @Test func aSignStandsForTheWholeRow() {
        let table = TidyTable(
            name: "t", columns: ["name", "a", "b"],
            rows: [[.text("x"), .number("0"), .number("0.0000")], [.text("y"), .number("2"), .number("0.5000")]])
        let shown = ReportTable(
            table, caption: "", columns: [.init("name", "", .header), .init("a", "", .number), .init("b", "", .share)],
            bars: ["b": 1], sign: { $0 == 0 ? "?" : nil })
        #expect(shown.rows.map { $0.cells.map(\.text) } == [["x", "?", ""], ["y", "2", "50.0%"]])
        #expect(shown.rows.map { $0.cells.map(\.column) } == [["name", nil, nil], ["name", "a", "b"]])
        #expect(shown.rows.map { $0.cells.map(\.bar) } == [[nil, nil, nil], [nil, nil, 50]])
    }

    @Test func aGroupTakesItsRowsInItsOwnOrder() {
        let table = TidyTable(
            name: "t", columns: ["name"], rows: ["a", "b", "c"].map { [.text($0)] })
        let grouped = GroupedTable(
            ReportTable(table, caption: "c", columns: [.init("name", "", .header)]),
            groups: [("two", [], [2, 0]), ("none", [], []), ("one", [], [1])])
        #expect(grouped.groups.map { "\($0.title) \($0.rows.map(\.row))" } == ["two [2, 0]", "none []", "one [1]"])
        #expect(grouped.width == 1)
    }
}
