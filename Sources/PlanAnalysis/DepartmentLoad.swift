import PlanModel

/// How many initiatives each department carries.
public struct DepartmentLoad: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let department: Int
        public let lead: Int
        public let joint: Int
        public let partner: Int
        /// Each initiative counts 1 for each of its departments and partners.
        public let fullCount: Int
        /// Each initiative counts 1/n for each of its n departments of the town hall, and nothing for partners.
        public let fractionalCount: Ratio
        /// The fractional count's share of the municipality's initiatives that name a department; nil without any.
        public let share: Ratio?
        /// The municipality's initiatives that name a department of the town hall: the shares' denominator.
        public let ofInitiatives: Int
        /// The Herfindahl–Hirschman index of the municipality: the sum of its departments' squared shares, from 1/n to 1.
        public let concentration: Ratio?
    }

    public let rows: [Row]

    /// Counts the initiatives that each department carries, over the selected families together.
    ///
    /// An initiative shared by *n* departments adds 1 to each full count and 1/*n* to each fractional count, so full counts
    /// can add up to more than the plan has. A body outside the town hall that a plan names beside a department carries none
    /// of the department's part: it is counted as a partner, and in no fraction. Re-listings (再掲) are left out.
    ///
    /// - Returns: by municipality, the departments and bodies that the selected plans name; within it the largest fractional count first, ties by department_id.
    /// - Complexity: O(*n*) in responsibilities.
    public init(_ index: AtlasIndex) {
        var roles = [[Responsibility.Role: Int]](repeating: [:], count: index.departments.count)
        var fractions = [Ratio](repeating: Ratio(0), count: index.departments.count)
        var carried = [Int](repeating: 0, count: index.municipalities.count)
        for initiative in index.initiatives.indices {
            let parts = index.parts[initiative]
            let own = parts.count { $0.role != .partner }
            if own > 0 { carried[index.municipality[initiative]] += 1 }
            for part in parts {
                roles[part.department][part.role, default: 0] += 1
                guard part.role != .partner else { continue }
                fractions[part.department] = fractions[part.department] + Ratio(1, own)
            }
        }
        rows = index.reported.flatMap { municipality -> [Row] in
            let departments = index.departments.indices
                .filter { index.departmentMunicipality[$0] == municipality && !roles[$0].isEmpty }
                .sorted { fractions[$0] != fractions[$1] ? fractions[$0] > fractions[$1] : $0 < $1 }
            let shares = departments.compactMap { fractions[$0].share(of: carried[municipality]) }
            let concentration = shares.isEmpty ? nil : shares.reduce(Ratio(0)) { $0 + $1 * $1 }
            return departments.map { department in
                let counts = roles[department]
                return Row(
                    municipality: municipality, department: department, lead: counts[.lead] ?? 0,
                    joint: counts[.joint] ?? 0, partner: counts[.partner] ?? 0,
                    fullCount: counts.values.reduce(0, +), fractionalCount: fractions[department],
                    share: fractions[department].share(of: carried[municipality]),
                    ofInitiatives: carried[municipality], concentration: concentration)
            }
        }
    }
}
