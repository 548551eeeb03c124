/// Finds all occurrences of all terms in one pass over a text, however many terms there are.
///
/// The automaton of Aho and Corasick ("Efficient string matching", Communications of the ACM 18, 1975) over bytes, made
/// deterministic: one table look-up a byte. Bytes that no term holds share a column of the table, so that it stays small.
struct TermAutomaton: Sendable {
    /// Where a term stands.
    struct Occurrence {
        let term: Int
        let range: Range<Int>
    }

    private let columns: [UInt8]
    private let width: Int
    /// The next state for each state and column.
    private let next: [Int32]
    /// The terms that end in state *s*: `ends[starts[s]..<starts[s + 1]]`, the longest first.
    private let starts: [Int32]
    private let ends: [Int32]
    private let lengths: [Int]

    /// - Parameter terms: none of them empty; a term is known by its index.
    /// - Complexity: O(bytes of all terms · distinct bytes).
    init(_ terms: [[UInt8]]) {
        lengths = terms.map(\.count)
        let used = Set(terms.joined()).sorted()
        var columns = [UInt8](repeating: 0, count: 256)
        for (index, byte) in used.enumerated() { columns[Int(byte)] = UInt8(index + 1) }
        // Column 0 is for every byte that no term holds; 256 distinct bytes cannot be, since 0xFF is never in UTF-8.
        let width = used.count + 1
        var trie = [Int32](repeating: 0, count: width)
        var own: [[Int32]] = [[]]
        for (index, term) in terms.enumerated() {
            var state = 0
            for byte in term {
                let cell = state * width + Int(columns[Int(byte)])
                if trie[cell] == 0 {
                    trie[cell] = Int32(own.count)
                    own.append([])
                    trie.append(contentsOf: repeatElement(0, count: width))
                }
                state = Int(trie[cell])
            }
            own[state].append(Int32(index))
        }
        // Breadth first: a state's fallback is nearer to the root and complete before it.
        var fallback = [Int](repeating: 0, count: own.count)
        var queue = (0..<width).map { Int(trie[$0]) }.filter { $0 != 0 }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            own[state] += own[fallback[state]]
            for column in 0..<width {
                let cell = state * width + column
                let behind = trie[fallback[state] * width + column]
                if trie[cell] == 0 {
                    trie[cell] = behind
                } else {
                    fallback[Int(trie[cell])] = Int(behind)
                    queue.append(Int(trie[cell]))
                }
            }
        }
        var starts: [Int32] = [0]
        for list in own { starts.append(starts.last! + Int32(list.count)) }
        self.columns = columns
        self.width = width
        self.next = trie
        self.starts = starts
        ends = Array(own.joined())
    }

    /// All occurrences, overlapping ones included, in the order of their ends; of those with one end, the longest first.
    func occurrences(in bytes: [UInt8]) -> [Occurrence] {
        var found: [Occurrence] = []
        var state = 0
        for (index, byte) in bytes.enumerated() {
            state = Int(next[state * width + Int(columns[Int(byte)])])
            for end in starts[state]..<starts[state + 1] {
                let term = Int(ends[Int(end)])
                found.append(Occurrence(term: term, range: (index + 1 - lengths[term])..<(index + 1)))
            }
        }
        return found
    }
}
