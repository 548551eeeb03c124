import TestSupport
import Testing

@testable import PlanCoding

/// Folding as rules see a text, and the way back to what is printed.
@Suite struct FoldedBytesTests {
    /// The pairs are written by hand from the decompositions of the Unicode Character Database.
    @Test(arguments: [
        ("ＤＶ相談", "dv相談"), ("ｶﾞｲﾄﾞ", "ガイド"), ("心の 健康\n相談", "心の健康相談"), ("①", "1"), ("㈱", "(株)"),
        ("か\u{3099}", "が"), ("NPO法人", "npo法人"), ("６５歳", "65歳"), ("〜", "〜"), ("～", "~"), ("SOS", "sos"), ("", ""),
    ])
    func folds(text: String, folded: String) {
        #expect(Array(folded.utf8) == FoldedBytes(text).bytes, "\(text)")
    }

    @Test func evidenceIsQuotedAsPrinted() {
        let text = FoldedBytes("市の ＤＶ相\n談窓口")
        let term = FoldedBytes.folded("dv相談")
        let start = TermAutomaton([term]).occurrences(in: text.bytes)[0].range
        #expect(text.original(of: start) == "ＤＶ相談")
        #expect(text.offset(of: start.lowerBound) == 7)
    }

    /// One printed character can fold to several: evidence takes it whole.
    @Test func aPartOfAFoldedCharacterIsTheWholeOne() {
        let text = FoldedBytes("㈱会社")
        #expect(text.original(of: 1..<4) == "㈱")
    }

    @Test func sentencesEndAtTheirStop() {
        let text = FoldedBytes("研修を行う。相談を受ける。")
        #expect(text.holdsSentenceEnd(in: 0..<text.bytes.count))
        #expect(!text.holdsSentenceEnd(in: 0..<15))
        #expect(text.holdsSentenceEnd(in: 0..<18))
    }

    /// Folding twice is folding once, whatever the text.
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func foldingIsIdempotent(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let alphabet = Array("あがｶﾞＡa１1①㈱ 　\nー-～〜｢「・･\u{3099}心🏠é") as [Character]
        let text = String((0..<60).map { _ in alphabet.randomElement(using: &generator)! })
        let once = FoldedBytes(text).bytes
        #expect(FoldedBytes(String(decoding: once, as: UTF8.self)).bytes == once)
    }
}
