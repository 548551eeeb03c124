import PlanModel

/// Two codes that the coders gave to the same initiatives instead of one, or a code of a set that only one of them gave.
public struct ConfusedPair: Sendable {
    /// What A gave; nil where A gave nothing, or nothing for it.
    public let a: Taxonomy.Code?
    public let b: Taxonomy.Code?
    public let count: Int
}

extension ConfusedPair {
    /// The confusions among the units of an axis.
    ///
    /// - Returns: the most frequent first, ties by the order of the codes in their list, A's before B's. Of one code an
    ///   initiative each row is a pair; of sets each row is a code that the other coder did not give.
    static func all(among units: [CodedUnit], isSet: Bool, codes: [Taxonomy.Code]) -> [ConfusedPair] {
        // No code comes after all codes.
        let none = codes.count
        var counts: [[Int]: Int] = [:]
        for unit in units where unit.a != unit.b {
            if isSet {
                for code in unit.a where !unit.b.contains(code) { counts[[code, none], default: 0] += 1 }
                for code in unit.b where !unit.a.contains(code) { counts[[none, code], default: 0] += 1 }
            } else {
                counts[[unit.a.first ?? none, unit.b.first ?? none], default: 0] += 1
            }
        }
        let key = { (pair: [Int], count: Int) in
            isSet ? [-count, pair.min()!, pair[0]] : [-count, pair[0], pair[1]]
        }
        return counts.sorted { key($0.key, $0.value).lexicographicallyPrecedes(key($1.key, $1.value)) }.map {
            pair, count in
            ConfusedPair(
                a: pair[0] == none ? nil : codes[pair[0]], b: pair[1] == none ? nil : codes[pair[1]], count: count)
        }
    }
}
