import PlanModel
import Testing

/// The terminal cells of a text.
@Suite struct DisplayWidthTests {
    static let widths: [(text: String, width: Int)] = [
        ("", 0), ("a", 1), ("札幌市", 6), ("011002", 6), ("０１", 4), ("Ａ", 2), ("ア", 2), ("ｱ", 1), ("ｶﾞ", 2), ("が", 2),
        ("か\u{3099}", 2), ("か\u{309A}", 2), ("゛", 2), ("e\u{301}", 1), ("é", 1), ("、。「」", 8), ("｡｢｣", 3), ("（１）", 6),
        ("・", 2), ("･", 1), ("ー", 2), ("ｰ", 1), ("～", 2), ("\u{301C}", 2), ("　", 2), (" ", 1), ("￥", 2), ("¥", 1),
        ("￠", 2),
        ("【新】", 6), ("㈱", 2), ("㌔", 2), ("〒", 2), ("々", 2), ("〇", 2), ("①", 1), ("…", 1), ("‥", 1), ("※", 1), ("△", 1),
        ("‐", 1), ("―", 1), ("─", 1), ("→", 1), ("α", 1), ("Я", 1), ("한글", 4), ("😀", 2), ("🚒", 2), ("⏰", 2), ("☔", 2),
        ("⚡", 2), ("✅", 2), ("🈁", 2), ("🟢", 2), ("🀄", 2), ("☀", 1), ("\u{20BB7}野家", 6), ("神", 2), ("\u{FA19}", 2),
        ("葛\u{E0100}", 2), ("\u{FE0F}", 0), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\t", 0), ("\u{0}", 0), ("\u{7F}", 0),
        ("\u{85}", 0), ("\u{A0}", 1), ("\u{303F}", 1), ("\u{3030}", 2), ("\u{3248}", 1), ("\u{1F1EF}", 1),
        ("\u{302A}", 0),
    ]

    @Test(arguments: widths)
    func isTheNumberOfCells(_ text: String, _ width: Int) {
        #expect(text.displayWidth == width)
    }

    /// The text's width is the sum of its scalars' widths, however they make characters.
    @Test func widthsAddUp() {
        let all = Self.widths.map(\.text).joined()
        #expect(all.displayWidth == Self.widths.map(\.width).reduce(0, +))
        #expect(all.unicodeScalars.allSatisfy { (0...2).contains($0.displayWidth) })
    }

    /// Half-width forms, U+FF61–U+FF9F, take one cell each, and the full-width ones around them two.
    @Test func theHalfWidthFormsAreNarrow() {
        for value in UInt32(0xFF01)...0xFF60 { #expect(Unicode.Scalar(value)!.displayWidth == 2) }
        for value in UInt32(0xFF61)...0xFF9F { #expect(Unicode.Scalar(value)!.displayWidth == 1) }
        for value in UInt32(0xFFE0)...0xFFE6 { #expect(Unicode.Scalar(value)!.displayWidth == 2) }
        for value in UInt32(0xFFE8)...0xFFEE { #expect(Unicode.Scalar(value)!.displayWidth == 1) }
    }

    @Test func everyKanaAndCommonIdeographIsWide() {
        for value in [0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF] as [ClosedRange<UInt32>] {
            #expect(value.allSatisfy { Unicode.Scalar($0)!.displayWidth == 2 })
        }
    }
}
