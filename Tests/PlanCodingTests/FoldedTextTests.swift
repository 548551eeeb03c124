import TestSupport
import Testing

@testable import PlanCoding

/// Folding as rules see a text, and the way back to what is printed.
@Suite struct FoldedTextTests {
    /// The pairs are written by hand from the decompositions of the Unicode Character Database.
    @Test(arguments: [
        ("ＤＶ相談", "dv相談"), ("ｶﾞｲﾄﾞ", "ガイド"), ("心の 健康\n相談", "心の健康相談"), ("①", "1"), ("㈱", "(株)"),
        ("か\u{3099}", "が"), ("NPO法人", "npo法人"), ("６５歳", "65歳"), ("〜", "〜"), ("～", "~"), ("SOS", "sos"), ("", ""),
        ("か \u{3099}", "が"), ("ｶ\nﾞｲ", "ガイ"), ("𠮟る", "𠮟る"), (" \u{3099}か", "\u{3099}か"), ("Éｈ", "éh"),
    ])
    func folds(text: String, folded: String) {
        #expect(folded.unicodeScalars.map(\.value) == FoldedText(text).letters, "\(text)")
    }

    @Test func evidenceIsQuotedAsPrinted() {
        let text = FoldedText("市の ＤＶ相\n談窓口")
        let term = TextFolding.letters(of: "dv相談")
        let start = TermAutomaton([term]).occurrences(in: text.letters)[0].range
        #expect(text.original(of: start) == "ＤＶ相談")
        #expect(text.offset(of: start.lowerBound) == 7)
    }

    /// One printed character can fold to several: evidence takes it whole.
    @Test func aPartOfAFoldedCharacterIsTheWholeOne() {
        let text = FoldedText("㈱会社")
        #expect(text.original(of: 1..<2) == "㈱")
    }

    @Test func sentencesEndAtTheirStop() {
        let text = FoldedText("研修を行う。相談を受ける。")
        #expect(text.holdsSentenceEnd(in: 0..<text.letters.count))
        #expect(!text.holdsSentenceEnd(in: 0..<5))
        #expect(text.holdsSentenceEnd(in: 0..<6))
    }

    /// Folding twice is folding once, whatever the text.
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func foldingIsIdempotent(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let alphabet = Array("あがｶﾞＡa１1①㈱ 　\nー-～〜｢「・･\u{3099}心🏠é") as [Character]
        let text = String((0..<60).map { _ in alphabet.randomElement(using: &generator)! })
        let once = FoldedText(text).letters
        let read = String(String.UnicodeScalarView(once.map { Unicode.Scalar($0)! }))
        #expect(FoldedText(read).letters == once)
    }

    /// Every scalar of the Basic Multilingual Plane by itself, and between two letters that stand by themselves: as NFKC has it.
    @Test func everyScalarFoldsAsItsClusterDoes() {
        for value in 0...UInt32(0xFFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "心\(scalar)の"] where FoldedText(text).letters != clusters(of: text) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    /// All texts of up to five of eight signs: letters of one, two, three and four bytes, white space, marks that join a letter and
    /// one that joins two.
    @Test func allShortTextsFoldAsTheirClustersDo() {
        let signs = ["a", "Ａ", "か", " ", "\u{3099}", "ﾞ", "é", "𠮟", "\u{0600}"]
        var texts = [""]
        for _ in 0..<5 {
            for text in texts where FoldedText(text).letters != clusters(of: text) {
                Issue.record("\(text.unicodeScalars.map { String($0.value, radix: 16) })")
            }
            texts = texts.flatMap { text in signs.map { text + $0 } }
        }
    }

    /// Runs of letters longer than what is folded at once keep their order, and the mark behind them its letter.
    @Test(arguments: [255, 256, 257, 512, 513])
    func longRunsAreWhole(count: Int) {
        let run = String(repeating: "か", count: count)
        let letters = [Letter](repeating: 0x304B, count: count)
        #expect(FoldedText(run).letters == letters)
        #expect(FoldedText(run + "\u{3099}き").letters == letters.dropLast() + [0x304C, 0x304D])
        #expect(FoldedText(run + "①").letters == letters + [0x31])
    }

    /// Letter for letter, without the table.
    private func clusters(of text: String) -> [Letter] {
        var letters: [Letter] = []
        TextFolding.forEachCluster(of: text) { letters += TextFolding.folded($1) }
        return letters
    }
}
