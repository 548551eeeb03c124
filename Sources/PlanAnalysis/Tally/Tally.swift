import PlanModel

/// The counts of an atlas of any size: what the analyses count, without names, texts and matches.
///
/// The figures are those of ``CoverageMatrix``, ``CoverageGaps``, ``DepartmentLoad`` and ``PriorityGroupCoverage``; the peers of
/// a city can be those of its prefecture. It works through the cities one by one, so that no more than one city's matrix is held,
/// and parts can be counted on several threads.
public struct Tally: Sendable {
    /// Whose plans a city's are compared with.
    public enum Peers: String, Sendable, CaseIterable {
        /// All municipalities that have a plan of the family.
        case all
        /// Those of the same prefecture: whose codes start with the same two digits.
        case prefecture
    }

    /// The plans of one family in one municipality.
    public struct Unit: Sendable {
        public let municipality: Int
        public let family: PlanFamily
        public let assessment: Assessment
        /// Where its initiatives stand in the order of the units.
        let initiatives: Range<Int>
    }

    public let columns: AtlasColumns
    public let peers: Peers
    /// By municipality and family.
    public let units: [Unit]
    /// The units that are compared with one another, whole municipalities in each: in the order of the units.
    public let neighbourhoods: [Range<Int>]
    /// The initiatives that count, by unit.
    let order: [UInt32]
    /// The departments of each municipality, by id.
    let departments: [[UInt32]]
    /// For each department its place in ``departments``.
    let departmentPlace: [UInt32]

    /// - Complexity: O(*n*) in initiatives, O(*n* log *n*) in units and departments.
    public init(_ columns: AtlasColumns, peers: Peers = .all) {
        (self.columns, self.peers) = (columns, peers)
        let families = PlanFamily.allCases
        let unitOfPlan = columns.plans.map { $0.municipality * families.count + families.firstIndex(of: $0.family)! }
        var counts = [Int](repeating: 0, count: columns.municipalities.count * families.count + 1)
        for initiative in columns.plan.indices where !columns.isRelisting[initiative] {
            counts[unitOfPlan[Int(columns.plan[initiative])] + 1] += 1
        }
        for unit in counts.indices.dropFirst() { counts[unit] += counts[unit - 1] }
        var next = counts
        var order = [UInt32](repeating: 0, count: counts.last!)
        for initiative in columns.plan.indices where !columns.isRelisting[initiative] {
            let unit = unitOfPlan[Int(columns.plan[initiative])]
            order[next[unit]] = UInt32(initiative)
            next[unit] += 1
        }
        self.order = order

        var assessments = [Assessment](repeating: .notAssessed, count: counts.count - 1)
        for (plan, unit) in zip(columns.plans, unitOfPlan) where assessments[unit] != .excerpt {
            assessments[unit] = plan.isExcerpt ? .excerpt : .full
        }
        units = assessments.indices.filter { assessments[$0] != .notAssessed }.map { unit in
            Unit(
                municipality: unit / families.count, family: families[unit % families.count],
                assessment: assessments[unit], initiatives: counts[unit]..<counts[unit + 1])
        }
        neighbourhoods = Self.neighbourhoods(of: units, columns, peers)
        let departments = Self.departments(columns)
        var places = [UInt32](repeating: 0, count: columns.departments.count)
        for own in departments {
            for (place, department) in own.enumerated() { places[Int(department)] = UInt32(place) }
        }
        (self.departments, departmentPlace) = (departments, places)
    }

    private static func neighbourhoods(of units: [Unit], _ columns: AtlasColumns, _ peers: Peers) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (index, unit) in units.enumerated() {
            let isNear =
                index > 0
                && (peers == .all
                    || columns.municipalities[unit.municipality].prefecture
                        .elementsEqual(columns.municipalities[units[index - 1].municipality].prefecture))
            if isNear, let last = ranges.popLast() {
                ranges.append(last.lowerBound..<index + 1)
            } else {
                ranges.append(index..<index + 1)
            }
        }
        return ranges
    }

    private static func departments(_ columns: AtlasColumns) -> [[UInt32]] {
        var departments = [[UInt32]](repeating: [], count: columns.municipalities.count)
        for (department, municipality) in columns.departmentMunicipality.enumerated() {
            departments[Int(municipality)].append(UInt32(department))
        }
        return departments.map { own in own.sorted { columns.departments[Int($0)] < columns.departments[Int($1)] } }
    }
}

extension Municipality.ID {
    /// The two digits of the prefecture, as UTF-8.
    fileprivate var prefecture: String.UTF8View.SubSequence { text.utf8.prefix(2) }
}
