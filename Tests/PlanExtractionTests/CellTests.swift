import PlanModel
import Testing

@testable import PlanExtraction

/// The small forms of which rows are made: cells, marks, numbers and tags.
@Suite struct CellTests {
    @Test(
        arguments: [
            ("", .blank, nil), ("  ", .blank, nil), ("－", .dash, nil), ("— ", .dash, nil), ("−−", .dash, nil),
            ("ー", .dash, nil), ("継続", .mark, "継続"), ("関係課、関係機関との 連携", .mark, "関係課、関係機関との連携"),
            ("関係課、関係機関との連携を", .text, nil), ("続ける。", .text, nil), ("七つ", .mark, "七つ"), ("3回", .text, nil),
            ("３回", .text, nil), ("継続(③)", .text, nil),
        ] as [(String, InitiativeTarget.Form, String?)])
    func aShortWordIsAMark(text: String, form: InitiativeTarget.Form, mark: String?) {
        #expect(CellForm(text).form == form)
        #expect(CellForm(text).mark == mark)
    }

    @Test func figuresComeBeforeMarks() {
        #expect(CellForm("七つ", hasFigures: true).form == .figures)
        #expect(CellForm("七つ", hasFigures: true).mark == nil)
        #expect(CellForm("-", hasFigures: true).form == .dash)
    }

    @Test(arguments: [
        ("1,526人", "1526", "人"), ("57.7%", "57.7", "%"), ("52", "52", ""), ("５２．５　％", "52.5", "％"),
        ("0.50 本", "0.50", "本"),
        ("3-4", "3", "-4"),
    ])
    func aNumberHasItsUnit(text: String, value: String, unit: String) throws {
        let number = try #require(PrintedNumber(text))
        #expect(number.value.description == value)
        #expect(number.unit == unit)
    }

    @Test(arguments: ["", "未実施", "—", "約5", "5.", ".5", ",", "1.2.3", "-5", "1234567890123456789"])
    func whatIsNoNumberHasNoValue(text: String) { #expect(PrintedNumber(text) == nil) }

    @Test func aHeadGivesItsFiscalYear() {
        #expect(["R1", "R6", "Ｒ１０", "R06"].map { ColumnYear.year($0) } == [2019, 2024, 2028, 2024])
        for head in ["", "R", "R0", "H30", "R6年度", "R-6", "R+6", "R元", "R6.5", "R100", "R9223372036854775807"] {
            #expect(ColumnYear.year(head) == nil, "\(head)")
        }
    }

    @Test(arguments: [
        ("雪 の 日", "雪の日"), (" 雪　の日 ", "雪の日"), ("SNS で 知らせる", "SNSで知らせる"), ("Snow  Day 2", "Snow Day 2"), ("", ""),
    ])
    func aWrapIsNoBlank(text: String, joined: String) { #expect(WrappedText.joined(text) == joined) }

    @Test func tagsOfBlocksPartPieces() {
        #expect(MarkupTags.pieces(of: "<ul><li>雪の日</li><li> <b>灯り</b>の日 </li></ul>") == ["雪の日", "灯りの日"])
        #expect(MarkupTags.pieces(of: "雪<br/>灯り<BR>") == ["雪", "灯り"])
        #expect(MarkupTags.pieces(of: "雪<冬>の日<5") == ["雪<冬>の日<5"])
        #expect(MarkupTags.pieces(of: "<p></p>").isEmpty)
        #expect(MarkupTags.removed(from: "雪<br>灯り", with: " ") == "雪 灯り")
        #expect(MarkupTags.removed(from: "雪<b>灯り</b>", with: " ") == "雪灯り")
    }

    @Test func signsOfOtherWidthsAreASCII() {
        #expect(PlainSigns.text("１－２‐３‑４–５—６−７") == "1-2-3-4-5-6-7")
        #expect(PlainSigns.text("Ａ（雪）　が") == "A(雪) が")
    }

    /// Numbers are read in any width; a long vowel in a word is no hyphen.
    @Test func numbersOfOtherWidthsAreASCIIAndWordsStay() {
        #expect(PlainSigns.numbers("【再掲４－１ー５】サービスの充実（８８％）") == "【再掲4-1-5】サービスの充実（88%）")
    }

    // MARK: - Tails

    private func tail(_ cells: [String], _ columns: [String], blanksAreLosses: Bool = true) -> RowTail? {
        RowTail(
            cells, columns: columns.map { NumberedColumn($0)! }, isMark: { $0 == "A" }, isDepartments: { $0 == "課" },
            blanksAreLosses: blanksAreLosses)
    }

    /// Where a document prints empty cells, an empty one is what it says.
    @Test func aBlankStaysWhereDocumentsPrintBlanks() {
        let tail = tail(["文", "課", "", "果", "A", "次"], columns, blanksAreLosses: false)
        #expect(tail?.cells == ["文", "課", "", "果", "A", "次"])
        #expect(tail?.loss == nil)
    }

    private let columns = ["description", "departments", "target 2024", "result 2024", "rating", "outlook"]

    @Test(
        arguments: [
            (["文", "課", "的", "果", "A", "次"], ["文", "課", "的", "果", "A", "次"], nil),
            (["文", "課", "的", "果", "A"], ["文", "課", "的", "果", "A", ""], nil),
            (["文", "課", "的", "果", "A", "次", "", ""], ["文", "課", "的", "果", "A", "次"], nil),
            (["課", "的", "果", "A", "次"], ["", "課", "的", "果", "A", "次"], .description),
            (["文", "課", "", "的", "A", "次"], ["文", "課", "的", "", "A", "次"], .result),
        ] as [([String], [String], RowTail.Loss?)])
    func oneLostCellIsPutBack(printed: [String], cells: [String], loss: RowTail.Loss?) {
        let tail = tail(printed, columns)
        #expect(tail?.cells == cells)
        #expect(tail?.loss == loss)
    }

    @Test(arguments: [
        [], ["A"], ["文", "課", "的", "果"], ["文", "課", "的", "A", "次"], ["課", "", "果", "A", "次"], ["課", "果", "A"],
        ["文", "課", "", "", "A", "次"], ["文", "課", "的", "果", "", "A"], ["文", "課", "的", "果", "A", "次", "余"],
    ])
    func moreThanOneIsNot(printed: [String]) { #expect(tail(printed, columns) == nil) }

    /// Where the last reported cell is no result, a blank one does not tell which one is lost.
    @Test func aBlankBeforeATargetIsNotMoved() {
        let columns = ["departments", "result 2024", "target 2025", "rating"]
        #expect(tail(["課", "", "的", "A"], columns) == nil)
        #expect(tail(["課", "果", "的", "A"], columns)?.cells == ["課", "果", "的", "A"])
    }

    /// Of all tails of up to seven cells, a row keeps every filled cell in its order.
    @Test func noFilledCellIsLost() {
        var tails: [[String]] = [[]]
        var longest: [[String]] = [[]]
        for _ in 1...7 {
            longest = longest.flatMap { cells in ["", "A", "課", "文"].map { cells + [$0] } }
            tails += longest
        }
        for printed in tails {
            guard let tail = tail(printed, columns) else { continue }
            #expect(tail.cells.count == 6 && tail.cells[4] == "A")
            #expect(tail.cells.filter { !$0.isEmpty } == printed.filter { !$0.isEmpty })
        }
    }
}
