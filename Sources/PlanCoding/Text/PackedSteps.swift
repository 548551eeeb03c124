/// Where each letter leads from each state of an automaton, in one list: the rows of the states lie over one another, shifted so
/// that no two of their steps meet (Tarjan and Yao, "Storing a sparse table", Communications of the ACM 22, 1979).
///
/// A state is known by the place at which its row begins. Steps that lead where the root's lead are not kept with a row.
struct PackedSteps: Sendable {
    private struct Step {
        /// The state whose step it is.
        var owner: UInt32
        var next: UInt32
    }

    private static let nobody = UInt32.max

    /// The state for each row.
    let states: [UInt32]
    private var steps: [Step]
    private var fromRoot: [UInt32]

    /// - Parameters:
    ///   - rows: for each state, by column, the row of the next one; the first row is the root's.
    ///   - width: one more than the last column; no step has column 0.
    init(_ rows: [[UInt32: Int]], width: Int) {
        var isFree: [Bool] = []
        var isState = [true]
        var states = [UInt32](repeating: 0, count: rows.count)
        var (start, length) = (0, Int.max)
        // Long rows are laid first: short ones fit between them. A row is looked a place for behind the one before it, and rows of
        // a new length from the beginning again.
        for row in rows.indices.dropFirst().sorted(by: { (rows[$1].count, $0) < (rows[$0].count, $1) }) {
            let columns = rows[row].keys.map(Int.init).sorted()
            if columns.count < length { (start, length) = (0, columns.count) }
            let first = columns.first ?? 0
            var state = max(1, start - first)
            while true {
                let end = state + width
                if isFree.count < end {
                    isFree += repeatElement(true, count: end - isFree.count)
                    isState += repeatElement(false, count: end - isState.count)
                }
                if !isState[state], columns.allSatisfy({ isFree[state + $0] }) { break }
                state += 1
            }
            isState[state] = true
            for column in columns { isFree[state + column] = false }
            states[row] = UInt32(state)
            start = state + first
        }
        self.states = states
        steps = Array(repeating: Step(owner: Self.nobody, next: 0), count: max(width, isFree.count))
        fromRoot = Array(repeating: 0, count: width)
        for (column, next) in rows[0] { fromRoot[Int(column)] = states[next] }
        for (row, own) in rows.enumerated().dropFirst() {
            for (column, next) in own {
                steps[Int(states[row] + column)] = Step(owner: states[row], next: states[next])
            }
        }
    }

    /// Changes every state that a step leads to.
    mutating func mark(_ mark: (UInt32) -> UInt32) {
        for place in steps.indices where steps[place].owner != Self.nobody {
            steps[place].next = mark(steps[place].next)
        }
        for column in fromRoot.indices { fromRoot[column] = mark(fromRoot[column]) }
    }

    /// Where a column leads.
    @inline(__always)
    func next(_ state: UInt32, _ column: UInt32) -> UInt32 {
        let step = steps[Int(state &+ column)]
        return step.owner == state ? step.next : fromRoot[Int(column)]
    }
}
