import PlanModel

/// Names as plain sets of letter pairs, without weights, synonyms, summaries and codes: what ``Similarity`` is compared with.
///
/// Two names resemble each other by Dice's coefficient 2·|A∩B| / (|A| + |B|).
struct NameOverlap {
    private let pairs: [Set<UInt64>]

    init(_ names: [String]) {
        pairs = names.map { name in
            let letters = ComparedText(name).runs.flatMap(\.self).map { UInt64($0.value) }
            return Set(zip(letters, letters.dropFirst()).map { $0 << 32 | $1 })
        }
    }

    /// From 0 to 1; 0 where neither name has a pair.
    func coefficient(_ a: Int, _ b: Int) -> Ratio {
        let all = pairs[a].count + pairs[b].count
        return all == 0 ? Ratio(0) : Ratio(2 * pairs[a].intersection(pairs[b]).count, all)
    }
}
