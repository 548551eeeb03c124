/// The interval between two percentiles of a figure's replicates (Efron and Tibshirani 1993, "An Introduction to the
/// Bootstrap", chapter 13).
///
/// It says how far the figure would vary from sample to sample. Where all units agree, all replicates do, and the interval
/// is a point: it cannot show what such a sample leaves open.
enum PercentileInterval {
    /// The least number of replicates that have a 2.5th percentile.
    static let leastReplicates = 39

    /// The share of the replicates that must have a value.
    private static let definedShare = 0.95

    /// The 95 % interval: of *m* replicates in order, the *k*th and the (*m*+1−*k*)th, *k* being the whole part of
    /// (*m*+1)·0.025.
    ///
    /// - Parameter replicates: NaN where a resample leaves the figure undefined, as of a code that it does not hold. These
    ///   are left out; where they are more than one in twenty, the others would be a selection, and there is no interval.
    static func of(_ replicates: [Double]) -> ClosedRange<Double>? {
        let defined = replicates.filter { !$0.isNaN }.sorted()
        let rank = (defined.count + 1) * 25 / 1000
        guard rank > 0, Double(defined.count) >= definedShare * Double(replicates.count) else { return nil }
        return defined[rank - 1]...defined[defined.count - rank]
    }
}
