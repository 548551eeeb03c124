/// How often two coders gave one code, among *n* units: the code is there or it is not.
struct PresenceCounts {
    let n: Int
    let inA: Int
    let inB: Int
    let both: Int

    private var disagreeing: Int { inA + inB - 2 * both }

    /// The share of units on which both gave the code or neither did; nil without a unit.
    var agreement: Double? { n > 0 ? Double(n - disagreeing) / Double(n) : nil }

    var kappa: Double? {
        CohenKappa.value(agreeing: n - disagreeing, chance: inA * inB + (n - inA) * (n - inB), of: n)
    }

    var alpha: Double? {
        let (present, absent) = (inA + inB, 2 * n - inA - inB)
        return KrippendorffAlpha.nominal(
            disagreeing: disagreeing, squares: present * present + absent * absent, of: n)
    }
}
