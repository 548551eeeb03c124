import PlanModel

/// What peers do and a city's plan does not list: cells whose state is `none` while at least one peer has initiatives.
public struct CoverageGaps: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let family: Int
        public let area: CoverageKey
        public let group: CoverageKey
        /// The peers that have initiatives in the cell.
        public let peersWith: Int
        /// The peers whose plans answer the question: present, or read whole and without.
        public let peersAssessed: Int
        /// Leans towards 1 where peers are excerpts: these count only where they show something.
        public let peerShare: Ratio
        /// Of the peers that have initiatives in the cell, those whose document is an excerpt.
        public let excerptPeersWith: Int
        /// Initiatives of the city that lack a code on an axis of the cell, and so might fill it.
        public let uncoded: Int
        /// Initiatives of the city, in any of its plans, whose name resembles a peer's in the cell, nearest first.
        public let possibleMatches: [NameMatch]
        /// Initiatives of the city, in any of its plans, whose name holds a term of the cell's group; where the cell is of an
        /// area alone, of any group that the peers' initiatives are for.
        public let namedByTerm: [Int]
        /// Initiatives of the city's plans of other families that their own codes put into the same cell.
        public let inOtherPlans: [Int]
        /// The peers' initiatives, in the order of the index.
        public let peerInitiatives: [Int]
        /// How many of them are for the cell's group by a re-listing alone.
        public let peerRelisted: Int
        /// The functions of the departments that carry the peers' initiatives, in the order of their list.
        public let peerFunctions: [Int]
        /// The city's own initiatives, in any of its plans, that departments of these functions carry: where to look before
        /// calling the cell a gap.
        public let ownInPeerFunctions: Int
    }

    public let rows: [Row]

    /// Compares each municipality reported on with all others that have a plan of the same family.
    ///
    /// A cell is a pair of area and group, or one of them with all of the other axis. Peers whose document is an excerpt
    /// count as assessed only where they show something.
    ///
    /// What might answer a gap is looked for in all plans of the city, those of families that were not selected included: an
    /// initiative of the welfare plan may be what the suicide-countermeasure plan lacks. So a family's gaps are the same
    /// whichever families are selected beside it.
    ///
    /// - Returns: by municipality, family, area and group.
    /// - Complexity: O(cells · municipalities + gaps · initiatives in the gap · initiatives of the city).
    public init(_ index: AtlasIndex, matrix: CoverageMatrix) {
        let names = NameIndex(index.known.map(\.nameJa))
        let terms = GroupTerms(index)
        let initiatives = CellMembers(index)
        rows = index.reported.flatMap { municipality in
            index.families.indices.flatMap { family in
                matrix.areas.flatMap { area in
                    matrix.groups.compactMap { group -> Row? in
                        guard area != .uncoded, group != .uncoded, !(area == .all && group == .all),
                            matrix.state(municipality: municipality, family: family, area: area, group: group)
                                == .none
                        else { return nil }
                        let peers = index.municipalities.indices.filter { peer in
                            peer != municipality
                                && matrix.state(municipality: peer, family: family, area: area, group: group)
                                    .isAssessed
                        }
                        let having = peers.filter {
                            matrix.count(municipality: $0, family: family, area: area, group: group).initiatives > 0
                        }
                        guard !having.isEmpty else { return nil }
                        let theirs = having.flatMap {
                            initiatives.members(municipality: $0, family: family, area: area, group: group)
                        }
                        let functions = initiatives.functions(of: theirs)
                        let own = initiatives.own(of: municipality, family: family)
                        return Row(
                            municipality: municipality, family: family, area: area, group: group,
                            peersWith: having.count, peersAssessed: peers.count,
                            peerShare: Ratio(having.count, peers.count),
                            excerptPeersWith: having.filter {
                                index.assessment(municipality: $0, family: family) == .excerpt
                            }.count,
                            uncoded: matrix.uncoded(
                                municipality: municipality, family: family, area: area, group: group),
                            possibleMatches: names.matches(of: theirs, among: own),
                            namedByTerm: terms.named(own, group: group, peers: theirs),
                            inOtherPlans: initiatives.inOtherPlans(
                                of: municipality, than: family, area: area, group: group),
                            peerInitiatives: theirs,
                            peerRelisted: initiatives.relisted(theirs, group: group),
                            peerFunctions: functions,
                            ownInPeerFunctions: own.filter {
                                initiatives.functions(of: [$0]).contains(where: functions.contains)
                            }.count)
                    }
                }
            }
        }
    }
}

/// The initiatives of a cell, and of a city.
struct CellMembers {
    private let index: AtlasIndex
    private let byMunicipality: [[Int]]

    init(_ index: AtlasIndex) {
        self.index = index
        var lists = [[Int]](repeating: [], count: index.municipalities.count)
        for initiative in index.known.indices { lists[index.municipality[initiative]].append(initiative) }
        byMunicipality = lists
    }

    /// The initiatives of all plans of a city, those of a family first.
    func own(of municipality: Int, family: Int) -> [Int] {
        let isOfFamily = { [index] in index.knownFamily[$0] == index.families[family] }
        let all = byMunicipality[municipality]
        return all.filter(isOfFamily) + all.filter { !isOfFamily($0) }
    }

    func members(municipality: Int, family: Int, area: CoverageKey, group: CoverageKey) -> [Int] {
        byMunicipality[municipality].filter {
            index.knownFamily[$0] == index.families[family] && isIn($0, area, group)
        }
    }

    /// The initiatives of the city's plans of other families that are in the cell.
    func inOtherPlans(of municipality: Int, than family: Int, area: CoverageKey, group: CoverageKey) -> [Int] {
        byMunicipality[municipality].filter {
            index.knownFamily[$0] != index.families[family] && isIn($0, area, group)
        }
    }

    private func isIn(_ initiative: Int, _ area: CoverageKey, _ group: CoverageKey) -> Bool {
        Self.contains(index.areaCodes[initiative], area) && Self.contains(index.groupCodes[initiative], group)
    }

    /// How many of the initiatives have a group by a re-listing alone.
    func relisted(_ initiatives: [Int], group: CoverageKey) -> Int {
        guard case .code(let code) = group else { return 0 }
        return initiatives.filter { index.groupCodes[$0].contains { $0.code == code && $0.isRelisted } }.count
    }

    /// The functions of the departments that carry the initiatives.
    func functions(of initiatives: [Int]) -> [Int] {
        let functions = initiatives.flatMap { initiative in
            index.parts[initiative].filter { $0.role != .partner }.compactMap {
                index.departmentFunction[$0.department]
            }
        }
        return Set(functions).sorted()
    }

    private static func contains(_ uses: ArraySlice<AtlasIndex.CodeUse>, _ key: CoverageKey) -> Bool {
        switch key {
        case .code(let code): uses.contains { $0.code == code && $0.isCounted }
        case .uncoded: !uses.contains(where: \.isCounted)
        case .all: true
        }
    }
}
