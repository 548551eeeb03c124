/// Cohen's κ: how much of the agreement that chance leaves open two coders reach.
///
/// κ = (p_o − p_e) / (1 − p_e), where p_o is the share of units on which they agree and p_e = Σ_c p_A(c)·p_B(c) is the share
/// expected of two coders who give codes at random, each as often as he gave them (Cohen 1960, "A coefficient of agreement
/// for nominal scales", Educational and Psychological Measurement 20, 37–46).
enum CohenKappa {
    /// κ from counts of *n* units, both sides of the fraction multiplied by *n*².
    ///
    /// - Parameters:
    ///   - agreeing: units on which both gave the same code.
    ///   - chance: Σ_c (times A gave *c*)·(times B gave *c*).
    /// - Returns: nil where nothing varies: without a unit, or when both gave one and the same code throughout.
    static func value(agreeing: Int, chance: Int, of n: Int) -> Double? {
        let room = n * n - chance
        return room > 0 ? Double(n * agreeing - chance) / Double(room) : nil
    }
}
