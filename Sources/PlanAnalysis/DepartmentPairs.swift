import PlanModel

/// Which departments stand together in an initiative, and in how many.
public struct DepartmentPairs: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let department: Int
        public let other: Int
        /// The initiatives that name both, in the order of the index.
        public let initiatives: [Int]
        /// Of these, the ones in which at least one of the two takes part as a body outside the town hall.
        public let withPartner: Int
        /// The part of the department's own initiatives that it shares with the other one.
        public let share: Ratio
        /// The initiatives that the department carries or takes part in: the share's denominator.
        public let ofInitiatives: Int
    }

    public let rows: [Row]

    /// Finds the initiatives that two departments share, over the selected families together.
    ///
    /// A pair has two rows, one from each side, since its initiatives are another share of the one department's than of the
    /// other's; whoever counts pairs takes the rows whose department_id comes first. An initiative of *n* departments and
    /// bodies stands in each of its *n*·(*n* − 1)/2 pairs, so rows do not add up. Re-listings (再掲) are left out, and so are
    /// pairs that share nothing. What two departments do together outside the plans does not show.
    ///
    /// - Returns: by municipality, department_id and the other's department_id.
    /// - Complexity: O(*n* · *d*²) in initiatives and the departments of one.
    public init(_ index: AtlasIndex) {
        var shared: [Pair: [Int]] = [:]
        var partners: [Pair: Int] = [:]
        var carried = [Int](repeating: 0, count: index.departments.count)
        for initiative in index.initiatives.indices {
            let parts = index.parts[initiative]
            for part in parts {
                carried[part.department] += 1
                for other in parts where other.department != part.department {
                    let pair = Pair(department: part.department, other: other.department)
                    shared[pair, default: []].append(initiative)
                    if part.role == .partner || other.role == .partner { partners[pair, default: 0] += 1 }
                }
            }
        }
        let reported = Set(index.reported)
        let pairs = shared.keys.filter { reported.contains(index.departmentMunicipality[$0.department]) }
        rows = pairs.sorted { a, b in
            (index.departmentMunicipality[a.department], a.department, a.other)
                < (index.departmentMunicipality[b.department], b.department, b.other)
        }.map { pair in
            let initiatives = shared[pair]!
            return Row(
                municipality: index.departmentMunicipality[pair.department], department: pair.department,
                other: pair.other, initiatives: initiatives, withPartner: partners[pair] ?? 0,
                share: Ratio(initiatives.count, carried[pair.department]), ofInitiatives: carried[pair.department])
        }
    }
}

/// Two departments, seen from the first.
private struct Pair: Hashable {
    let department: Int
    let other: Int
}
