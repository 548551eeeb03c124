/// Finds all occurrences of all terms in one pass over a text, however many terms there are.
///
/// The automaton of Aho and Corasick ("Efficient string matching", Communications of the ACM 18, 1975) over letters, made
/// deterministic: one step a letter.
package struct TermAutomaton: Sendable {
    /// Where a term stands.
    package struct Occurrence {
        package let term: Int
        package let range: Range<Int>
    }

    /// Says of a state that terms end in it.
    private static let ending: UInt32 = 1 << 31

    /// A column for each letter of the Basic Multilingual Plane that a term holds; 0 for all others.
    private let columns: [UInt16]
    private let columnsBeyond: [Letter: UInt32]
    private let steps: PackedSteps
    /// The terms that end in state *s*: `ends[starts[s]..<starts[s] + counts[s]]`, the longest first.
    private let starts: [Int32]
    private let counts: [Int32]
    private let ends: [Int32]
    private let lengths: [Int]

    /// - Parameter terms: none of them empty; a term is known by its index.
    /// - Complexity: O(letters of all terms · steps of a state).
    package init(_ terms: [[Letter]]) {
        lengths = terms.map(\.count)
        let used = Set(terms.joined()).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, UInt32($0 + 1)) })
        var columns = [UInt16](repeating: 0, count: 0x1_0000)
        for (letter, number) in numbers where letter < 0x1_0000 { columns[Int(letter)] = UInt16(number) }
        self.columns = columns
        columnsBeyond = numbers.filter { $0.key >= 0x1_0000 }

        var trie = TermTrie()
        for (index, term) in terms.enumerated() { trie.insert(term.map { numbers[$0]! }, number: index) }
        trie.addFallbacks()
        var steps = PackedSteps(trie.steps, width: used.count + 1)
        var starts = [Int32](repeating: 0, count: Int(steps.states.max() ?? 0) + 1)
        var counts = starts
        var ends: [Int32] = []
        for (state, own) in zip(steps.states, trie.ends) {
            (starts[Int(state)], counts[Int(state)]) = (Int32(ends.count), Int32(own.count))
            ends += own
        }
        steps.mark { counts[Int($0)] > 0 ? $0 | Self.ending : $0 }
        (self.steps, self.starts, self.counts, self.ends) = (steps, starts, counts, ends)
    }

    /// All occurrences, overlapping ones included, in the order of their ends; of those with one end, the longest first.
    func occurrences(in letters: [Letter]) -> [Occurrence] {
        var found: [Occurrence] = []
        appendOccurrences(in: letters, to: &found)
        return found
    }

    /// Adds what ``occurrences(in:)`` gives.
    package func appendOccurrences(in letters: [Letter], to found: inout [Occurrence]) {
        var state: UInt32 = 0
        for (index, letter) in letters.enumerated() {
            let column = letter < 0x1_0000 ? UInt32(columns[Int(letter)]) : columnsBeyond[letter] ?? 0
            state = steps.next(state, column)
            guard state >= Self.ending else { continue }
            state &= ~Self.ending
            let start = Int(starts[Int(state)])
            for end in start..<(start + Int(counts[Int(state)])) {
                let term = Int(ends[end])
                found.append(Occurrence(term: term, range: (index + 1 - lengths[term])..<(index + 1)))
            }
        }
    }
}
