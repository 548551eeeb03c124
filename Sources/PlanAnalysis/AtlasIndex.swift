import PlanModel

/// The tables of an atlas with every id and code interned to a small integer, ready to count.
///
/// Re-listings are left out: the initiatives of the index are the ones that count. Codes keep the order of their lists,
/// initiatives that of their plans, municipalities that of their codes.
public struct AtlasIndex: Sendable {
    /// Variable-length lists in one array: the list of item *i* is `values[starts[i]..<starts[i + 1]]`.
    public struct Lists<Value: Sendable>: Sendable {
        private let starts: [Int]
        private let values: [Value]

        /// - Parameter entries: values, each with the number of its list; in a list they keep their order.
        init(_ entries: [(list: Int, value: Value)] = [], count: Int = 0) {
            var starts = [Int](repeating: 0, count: count + 1)
            for entry in entries { starts[entry.list + 1] += 1 }
            for list in 0..<count { starts[list + 1] += starts[list] }
            var next = starts
            var places = [Int](repeating: 0, count: entries.count)
            for (place, entry) in entries.enumerated() {
                places[next[entry.list]] = place
                next[entry.list] += 1
            }
            self.starts = starts
            values = places.map { entries[$0].value }
        }

        public subscript(index: Int) -> ArraySlice<Value> { values[starts[index]..<starts[index + 1]] }
    }

    /// A code of an initiative.
    public struct CodeUse: Sendable {
        /// The index in the axis' list.
        public let code: Int
        public let basis: Basis
        /// Whether the selection counts it; a code that is not counted still keeps its cell from being none.
        public let isCounted: Bool
        /// Whether it rests on a re-listing alone.
        public let isRelisted: Bool
        /// Whether it is the initiative's first code on its axis.
        public let isPrimary: Bool
    }

    /// A department's part in an initiative.
    public struct Part: Sendable {
        public let department: Int
        public let role: Responsibility.Role
    }

    public let municipalities: [Municipality]
    /// The indices of the municipalities to report on.
    public let reported: [Int]
    /// The families asked for; without a wish, those that at least one loaded plan belongs to.
    public let families: [PlanFamily]
    public let areas: [Taxonomy.Code]
    public let groups: [Taxonomy.Code]
    public let functions: [Taxonomy.Code]
    public let instruments: [Taxonomy.Code]
    /// The words that count as one where texts are compared.
    public let synonyms: [Synonym]
    public let departments: [Department]
    /// For each department, the index of its function; nil when the table gives none.
    public let departmentFunction: [Int?]
    /// For each department, the index of its municipality.
    public let departmentMunicipality: [Int]

    /// The plans of the municipalities and families to report on: by municipality, family and id.
    public let plans: [Plan]

    /// The initiatives that count.
    public let initiatives: [Initiative]
    /// The initiatives that count, and behind them those of the cities' plans of other families than the selected ones. These
    /// count nowhere: they only say of a gap that another plan of the city may answer it.
    public let known: [Initiative]
    /// For each known initiative, the family of its plan.
    public let knownFamily: [PlanFamily]
    /// For each known initiative, the index of its municipality; the codes and the parts are of all known ones as well.
    public private(set) var municipality: [Int] = []
    /// For each initiative that counts, the index of its family.
    public private(set) var family: [Int] = []
    public private(set) var areaCodes = Lists<CodeUse>()
    public private(set) var groupCodes = Lists<CodeUse>()
    public private(set) var instrumentCodes = Lists<CodeUse>()
    public private(set) var parts = Lists<Part>()

    /// Whether some codes are left out by a wish.
    public let isNarrowed: Bool
    private let assessments: [Assessment]

