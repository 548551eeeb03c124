/// An axis on which an initiative has a set of codes, also none.
///
/// Each distinct set is a number, and the distances between them are computed once, before anything is resampled.
struct SetTally: AxisTally {
    let units: [CodedUnit]
    let codes: Int
    /// The distinct sets, and what a unit's two sets have in common.
    private let sets: [[Int]]
    private let overlaps: [[Int]]
    /// The numbers of each unit's two sets, and of what they have in common.
    private let values: [(a: Int, b: Int, both: Int)]
    private let distances: [[Double]]
    private let similarities: [Double]

    init(units: [CodedUnit], codes: Int) {
        self.units = units
        self.codes = codes
        let common = units.map { unit in unit.a.filter(unit.b.contains) }
        let (sets, overlaps) = (Self.distinct(units.flatMap { [$0.a, $0.b] }), Self.distinct(common))
        let numbers = Dictionary(uniqueKeysWithValues: zip(sets, sets.indices))
        let overlapNumbers = Dictionary(uniqueKeysWithValues: zip(overlaps, overlaps.indices))
        values = zip(units, common).map { (numbers[$0.a]!, numbers[$0.b]!, overlapNumbers[$1]!) }
        distances = sets.map { set in sets.map { MASI.distance(set, $0) } }
        similarities = units.map { Jaccard.similarity($0.a, $0.b) }
        (self.sets, self.overlaps) = (sets, overlaps)
    }

    /// In an order of their own, so that sums come out alike however the rows stood and whoever is A.
    private static func distinct(_ sets: [[Int]]) -> [[Int]] {
        Set(sets).sorted { $0.lexicographicallyPrecedes($1) }
    }

    func count(_ weights: [Int]) -> AxisCount {
        var n = 0
        var equal = 0
        var similarity = 0.0
        var observed = 0.0
        var givenByA = [Int](repeating: 0, count: sets.count)
        var givenByB = givenByA
        var shared = [Int](repeating: 0, count: overlaps.count)
        for position in units.indices {
            let weight = weights[units[position].initiative]
            guard weight > 0 else { continue }
            let (a, b, both) = values[position]
            n += weight
            if a == b { equal += weight }
            similarity += Double(weight) * similarities[position]
            observed += Double(weight) * distances[a][b]
            givenByA[a] += weight
            givenByB[b] += weight
            shared[both] += weight
        }
        let (inA, inB) = (ofEachCode(givenByA, sets), ofEachCode(givenByB, sets))
        let both = ofEachCode(shared, overlaps)
        let given = zip(givenByA, givenByB).map(+)
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

    /// How often each code was given, from how often each set was.
    private func ofEachCode(_ given: [Int], _ sets: [[Int]]) -> [Int] {
        var counts = [Int](repeating: 0, count: codes)
        for (set, count) in zip(sets, given) where count > 0 {
            for code in set { counts[code] += count }
        }
        return counts
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
