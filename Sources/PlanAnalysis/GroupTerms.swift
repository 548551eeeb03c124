import PlanModel

/// Which initiatives name a group by one of its terms, whatever heading they stand under.
///
/// A term proposes and does not code: what it finds is shown beside a gap, for a reader to judge.
struct GroupTerms {
    private let index: AtlasIndex
    /// For each group, the initiatives whose name holds one of its terms.
    private let named: [Set<Int>]

    /// - Complexity: O(terms · names).
    init(_ index: AtlasIndex) {
        self.index = index
        named = index.groups.indices.map { group in
            Set(
                index.initiatives.indices.filter { initiative in
                    index.groupTerms[group].contains { index.initiatives[initiative].nameJa.contains($0) }
                })
        }
    }

    /// Those of a city's initiatives that name the group, in their order; without a group, any group of the peers'.
    func named(_ own: [Int], group: CoverageKey, peers: [Int]) -> [Int] {
        let groups =
            switch group {
            case .code(let code): [code]
            default: Set(peers.flatMap { index.groupCodes[$0].filter { !$0.isRelisted }.map(\.code) }).sorted()
            }
        return own.filter { initiative in groups.contains { named[$0].contains(initiative) } }
    }
}
