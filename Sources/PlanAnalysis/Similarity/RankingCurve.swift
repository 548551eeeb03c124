import PlanModel

/// How well a score tells wanted pairs from others: the receiver operating characteristic (Fawcett 2006).
public struct RankingCurve: Sendable {
    /// What a threshold finds.
    public struct Point: Sendable {
        /// A pair with this score or more is taken for a match.
        public let threshold: ExactDecimal
        public let found: Int
        public let mistaken: Int
    }

    /// The scores of the wanted pairs and of the others, ascending.
    private let wanted: [ExactDecimal]
    private let others: [ExactDecimal]

    public init(_ scored: [(score: ExactDecimal, isWanted: Bool)]) {
        wanted = scored.filter(\.isWanted).map(\.score).sorted()
        others = scored.filter { !$0.isWanted }.map(\.score).sorted()
    }

    public var wantedCount: Int { wanted.count }
    public var otherCount: Int { others.count }

    /// The area under the curve: how often a wanted pair has the larger score of a wanted and another one, ties counting half.
    ///
    /// - Returns: nil where one of the two kinds is lacking.
    public var area: Ratio? { Self.area(wanted, others) }

    /// - Complexity: O(*n*) in pairs, which stand in order.
    private static func area(_ wanted: [ExactDecimal], _ others: [ExactDecimal]) -> Ratio? {
        guard !wanted.isEmpty, !others.isEmpty else { return nil }
        var (below, through, halves) = (0, 0, 0)
        for score in wanted {
            while below < others.count, others[below] < score { below += 1 }
            through = max(through, below)
            while through < others.count, others[through] == score { through += 1 }
            halves += below + through
        }
        return Ratio(halves, 2 * wanted.count * others.count)
    }

    /// The 95 % percentile interval of the area, by a seeded bootstrap (Efron and Tibshirani 1993) that draws the wanted pairs
    /// and the others apart.
    ///
    /// Pairs that share an initiative are drawn as if they had nothing in common, so the interval is rather too narrow.
    ///
    /// - Returns: nil where one of the two kinds is lacking.
    public func interval(samples: Int = 2_000, seed: UInt64 = 20_261_121) -> (low: Ratio, high: Ratio)? {
        guard area != nil, samples > 0 else { return nil }
        var numbers = SplitMix64(state: seed)
        let areas = (0..<samples).map { _ in
            Self.area(Self.drawn(wanted, &numbers), Self.drawn(others, &numbers))!
        }.sorted()
        return (areas[samples * 25 / 1_000], areas[min(samples - 1, samples * 975 / 1_000)])
    }

    private static func drawn(_ scores: [ExactDecimal], _ numbers: inout SplitMix64) -> [ExactDecimal] {
        // The places are sorted instead of the scores: these stand in order already.
        scores.map { _ in numbers.next(below: scores.count) }.sorted().map { scores[$0] }
    }

    public func point(at threshold: ExactDecimal) -> Point {
        let count = { (scores: [ExactDecimal]) in scores.count { $0 >= threshold } }
        return Point(threshold: threshold, found: count(wanted), mistaken: count(others))
    }

    /// A point for each score that occurs, highest first.
    public var points: [Point] { Set(wanted + others).sorted(by: >).map(point) }
}
