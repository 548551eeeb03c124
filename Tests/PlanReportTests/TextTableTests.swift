import CSVText
import PlanModel
import Testing

@testable import PlanReport

/// Tables for the terminal, measured in cells.
@Suite struct TextTableTests {
    private func style(_ width: Int, colour: Bool = false) -> TerminalStyle {
        TerminalStyle(hasColour: colour, width: width, language: .japanese)
    }

    @Test func columnsAlignByCells() {
        let table = TextTable(
            header: ["id", "名称", "n"], rows: [["a", "健康", "7"], ["bb", "e\u{301}🚀", "12"]],
            numeric: [false, false, true])
        #expect(
            table.lines(style(80)) == [
                "id  名称   n",
                "a   健康   7",
                "bb  e\u{301}🚀   12",
            ])
    }

    @Test func theWidestColumnIsCutFirst() {
        let table = TextTable(
            header: ["id", "long", "wide"], rows: [["abcdefghij", "x", "あいうえおかきくけこあいうえお"]],
            numeric: [false, false, false])
        // 10 + 4 + 30 and two gaps are 48; the widest gives 8, and a half character leaves one cell empty.
        #expect(table.lines(style(40))[1] == "abcdefghij  x     あいうえおかきくけこ…")
    }

    @Test(arguments: 40...120)
    func fitsTheWidth(width: Int) {
        let texts = ["", "x", "自殺や自殺対策に関する情報提供", "👩‍👩‍👧‍👦🚀か\u{3099}", String(repeating: "長い", count: 60), "a\nb\tc"]
        for columns in 1...12 {
            let rows = (0..<8).map { row in
                ["id-\(row)"] + (1..<max(1, columns)).map { texts[(row * 5 + $0 * 7) % texts.count] }
            }
            let header = (0..<columns).map { $0 == 0 ? "id" : "column_\($0)" }
            let lines = TextTable(
                header: header, rows: rows.map { Array($0.prefix(columns)) },
                numeric: header.indices.map { $0 % 3 == 1 }
            ).lines(style(width))
            #expect(lines.count == 9)
            for line in lines { #expect(line.displayWidth <= width, "\(line)") }
        }
    }

    @Test func theIdsAreNeverCut() {
        let id = String(repeating: "atsugi-", count: 8)
        let lines = TextTable(
            header: ["id", "name"], rows: [[id, "セーフコミュニティ"]], numeric: [false, false]
        ).lines(style(40))
        #expect(lines[1].hasPrefix(id))
    }

    @Test func hostileTextsNeitherSteerNorBreakLines() {
        let table = TextTable(
            TidyTable(name: "t", columns: ["id", "text"], rows: CSVTableTests.hostile.map { [.text("x"), .text($0)] }))
        let lines = table.lines(style(60))
        #expect(lines.count == CSVTableTests.hostile.count + 1)
        for scalar in lines.joined().unicodeScalars {
            #expect(scalar.properties.generalCategory != .control)
            #expect(!scalar.properties.isBidiControl)
            #expect(scalar != "\u{2028}")
        }
        #expect(lines.contains("x   \u{FFFD}[31m赤\u{FFFD}[0m"))
        #expect(lines.contains("x   a b"))
    }

    @Test func numbersAlignToTheRight() {
        let table = TidyTable(
            name: "t", columns: ["id", "count"], rows: [[.text("011002"), CSVCell(5)], [.text("9"), .missing]])
        #expect(TextTable(table).lines(style(80)) == ["id      count", "011002      5", "9"])
    }

    @Test func onlyTheHeaderIsBold() {
        let table = TextTable(header: ["id"], rows: [["a"]], numeric: [false])
        #expect(table.lines(style(80, colour: true)) == ["\u{1B}[1mid\u{1B}[0m", "a"])
    }
}