    /// - Complexity: O(*n* log *n*) in the rows of all tables.
    public init(_ dataset: Dataset, _ selection: Selection = Selection()) {
        isNarrowed = selection.bases != nil || !selection.countsRelistings
        municipalities = dataset.municipalities.map(\.value).sorted { $0.code < $1.code }
        reported = municipalities.indices.filter { [municipalities] index in
            selection.municipalities?.contains(municipalities[index].code) ?? true
        }
        let selected = dataset.plans.map(\.value).filter { selection.families?.contains($0.family) ?? true }
        families = PlanFamily.allCases.filter { family in
            selection.families?.contains(family) ?? selected.contains { $0.family == family }
        }
        // A code that another one has replaced is no longer asked for: an empty row of it would look like a gap.
        let inUse = { (axis: Axis) in dataset.taxonomy.codes(on: axis).filter { $0.replacedBy == nil } }
        areas = inUse(.policyArea)
        groups = inUse(.group)
        functions = inUse(.function)
        instruments = inUse(.instrument)
        synonyms = dataset.taxonomy.synonyms.map(\.value)

        let municipalityIndex = Self.positions(municipalities.map(\.code))
        let functionIndex = Self.positions(functions.map(\.id))
        departments = dataset.departments.map(\.value).filter { municipalityIndex[$0.municipality] != nil }
            .sorted { $0.id < $1.id }
        departmentFunction = departments.map { $0.function.flatMap { functionIndex[$0] } }
        departmentMunicipality = departments.map { municipalityIndex[$0.municipality]! }

        var place: [Plan.ID: (municipality: Int, family: Int)] = [:]
        for plan in selected {
            if let index = municipalityIndex[plan.municipality] {
                place[plan.id] = (index, families.firstIndex(of: plan.family)!)
            }
        }
        plans = selected.filter { [reported] in place[$0.id].map { reported.contains($0.municipality) } ?? false }
            .sorted { a, b in
                let (left, right) = (place[a.id]!, place[b.id]!)
                return (left.municipality, left.family, a.id) < (right.municipality, right.family, b.id)
            }
        let originals = dataset.initiatives.map(\.value).filter { $0.restates == nil }
        initiatives = originals.filter { place[$0.plan] != nil }
        let owners = Dictionary(
            dataset.plans.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        known =
            initiatives
            + originals.filter { initiative in
                place[initiative.plan] == nil
                    && (owners[initiative.plan].map { municipalityIndex[$0.municipality] != nil } ?? false)
            }
        knownFamily = known.map { owners[$0.plan]!.family }
        assessments = Self.assessments(dataset, place, cells: municipalities.count * families.count, families.count)

        municipality = known.map { municipalityIndex[owners[$0.plan]!.municipality]! }
        family = initiatives.map { place[$0.plan]!.family }
        intern(dataset, selection)
    }

    /// What is loaded of a family in a municipality: an excerpt if any of its documents is one.
    public func assessment(municipality: Int, family: Int) -> Assessment {
        assessments[municipality * families.count + family]
    }

    /// What is loaded of a municipality in all families together.
    public func assessment(municipality: Int) -> Assessment {
        let loaded = families.indices.map { assessment(municipality: municipality, family: $0) }
            .filter { $0 != .notAssessed }
        return loaded.isEmpty ? .notAssessed : loaded.contains(.excerpt) ? .excerpt : .full
    }

    private static func positions<Named>(_ ids: [Identifier<Named>]) -> [Identifier<Named>: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func assessments(
        _ dataset: Dataset, _ place: [Plan.ID: (municipality: Int, family: Int)], cells: Int, _ families: Int
    ) -> [Assessment] {
        var assessments = [Assessment](repeating: .notAssessed, count: cells)
        let excerpts = Set(dataset.sources.filter { $0.completeness == .excerpt }.map(\.plan))
        for (plan, (municipality, family)) in place {
            let cell = municipality * families + family
            if assessments[cell] != .excerpt { assessments[cell] = excerpts.contains(plan) ? .excerpt : .full }
        }
        return assessments
    }

    private mutating func intern(_ dataset: Dataset, _ selection: Selection) {
        let initiativeIndex = Self.positions(known.map(\.id))
        let areaIndex = Self.positions(areas.map(\.id))
        let groupIndex = Self.positions(groups.map(\.id))
        let departmentIndex = Self.positions(departments.map(\.id))
        let instrumentIndex = Self.positions(instruments.map(\.id))
        var areaUses: [(list: Int, value: CodeUse)] = []
        var groupUses = areaUses
        var instrumentUses = areaUses
        for row in dataset.codes {
            guard let initiative = initiativeIndex[row.initiative] else { continue }
            let isCounted =
                (selection.bases?.contains(row.basis) ?? true) && (selection.countsRelistings || !row.isRelisted)
            let use = { (code: Int) in
                CodeUse(
                    code: code, basis: row.basis, isCounted: isCounted, isRelisted: row.isRelisted,
                    isPrimary: row.rank == .primary)
            }
            switch row.axis {
            case .policyArea: if let code = areaIndex[row.code] { areaUses.append((initiative, use(code))) }
            case .group: if let code = groupIndex[row.code] { groupUses.append((initiative, use(code))) }
            case .instrument: if let code = instrumentIndex[row.code] { instrumentUses.append((initiative, use(code))) }
            case .commitment, .function: break
            }
        }
        let owned = dataset.responsibilities.compactMap { row -> (list: Int, value: Part)? in
            guard let initiative = initiativeIndex[row.initiative], let department = departmentIndex[row.department]
            else { return nil }
            return (initiative, Part(department: department, role: row.role))
        }
        areaCodes = Lists(areaUses, count: known.count)
        groupCodes = Lists(groupUses, count: known.count)
        instrumentCodes = Lists(instrumentUses, count: known.count)
        parts = Lists(owned, count: known.count)
    }
}
