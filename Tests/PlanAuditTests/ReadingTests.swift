import PlanModel
import Testing

@testable import PlanAudit

struct ReadingTests {
    @Test func folding() {
        #expect(FoldedText("４－１‐２　（Ａ）～").text == "4-1-2(A)~")
        #expect(FoldedText("が") != FoldedText("か\u{3099}"))
        #expect(FoldedText("").firstIndex(of: FoldedText("")) == nil)
        #expect(FoldedText("abc").longestCommonRun(with: FoldedText("xbcd")) == 2)
    }

    @Test(arguments: [
        ("約2,632件", "2632", "件"), ("３か所", "3", "か所"), ("36.5％", "36.5", "%"), ("1,2,3人", "1", ""), ("12,34件", "12", ""),
        ("189日間", "189", "日間"), ("1,234,567円", "1234567", "円"), ("5.", "5", ""),
    ])
    func numbers(_ text: String, _ value: String, _ unit: String) throws {
        let first = try #require(CountedNumber.all(in: FoldedText(text)).first)
        #expect(first.value.description == value)
        #expect(first.unit == unit)
    }

    @Test(arguments: [
        ("４", 4), ("(4)", 4), ("④", 4), ("➃", 4), ("エ", 4), ("6‐4", 4), ("", nil), ("第4", nil), ("4-", nil),
        ("4-x", nil),
    ])
    func ordinals(_ printed: String, _ place: Int?) {
        #expect(OrdinalNumber.place(printed) == place)
    }

    @Test func labels() {
        #expect(FigureLabel("・令和6年度就業者数：") == FigureLabel("就業者数"))
        #expect(FigureLabel("カメラ設置等補助台数").isLike(FigureLabel("補助台数")))
        #expect(!FigureLabel("出張相談").isLike(FigureLabel("出張講座")))
        #expect(FigureLabel("講座参加者").excludes(FigureLabel("相談")))
        #expect(!FigureLabel("").excludes(FigureLabel("相談")))
        #expect(FigureLabel("延べ参加者数").ownScalars == 0)
        #expect(FigureLabel("団体登録数").ownScalars == 2)
    }
}
