/// Terms, letter by letter, as a tree: from it ``TermAutomaton`` is made.
struct TermTrie {
    /// For each state, where each letter's column leads; the root is state 0.
    private(set) var steps: [[UInt32: Int]] = [[:]]
    /// For each state, the terms that end in it, the longest first.
    private(set) var ends: [[Int32]] = [[]]

    mutating func insert(_ columns: [UInt32], number: Int) {
        var state = 0
        for column in columns {
            if let next = steps[state][column] {
                state = next
            } else {
                steps[state][column] = steps.count
                state = steps.count
                steps.append([:])
                ends.append([])
            }
        }
        ends[state].append(Int32(number))
    }

    /// Gives every state also the steps and terms of its fallback, the longest end of it with which a term begins; those of the root
    /// stay the root's alone.
    mutating func addFallbacks() {
        var fallback = [Int](repeating: 0, count: steps.count)
        // Breadth first: a state's fallback is nearer to the root and complete before it.
        var queue = Array(steps[0].values)
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            for (column, next) in steps[state] {
                let behind = fallback[state] == 0 ? nil : steps[fallback[state]][column]
                fallback[next] = behind ?? steps[0][column] ?? 0
                queue.append(next)
            }
            guard fallback[state] != 0 else { continue }
            ends[state] += ends[fallback[state]]
            steps[state].merge(steps[fallback[state]]) { own, _ in own }
        }
    }
}
