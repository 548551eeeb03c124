import Testing

@testable import PlanAnalysis

/// Cosines over weighted letter pairs, worked out on paper.
@Suite struct PairIndexTests {
    private func index(_ texts: String...) -> PairIndex {
        PairIndex(texts.map { $0.split(separator: " ").map { Array($0.unicodeScalars) } })
    }

    /// 256 · log₂(1 + n/d), cut off: log₂2 = 1, log₂3 = 1.58496…, log₂4 = 2, log₂1.5 = 0.58496….
    @Test(arguments: [(1, 1, 256), (1, 2, 405), (1, 3, 512), (2, 2, 256), (2, 4, 405), (1, 7, 768), (2, 1, 149)])
    func theFewerTextsTheMoreAPairWeighs(_ texts: Int, _ all: Int, _ weight: Int) {
        #expect(PairIndex.weight(of: texts, among: all) == weight)
    }

    /// 甲乙 is in both texts (256), 乙丙 and 乙丁 in one each (405): 256² / (256² + 405²) = 65536 / 229561.
    @Test func theCosineOfTwoTexts() {
        let index = index("甲乙丙", "甲乙丁")
        #expect(index.cosine(0, 1) == 2855)
        #expect(index.cosine(1, 0) == 2855)
        #expect(index.cosine(0, 0) == 10_000)
    }

    private func cosines(of text: Int, in index: PairIndex, among texts: [Int]) -> [Int: Int] {
        var sums = TextSums(count: 1_000)
        index.add(text, index.holders(among: texts), to: &sums)
        return Dictionary(uniqueKeysWithValues: sums.touched.map { ($0, index.cosine(sums[$0], text, $0)) })
    }

    /// A pair counts once, however often it stands; no pair crosses from one run to the next.
    @Test func aTextIsASetOfPairsOfItsRuns() {
        #expect(index("支援支援", "支援援支").count(0) == 2)
        #expect(index("支援支援", "支援 援支").cosine(0, 1) == 10_000)
        #expect(index("甲 乙", "甲乙").cosine(0, 1) == 0)
    }

    /// A text without a pair resembles nothing, not even itself.
    @Test func aLetterAloneIsNoPair() {
        let index = index("会", "", "会場")
        #expect(index.cosine(0, 0) == 0)
        #expect(index.cosine(0, 2) == 0)
        #expect(cosines(of: 1, in: index, among: [0, 1, 2]).isEmpty)
        #expect(cosines(of: 2, in: index, among: [0, 1, 2]) == [2: 10_000])
        #expect(cosines(of: 2, in: index, among: [0, 1]).isEmpty)
    }

    /// All texts of up to four letters: the index finds what a comparison of each with each finds, and nothing else.
    @Test func theIndexFindsWhatAllPairsFind() {
        var texts = [""]
        var longest = [""]
        for _ in 1...4 {
            longest = longest.flatMap { text in ["が", "a", " "].map { text + $0 } }
            texts += longest
        }
        let index = PairIndex(texts.map { $0.split(separator: " ").map { Array($0.unicodeScalars) } })
        for a in texts.indices {
            let found = cosines(of: a, in: index, among: Array(texts.indices))
            for b in texts.indices {
                let cosine = index.cosine(a, b)
                #expect(cosine == index.cosine(b, a))
                #expect((0...10_000).contains(cosine))
                #expect(found[b] ?? 0 == cosine)
            }
        }
    }
}
