import PlanModel

/// How many initiatives each department of one city carries, over all families together.
///
/// What it counts is ``DepartmentLoad``'s. Fractions have one denominator for the whole city, so that sums and comparisons are
/// those of whole numbers.
public struct TallyLoad: Sendable {
    public struct Row: Sendable {
        /// The index in ``AtlasColumns/departments``.
        public let department: Int
        public let lead: Int
        public let joint: Int
        public let partner: Int
        /// The fractional count over the city's ``TallyLoad/denominator``.
        fileprivate let numerator: Int128

        public var fullCount: Int { lead + joint + partner }
    }

    /// Largest fractional count first, ties by department_id; departments that no plan names are left out.
    public let rows: [Row]
    /// The city's initiatives that name a department of the town hall.
    public let ofInitiatives: Int
    /// The common denominator of the fractional counts.
    private let denominator: Int128

    /// - Complexity: O(*n*) in the city's responsibilities, O(*n* log *n*) in its departments.
    public init(_ units: ArraySlice<Tally.Unit>, of municipality: Int, _ tally: Tally) {
        let own = tally.departments[municipality]
        let columns = tally.columns
        var counts = [Counts](repeating: Counts(), count: own.count)
        var (carried, sharers) = (0, Set<Int>())
        for unit in units {
            for initiative in unit.initiatives {
                let own = columns.parts(of: Int(tally.order[initiative])).count { $0.role != .partner }
                guard own > 0 else { continue }
                carried += 1
                sharers.insert(own)
            }
        }
        let denominator = sharers.reduce(1 as Int128) { Self.leastCommonMultiple($0, Int128($1)) }
        let fractions = (0...(sharers.max() ?? 0)).map { denominator / Int128(max(1, $0)) }
        for unit in units {
            for initiative in unit.initiatives {
                let parts = columns.parts(of: Int(tally.order[initiative]))
                let fraction = fractions[parts.count { $0.role != .partner }]
                for part in parts { counts[Int(tally.departmentPlace[part.department])].add(part.role, fraction) }
            }
        }
        self.denominator = denominator
        ofInitiatives = carried
        rows = own.indices.filter { counts[$0].isNamed }
            .sorted { a, b in
                counts[a].numerator != counts[b].numerator ? counts[a].numerator > counts[b].numerator : a < b
            }
            .map { index in
                Row(
                    department: Int(own[index]), lead: counts[index].lead, joint: counts[index].joint,
                    partner: counts[index].partner, numerator: counts[index].numerator)
            }
    }

    /// A row's fractional count, in ten-thousandths.
    public func fractionalCount(_ row: Row) -> Int { Ratio.tenThousandths(row.numerator, of: denominator) }

    /// A row's share of ``ofInitiatives``, in ten-thousandths; nil where there are none.
    public func share(_ row: Row) -> Int? {
        ofInitiatives == 0 ? nil : Ratio.tenThousandths(row.numerator, of: denominator * Int128(ofInitiatives))
    }

    /// The Herfindahl–Hirschman index of the city, in ten-thousandths; nil where no department carries anything.
    public var concentration: Int? {
        guard ofInitiatives > 0 else { return nil }
        let whole = denominator * Int128(ofInitiatives)
        return Ratio.tenThousandths(rows.reduce(0) { $0 + $1.numerator * $1.numerator }, of: whole * whole)
    }

    private struct Counts {
        var (lead, joint, partner) = (0, 0, 0)
        var numerator: Int128 = 0

        var isNamed: Bool { lead + joint + partner > 0 }

        mutating func add(_ role: Responsibility.Role, _ fraction: Int128) {
            switch role {
            case .lead: lead += 1
            case .joint: joint += 1
            case .partner:
                partner += 1
                return
            }
            numerator += fraction
        }
    }

    private static func leastCommonMultiple(_ a: Int128, _ b: Int128) -> Int128 {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        return a / x * b
    }
}

extension AtlasColumns {
    func parts(of initiative: Int) -> ArraySlice<Part> {
        parts[Int(partStarts[initiative])..<Int(partStarts[initiative + 1])]
    }
}
