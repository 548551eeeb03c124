import TestSupport
import Testing

@testable import PlanCoding

/// Rows laid over one another give back what each of them holds.
@Suite struct PackedStepsTests {
    private func next(_ rows: [[UInt32: Int]], _ row: Int, _ column: UInt32) -> Int {
        rows[row][column] ?? rows[0][column] ?? 0
    }

    private func holds(_ rows: [[UInt32: Int]], width: Int) -> Bool {
        let packed = PackedSteps(rows, width: width)
        guard packed.states[0] == 0, Set(packed.states).count == rows.count else { return false }
        return rows.indices.allSatisfy { row in
            (0..<UInt32(width)).allSatisfy { column in
                packed.next(packed.states[row], column) == packed.states[next(rows, row, column)]
            }
        }
    }

    /// Three rows of two columns, each of which leads to one of the rows or, as the root does, elsewhere.
    @Test func allSmallTables() {
        let row = { (number: Int) -> [UInt32: Int] in
            let digits = [number % 4, number / 4]
            return Dictionary(
                uniqueKeysWithValues: digits.enumerated().filter { $1 > 0 }.map { (UInt32($0 + 1), $1 - 1) })
        }
        for first in 0..<16 {
            for second in 0..<16 {
                for third in 0..<16 where !holds([row(first), row(second), row(third)], width: 3) {
                    Issue.record("\(row(first)), \(row(second)), \(row(third))")
                }
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func randomTables(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let rows = (0..<60).map { _ in
            (0..<Int.random(in: 0...12, using: &generator)).reduce(into: [UInt32: Int]()) { row, _ in
                row[UInt32.random(in: 1..<40, using: &generator)] = Int.random(in: 0..<60, using: &generator)
            }
        }
        #expect(holds(rows, width: 40))
    }

    /// 200 rows of one step each need little more room than 200 steps.
    @Test func shortRowsShareRoom() {
        let rows = [[:]] + (0..<200).map { [UInt32($0 % 10 + 1): 0] }
        #expect(PackedSteps(rows, width: 11).states.max()! < 2 * 200)
    }
}
