import PlanModel

/// Samples of the size of the sample, drawn from it with replacement.
///
/// Initiatives are drawn, and whatever both coders gave to one comes with it, so that all figures of a replicate are of the
/// same initiatives (Efron and Tibshirani 1993, chapter 6).
struct Resampling {
    private var generator: SplitMix64
    private let count: Int

    init(of count: Int, seed: UInt64) {
        generator = SplitMix64(state: seed)
        self.count = count
    }

    /// How often each initiative was drawn, by its position.
    mutating func next() -> [Int] {
        var weights = [Int](repeating: 0, count: count)
        for _ in 0..<count { weights[generator.next(below: count)] += 1 }
        return weights
    }
}
