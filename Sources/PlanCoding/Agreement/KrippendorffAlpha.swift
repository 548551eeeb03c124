/// Krippendorff's α for two coders and no missing value: 1 less the disagreement observed over the disagreement expected.
///
/// α = 1 − D_o/D_e. D_o is the mean distance between the two values of a unit; D_e is the mean distance between any two of
/// the N = 2*n* values, taken without replacement, N(N−1) ordered pairs, which is what corrects α for small samples
/// (Krippendorff 2004, "Content Analysis", chapter 11; 2011, "Computing Krippendorff's Alpha-Reliability", sections A–C).
/// The distance of nominal values is 0 or 1; of sets, see ``MASI``.
enum KrippendorffAlpha {
    /// - Parameters:
    ///   - observed: the sum over the *n* units of the distance between their two values.
    ///   - expected: the sum over all ordered pairs of the 2*n* values of the distance between them.
    /// - Returns: nil where all values are the same, or there is none.
    static func value(observed: Double, expected: Double, units n: Int) -> Double? {
        expected > 0 ? 1 - observed * Double(2 * (2 * n - 1)) / expected : nil
    }

    /// α of nominal values.
    ///
    /// - Parameters:
    ///   - disagreeing: units whose two values differ.
    ///   - squares: Σ_c (times both coders together gave *c*)²; the ordered pairs of unlike values are the rest of N².
    static func nominal(disagreeing: Int, squares: Int, of n: Int) -> Double? {
        value(observed: Double(disagreeing), expected: Double(4 * n * n - squares), units: n)
    }
}
