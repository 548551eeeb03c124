import Testing

@testable import PlanAnalysis

/// Lists one behind the other, and turned round.
@Suite struct NumberListsTests {
    private func lists(_ lists: [[UInt32]]) -> NumberLists {
        lists.reduce(into: NumberLists()) { $0.append($1) }
    }

    private func arrays(_ lists: NumberLists) -> [[UInt32]] { (0..<lists.count).map { Array(lists[$0]) } }

    /// All three lists of numbers below 3, each ascending.
    @Test func turnedRoundTwiceTheyAreAsBefore() {
        let sets: [[UInt32]] = (0..<8).map { bits in (0..<3).filter { bits >> $0 & 1 == 1 } }
        for a in sets {
            for b in sets {
                for c in sets {
                    let all = lists([a, b, c])
                    #expect(arrays(all) == [a, b, c])
                    let inverted = all.inverted(count: 3)
                    #expect(
                        arrays(inverted)
                            == (0..<3).map { number in
                                (0..<3).filter { [a, b, c][Int($0)].contains(number) }.map { UInt32($0) }
                            })
                    #expect(arrays(inverted.inverted(count: 3)) == [a, b, c])
                }
            }
        }
    }

    @Test func onlySomeListsAreTurnedRound() {
        let all = lists([[0, 1], [1], [0, 1, 3]])
        #expect(arrays(all.inverted(count: 4, of: [0, 2])) == [[0, 2], [0, 2], [], [2]])
    }
}
