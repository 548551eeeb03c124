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

    @Test(arguments: 40...200)
    func fitsTheWidth(width: Int) {
        let texts = ["", "x", "自殺や自殺対策に関する情報提供", "👩‍👩‍👧‍👦🚀か\u{3099}", String(repeating: "長い", count: 60), "a\nb\tc"]
        for columns in 1...12 {
            let isNumber = (0..<columns).map { $0 % 3 == 1 }
            let rows = (0..<8).map { row in
                (0..<columns).map { column in
                    if column == 0 { return "id-\(row)" }
                    return isNumber[column] ? String(row * 1000) : texts[(row * 5 + column * 7) % texts.count]
                }
            }
            let header = (0..<columns).map { $0 == 0 ? "id" : "column_\($0)" }
            let lines = TextTable(header: header, rows: rows, numeric: isNumber).lines(style(width))
            for line in lines { #expect(line.displayWidth <= width, "\(line)") }
            // Either a line a row below the header, or the rows one below another.
            #expect(lines[0].hasPrefix("id ") || lines[0] == "id" ? lines.count == 9 : lines[0] == "id-0")
            #expect((0..<8).allSatisfy { row in lines.count { $0.hasPrefix("id-\(row)") } == 1 })
        }
    }

    /// An id of 56 cells, a gap and 8 cells of the name need 66.
    @Test func theIdsAreNeverCut() {
        let id = String(repeating: "atsugi-", count: 8)
        let table = TextTable(header: ["id", "name"], rows: [[id, "セーフコミュニティ"]], numeric: [false, false])
        #expect(table.lines(style(66)) == ["id".padded(to: 58) + "name", "\(id)  セーフ…"])
        #expect(table.lines(style(65)) == [id, "  name  セーフコミュニティ"])
        #expect(table.lines(style(40)).prefix(2).joined() == id)
    }

    /// What is cut of a number is another number: the row stands in lines of its own.
    @Test func noNumberIsCut() {
        let table = TextTable(
            header: ["id", "name", "count", "", "of"], rows: [["k1", "相談", "1234567", "███▏", "12345678901234567890"]],
            columns: [.whole, .text, .number, .bar, .number])
        #expect(
            table.lines(style(60)) == [
                "id  name    count                          of",
                "k1  相談  1234567  ███▏  12345678901234567890",
            ])
        #expect(
            table.lines(style(40)) == [
                "k1", "  name   相談", "  count  1234567  ███▏", "  of     12345678901234567890",
            ])
    }

    /// Only the bar's blocks are coloured, and not the spaces behind them.
    @Test func aBarIsColoured() {
        let table = TextTable(
            header: ["id", "count", "", "name"], rows: [["k1", "1", "█", "相談"], ["k2", "2", "██", ""]],
            columns: [.whole, .number, .bar, .text])
        #expect(
            table.lines(style(80, colour: true)).dropFirst() == [
                "k1      1  \u{1B}[38;5;68m█\u{1B}[0m   相談", "k2      2  \u{1B}[38;5;68m██\u{1B}[0m",
            ])
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
