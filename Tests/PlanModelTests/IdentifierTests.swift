import PlanModel
import Testing

/// Identifiers are compared byte by byte, where Swift's strings are not.
@Suite struct IdentifierTests {
    private typealias ID = Identifier<IdentifierTests>

    /// Pairs that Swift's own comparison takes for equal.
    static let lookalikes = [
        ("が", "か\u{3099}"), ("\u{795E}", "\u{FA19}"), ("é", "e\u{301}"), ("Å", "\u{212B}"),
        ("각", "\u{1100}\u{1161}\u{11A8}"),
    ]

    @Test(arguments: lookalikes)
    func lookalikesStayTwoKeys(_ a: String, _ b: String) {
        #expect(a == b)
        #expect(ID(a) != ID(b))
        #expect(Set([ID(a), ID(b), ID(a)]).count == 2)
        #expect(Dictionary([(ID(a), 1), (ID(b), 2)], uniquingKeysWith: +) == [ID(a): 1, ID(b): 2])
        #expect((ID(a) < ID(b)) != (ID(b) < ID(a)))
    }

    @Test func aLeadingZeroCounts() {
        #expect(ID("011002") != ID("11002"))
        #expect(ID("011002") < ID("11002"))
        #expect(ID("011002").text == "011002")
        #expect("\(ID("011002"))" == "011002")
    }

    @Test func widthCaseAndBlanksCount() {
        let spellings: [ID] = ["課", "課 ", " 課", "課\u{3000}", "A", "a", "Ａ", "1", "１", "ｶ", "カ", ""]
        #expect(Set(spellings).count == spellings.count)
    }

    /// Bytes: 0 is 30, A is 41, a is 61, あ is E3 81 82, 神 is E7 A5 9E, U+FA19 is EF A8 99, 😀 is F0 9F 98 80.
    @Test func theOrderIsThatOfTheBytes() {
        let ordered: [ID] = ["", "0", "00", "01", "1", "A", "a", "あ", "神", "\u{FA19}", "😀"]
        #expect(ordered.reversed().sorted() == ordered)
        for (index, a) in ordered.enumerated() {
            for (other, b) in ordered.enumerated() { #expect((a < b) == (index < other)) }
        }
    }

    @Test func equalTextHasOneHash() {
        var long = String(repeating: "あ", count: 40)
        long.append("い")
        #expect(ID(long) == ID(String(repeating: "あ", count: 40) + "い"))
        #expect(ID(long).hashValue == ID(String(repeating: "あ", count: 40) + "い").hashValue)
        #expect(Set([ID(long), ID(String(Substring(long)))]).count == 1)
    }
}
