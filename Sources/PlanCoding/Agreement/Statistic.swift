/// A figure of agreement.
public enum Statistic: String, Sendable, CaseIterable {
    /// The share of units to which both gave the same: the same code, or the same set.
    case agreement
    /// Cohen's κ; of sets there is none.
    case kappa
    /// Krippendorff's α: nominal, or with the distance MASI for sets.
    case alpha
    /// The mean of Jaccard's similarity over the units, for sets alone.
    case jaccard
    /// The share of B's codes that A gave as well, for sets alone, as are the next two.
    case precision
    case recall
    case f1

    /// What is computed for a single code.
    public static let ofOneCode: [Statistic] = [.agreement, .kappa, .alpha]
}

/// A figure and the interval that resampling gives it.
public struct Estimate: Sendable, Hashable {
    /// Nil where the figure is not defined, because nothing was compared or nothing varies.
    public let value: Double?
    /// Nil where the figure is, where nothing was resampled, and where too many resamples leave the figure undefined.
    public let interval: ClosedRange<Double>?

    public init(value: Double?, interval: ClosedRange<Double>?) {
        self.value = value
        self.interval = interval
    }
}
