import TestSupport
import Testing

@testable import PlanCoding

/// The automaton finds what a search for each term by itself finds.
@Suite struct TermAutomatonTests {
    /// Every term at every place, by comparing letters.
    private func search(_ terms: [[Letter]], in text: [Letter]) -> Set<String> {
        var found: Set<String> = []
        for (index, term) in terms.enumerated() {
            for start in text.indices where text[start...].starts(with: term) { found.insert("\(index)@\(start)") }
        }
        return found
    }

    private func automaton(_ terms: [[Letter]], in text: [Letter]) -> [String] {
        TermAutomaton(terms).occurrences(in: text).map { "\($0.term)@\($0.range.lowerBound)" }
    }

    /// All words of one to three letters of a two-letter alphabet.
    private static let words: [[Letter]] = (1...3).flatMap { length in
        (0..<(1 << length)).map { bits in (0..<length).map { bits >> $0 & 1 == 0 ? 0x61 : 0x62 } }
    }

    /// Every set of two words, in every text of up to six letters, a third letter that no term holds among them.
    @Test func allSmallInputs() {
        let alphabet: [Letter] = [0x61, 0x62, 0x63]
        let texts: [[Letter]] = (0...6).flatMap { length -> [[Letter]] in
            let count = (0..<length).reduce(1) { product, _ in product * 3 }
            return (0..<count).map { number in
                var rest = number
                return (0..<length).map { _ in
                    defer { rest /= 3 }
                    return alphabet[rest % 3]
                }
            }
        }
        for (index, first) in Self.words.enumerated() {
            for second in Self.words[(index + 1)...] {
                let terms = [first, second]
                let automaton = TermAutomaton(terms)
                for text in texts {
                    let found = automaton.occurrences(in: text).map { "\($0.term)@\($0.range.lowerBound)" }
                    #expect(found.count == Set(found).count)
                    if Set(found) != search(terms, in: text) {
                        Issue.record("\(terms) in \(text): \(found)")
                    }
                }
            }
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func manyTermsInARandomText(seed: UInt64) {
        var generator = SplitMix(state: seed)
        func word(_ length: Int) -> [Letter] {
            (0..<length).map { _ in Letter.random(in: 0x61...0x64, using: &generator) }
        }
        let terms = Array(Set((0..<30).map { _ in word(Int.random(in: 1...6, using: &generator)) })).sorted {
            $0.lexicographicallyPrecedes($1)
        }
        let text = word(400)
        #expect(Set(automaton(terms, in: text)) == search(terms, in: text))
    }

    @Test func overlappingTermsAllShow() {
        let terms = ["児童", "児童委員", "委員", "員"].map { TextFolding.letters(of: $0) }
        #expect(automaton(terms, in: TextFolding.letters(of: "児童委員")) == ["0@0", "1@0", "2@2", "3@3"])
    }

    /// 𠮟 lies beyond the Basic Multilingual Plane, and so does 𠮷, which no term holds.
    @Test func lettersBeyondTheFirstPlane() {
        let terms = ["𠮟責", "責"].map { TextFolding.letters(of: $0) }
        #expect(automaton(terms, in: TextFolding.letters(of: "𠮷𠮟責")) == ["0@1", "1@2"])
    }

    @Test func noTermsFindNothing() {
        #expect(automaton([], in: TextFolding.letters(of: "何でも")) == [])
    }
}
