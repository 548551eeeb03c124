import PlanModel
import Testing

@testable import PlanAnalysis

/// Areas under the curve and points of it, worked out on paper.
@Suite struct RankingCurveTests {
    private func curve(_ wanted: [Int64], _ others: [Int64]) -> RankingCurve {
        RankingCurve(
            wanted.map { (ExactDecimal(mantissa: $0, decimals: 1), true) }
                + others.map { (ExactDecimal(mantissa: $0, decimals: 1), false) })
    }

    /// Of the pairs (wanted, other), those in which the wanted one has more, and half of the ties.
    @Test(
        arguments: [
            ([3, 2], [1], Ratio(1)), ([1], [2, 3], Ratio(0)), ([2], [2], Ratio(1, 2)),
            // 5 is over 4, 2, 2; 2 is over none, level with two: 3 + 1 of 6.
            ([5, 2], [4, 2, 2], Ratio(4, 6)),
            ([1, 1, 1], [1, 1], Ratio(1, 2)),
        ] as [([Int64], [Int64], Ratio)])
    func theArea(_ wanted: [Int64], _ others: [Int64], _ area: Ratio) {
        #expect(curve(wanted, others).area == area)
    }

    @Test func withoutOneOfTheKindsThereIsNone() {
        #expect(curve([1], []).area == nil)
        #expect(curve([], [1]).interval() == nil)
        #expect(curve([], []).points.isEmpty)
    }

    @Test func aThresholdTakesItsOwnScore() {
        let curve = curve([5, 2], [4, 2, 2])
        #expect(curve.points.map { "\($0.threshold) \($0.found) \($0.mistaken)" } == ["0.5 1 0", "0.4 1 1", "0.2 2 3"])
        let point = curve.point(at: ExactDecimal(mantissa: 3, decimals: 1))
        #expect((point.found, point.mistaken) == (1, 1))
    }

    /// What is told apart without fault is so in every draw; else the interval holds the area, and is the same every time.
    @Test func theInterval() throws {
        let sure = try #require(curve([9, 8], [1, 2]).interval(samples: 50))
        #expect((sure.low, sure.high) == (Ratio(1), Ratio(1)))
        let mixed = curve([9, 8, 3, 5], [1, 2, 4, 6, 3])
        let interval = try #require(mixed.interval(samples: 400))
        #expect(interval.low < mixed.area! && mixed.area! < interval.high)
        let again = try #require(mixed.interval(samples: 400))
        #expect((again.low, again.high) == (interval.low, interval.high))
    }
}
