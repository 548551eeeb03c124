import Testing

@testable import PlanExtraction

/// The value of a heading's number in every form that plans print.
@Suite struct HeadingNumberTests {
    @Test(arguments: [
        ("1", 1), ("12", 12), ("６", 6), ("１０", 10), ("①", 1), ("⑳", 20), ("⑴", 1), ("⒇", 20), ("Ⅰ", 1), ("Ⅳ", 4),
        ("Ⅻ", 12),
        ("ⅲ", 3), ("ア", 1), ("オ", 5), ("A", 1), ("Z", 26), ("Ｃ", 3), ("一", 1), ("九", 9), ("十", 10), ("十二", 12),
        ("二十", 20), ("二十一", 21), ("九十九", 99), ("(1)", 1), ("（１２）", 12), ("(三)", 3), ("〔ア〕", 1),
    ])
    func hasAValue(_ number: String, _ value: Int) {
        #expect(HeadingPattern.ordinal(of: number) == value)
    }

    @Test(arguments: [
        "", "-1", "1.2", "①②", "アイ", "AB", "ⅠⅠ", "百", "十十", "二三", "一十一十", "()", "(1", "1)", "1234567890", "い", "甲", "½",
    ])
    func hasNone(_ number: String) {
        #expect(HeadingPattern.ordinal(of: number) == nil)
    }
}
