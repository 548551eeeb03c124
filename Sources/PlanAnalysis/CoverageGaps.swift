import PlanModel

/// What peers do and a city's plan does not list: cells whose state is `none` while at least one peer has initiatives.
public struct CoverageGaps: Sendable {
    /// Which of its axes a cell is about.
    public enum Axis: String, Sendable, CaseIterable {
        /// A policy area, whatever the group.
        case area
        /// A priority group, whatever the area.
        case group
        /// An area and a group together.
        case cell
    }

    /// What the city's own initiatives say of the cell.
    public enum Kind: String, Sendable, CaseIterable {
        /// At least one peer's initiative has no strong match in the city.
        case gap
        /// Each of the peers' initiatives has a strong match in the city, under another code: to be checked first.
        case otherName = "other_name"
        /// A plan of another family of the city has initiatives in the cell.
        case otherPlan = "other_plan"

        public var label: Label {
            switch self {
            case .gap: Label("空白の候補", "Candidate gap")
            case .otherName: Label("別の名称・別の分野の下で行っている可能性", "Probably under another name or heading")
            case .otherPlan: Label("別の計画にある", "In another plan of the city")
            }
        }
    }

    /// A peer's initiative in the cell.
    public struct PeerInitiative: Sendable {
        public let initiative: Int
        /// The weaker basis of the codes that put it there.
        public let basis: Basis
        /// Whether it is for the cell's group by a re-listing alone.
        public let isRelisted: Bool
        /// The nearest initiatives of the city, in any of its plans, nearest first.
        public let matches: [Resemblance]
    }

    public struct Row: Sendable {
        public let municipality: Int
        public let family: Int
        public let area: CoverageKey
        public let group: CoverageKey
        public let kind: Kind
        /// Whether the cell lies in a row or a column that is empty itself, and so says nothing new.
        public let isInsideGap: Bool
        /// The peers that have initiatives in the cell.
        public let having: [Int]
        /// The peers whose plans answer the question: present, or read whole and without.
        public let assessed: [Int]
        /// Of the peers that have initiatives in the cell, those whose document is an excerpt.
        public let excerptPeersWith: Int
        /// Initiatives of the city that lack a code on an axis of the cell, and so might fill it.
        public let uncoded: Int
        /// The peers' initiatives, in the order of the index.
        public let peers: [PeerInitiative]
        /// Initiatives of the city's plans of other families that their own codes put into the same cell.
        public let inOtherPlans: [Int]
        /// The functions of the departments that carry the peers' initiatives, in the order of their list.
        public let peerFunctions: [Int]
        /// The city's own departments of these functions, which would be asked first.
        public let ownDepartments: [Int]

        public var peersWith: Int { having.count }
        public var peersAssessed: Int { assessed.count }
        /// Leans towards 1 where peers are excerpts: these count only where they show something.
        public var peerShare: Ratio { Ratio(having.count, assessed.count) }

        public var axis: Axis { area == .all ? .group : group == .all ? .area : .cell }

        /// The city's initiatives that resemble a peer's, each with the one that it resembles most: largest score first, ties in
        /// the order of the index.
        public var possibleMatches: [Resemblance] {
            var best: [Int: Resemblance] = [:]
            for match in peers.flatMap(\.matches) where best[match.other].map({ $0.score < match.score }) ?? true {
                best[match.other] = match
            }
            return best.values.sorted { a, b in a.score != b.score ? a.score > b.score : a.other < b.other }
        }
    }

    public let rows: [Row]
    public let similarity: Similarity

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
    /// - Complexity: O(cells · municipalities + initiatives of peers · initiatives that share a letter pair).
    public init(_ index: AtlasIndex, matrix: CoverageMatrix) {
        similarity = Similarity(index)
        let members = CellMembers(index)
        var rows: [Row] = []
        for municipality in index.reported {
            var search = GapSearch(members, matrix, similarity, municipality)
            for family in index.families.indices {
                for area in matrix.areas {
                    for group in matrix.groups { if let row = search.row(family, area, group) { rows.append(row) } }
                }
            }
        }
        self.rows = rows
    }
}
