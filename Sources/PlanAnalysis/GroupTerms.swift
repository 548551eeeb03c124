import PlanModel

/// Which initiatives name a group by one of its terms, whatever heading they stand under.
///
/// A term proposes and does not code: what it finds is shown beside a gap, for a reader to judge.
struct GroupTerms {
    private let index: AtlasIndex
    /// For each group, the initiatives whose name holds one of its terms.
    private let named: [Set<Int>]

    /// - Complexity: O(bytes of all terms · bytes of all names).
    init(_ index: AtlasIndex) {
        self.index = index
        let names = index.known.map { Array($0.nameJa.utf8) }
        named = index.groupTerms.map { terms in
            let terms = terms.map { Array($0.utf8) }
            return Set(names.indices.filter { name in terms.contains { Self.contains(names[name], $0) } })
        }
    }

    /// Whether a name holds a term, byte for byte.
    private static func contains(_ name: [UInt8], _ term: [UInt8]) -> Bool {
        guard let first = term.first, term.count <= name.count else { return false }
        for start in 0...name.count - term.count where name[start] == first {
            var length = 1
            while length < term.count, name[start + length] == term[length] { length += 1 }
            if length == term.count { return true }
        }
        return false
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
