/// An axis on which an initiative has one code.
///
/// Having no code is a value of its own, so that a coder who leaves the hard cases out gains nothing by it.
struct ChoiceTally: AxisTally {
    /// Of every unit at least one coder gave a code.
    let units: [CodedUnit]
    let codes: Int

    func count(_ weights: [Int]) -> AxisCount {
        var n = 0
        var agreeing = 0
        // The last place is that of no code.
        var inA = [Int](repeating: 0, count: codes + 1)
        var inB = inA
        var both = inA
        for unit in units {
            let weight = weights[unit.initiative]
            let (a, b) = (unit.a.first ?? codes, unit.b.first ?? codes)
            n += weight
            inA[a] += weight
            inB[b] += weight
            guard a == b else { continue }
            agreeing += weight
            both[a] += weight
        }
        let chance = zip(inA, inB).reduce(0) { $0 + $1.0 * $1.1 }
        let squares = zip(inA, inB).reduce(0) { $0 + ($1.0 + $1.1) * ($1.0 + $1.1) }
        var figures: [Statistic: Double] = [:]
        figures[.agreement] = n > 0 ? Double(agreeing) / Double(n) : nil
        figures[.kappa] = CohenKappa.value(agreeing: agreeing, chance: chance, of: n)
        figures[.alpha] = KrippendorffAlpha.nominal(disagreeing: n - agreeing, squares: squares, of: n)
        return AxisCount(
            figures: figures,
            presence: (0..<codes).map { PresenceCounts(n: n, inA: inA[$0], inB: inB[$0], both: both[$0]) })
    }
}
