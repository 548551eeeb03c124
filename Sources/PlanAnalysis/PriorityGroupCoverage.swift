import PlanModel

/// How many initiatives of each plan are for each priority group.
public struct PriorityGroupCoverage: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let family: Int
        public let group: CoverageKey
        public let count: CellCount
        /// The share of the plan's initiatives; nil where no plan is loaded.
        public let share: Ratio?
        /// The plan's initiatives: the shares' denominator.
        public let ofInitiatives: Int
        /// The number of policy areas among the group's initiatives.
        public let policyAreas: Int
        /// Initiatives of the plan that no group is known of.
        public let uncoded: Int
        public let state: CoverageState
    }

    public let rows: [Row]

    /// Counts each initiative once for each of its groups; shares can add up to more than 1.
    ///
    /// - Returns: by municipality, family and group; after the groups the initiatives without one.
    /// - Complexity: O(cells of the matrix).
    public init(_ index: AtlasIndex, matrix: CoverageMatrix) {
        rows = index.reported.flatMap { municipality in
            index.families.indices.flatMap { family -> [Row] in
                let total = matrix.count(municipality: municipality, family: family, area: .all, group: .all)
                    .initiatives
                return matrix.groups.filter { $0 != .all }.map { group in
                    let count = matrix.count(municipality: municipality, family: family, area: .all, group: group)
                    let areas = index.areas.indices.filter {
                        matrix.count(municipality: municipality, family: family, area: .code($0), group: group)
                            .initiatives > 0
                    }
                    return Row(
                        municipality: municipality, family: family, group: group, count: count,
                        share: Ratio(count.initiatives).share(of: total), ofInitiatives: total,
                        policyAreas: areas.count,
                        uncoded: matrix.uncoded(
                            municipality: municipality, family: family, area: .all, group: group),
                        state: matrix.state(municipality: municipality, family: family, area: .all, group: group))
                }
            }
        }
    }
}
