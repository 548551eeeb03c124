import PlanModel

/// How many candidate gaps each city's plan has, and whether the question can be asked of it.
public struct GapCounts: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let family: Int
        public let assessment: Assessment
        /// The other municipalities, reported on or not, that have a plan of the family.
        public let peers: Int
        /// Nil where nothing can be said: the plan was not read whole, or there is no peer.
        public let counts: Counts?
    }

    public struct Counts: Hashable, Sendable {
        /// Policy areas that the plan does not list and a peer's plan does.
        public var areas: Int
        /// Priority groups, likewise.
        public var groups: Int
        /// Pairs of an area and a group that lie in no such area or group.
        public var pairs: Int
        /// Areas and groups that the city may have under another name, or in another of its plans.
        public var elsewhere: Int

        public init(areas: Int = 0, groups: Int = 0, pairs: Int = 0, elsewhere: Int = 0) {
            (self.areas, self.groups, self.pairs, self.elsewhere) = (areas, groups, pairs, elsewhere)
        }
    }

    /// By municipality and family.
    public let rows: [Row]

    /// - Complexity: O(municipalities · families + gaps).
    public init(_ index: AtlasIndex, _ gaps: CoverageGaps) {
        var counts: [Place: Counts] = [:]
        for row in gaps.rows {
            let place = Place(municipality: row.municipality, family: row.family)
            counts[place, default: Counts()].add(row)
        }
        rows = index.reported.flatMap { municipality in
            index.families.indices.map { family in
                let assessment = index.assessment(municipality: municipality, family: family)
                let peers = index.municipalities.indices.count {
                    $0 != municipality && index.assessment(municipality: $0, family: family) != .notAssessed
                }
                let own = counts[Place(municipality: municipality, family: family)] ?? Counts()
                return Row(
                    municipality: municipality, family: family, assessment: assessment, peers: peers,
                    counts: assessment == .full && peers > 0 ? own : nil)
            }
        }
    }

    private struct Place: Hashable {
        let municipality: Int
        let family: Int
    }
}

extension GapCounts.Counts {
    fileprivate mutating func add(_ row: CoverageGaps.Row) {
        switch (row.axis, row.kind) {
        case (.area, .gap): areas += 1
        case (.group, .gap): groups += 1
        case (.cell, .gap): if !row.isInsideGap { pairs += 1 }
        case (.area, _), (.group, _): elsewhere += 1
        case (.cell, _): break
        }
    }
}
