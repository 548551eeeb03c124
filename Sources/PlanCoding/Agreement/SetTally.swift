/// An axis on which an initiative has a set of codes, also none.
///
/// Each distinct set is a number, and the distances between them are computed once, before anything is resampled.
struct SetTally: AxisTally {
    let units: [CodedUnit]
    let codes: Int
    /// The numbers of each unit's two sets.
    private let values: [(a: Int, b: Int)]
    private let distances: [[Double]]
    private let similarities: [Double]
    private let shared: [[Int]]

    init(units: [CodedUnit], codes: Int) {
        self.units = units
        self.codes = codes
        // In an order of their own, so that sums come out alike however the rows stood and whoever is A.
        let sets = Set(units.flatMap { [$0.a, $0.b] }).sorted { $0.lexicographicallyPrecedes($1) }
        let numbers = Dictionary(uniqueKeysWithValues: zip(sets, sets.indices))
        values = units.map { (numbers[$0.a]!, numbers[$0.b]!) }
        distances = sets.map { set in sets.map { MASI.distance(set, $0) } }
        similarities = units.map { Jaccard.similarity($0.a, $0.b) }
        shared = units.map { unit in unit.a.filter(unit.b.contains) }
    }

    func count(_ weights: [Int]) -> AxisCount {
        var n = 0
        var equal = 0
        var similarity = 0.0
        var observed = 0.0
        var given = [Int](repeating: 0, count: distances.count)
        var inA = [Int](repeating: 0, count: codes)
        var inB = inA
        var both = inA
        for (position, unit) in units.enumerated() where weights[unit.initiative] > 0 {
            let weight = weights[unit.initiative]
            let (a, b) = values[position]
            n += weight
            if a == b { equal += weight }
            similarity += Double(weight) * similarities[position]
            observed += Double(weight) * distances[a][b]
            given[a] += weight
            given[b] += weight
            for code in unit.a { inA[code] += weight }
            for code in unit.b { inB[code] += weight }
            for code in shared[position] { both[code] += weight }
        }
        let overlap = MicroOverlap(
            inA: inA.reduce(0, +), inB: inB.reduce(0, +), both: both.reduce(0, +))
        var figures: [Statistic: Double] = [:]
        figures[.agreement] = n > 0 ? Double(equal) / Double(n) : nil
        figures[.alpha] = KrippendorffAlpha.value(observed: observed, expected: expected(given), units: n)
        figures[.jaccard] = n > 0 ? similarity / Double(n) : nil
        figures[.precision] = overlap.precision
        figures[.recall] = overlap.recall
        figures[.f1] = overlap.f1
        return AxisCount(
            figures: figures,
            presence: (0..<codes).map { PresenceCounts(n: n, inA: inA[$0], inB: inB[$0], both: both[$0]) })
    }

    /// The sum over all ordered pairs of values of the distance between them.
    private func expected(_ given: [Int]) -> Double {
        let present = given.indices.filter { given[$0] > 0 }
        var sum = 0.0
        for (place, i) in present.enumerated() {
            let row = distances[i]
            var part = 0.0
            for j in present[(place + 1)...] { part += Double(given[j]) * row[j] }
            sum += Double(given[i]) * part
        }
        return 2 * sum
    }
}
