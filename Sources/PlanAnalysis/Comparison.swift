import PlanModel

/// Several cities side by side for one area, one group or one function.
public struct Comparison: Sendable {
    /// What the cities are compared for, by its place in its list.
    public enum Subject: Sendable {
        case area(Int)
        case group(Int)
        case function(Int)
    }

    /// An initiative of a city, and why it is there.
    public struct Entry: Sendable {
        public let initiative: Int
        /// nil for a function: the plan names the department itself.
        public let basis: Basis?
        /// The term, heading or printed department that decides it, and its line.
        public let evidence: String
        public let source: SourceDocument.ID
        public let line: Int
        public let isRelisted: Bool
    }

    /// One city and family of plans.
    public struct Column: Sendable {
        public let municipality: Int
        public let family: Int
        public let state: CoverageState
        /// In the order of the plan.
        public let entries: [Entry]
        /// How many initiatives the city's plans of the family have.
        public let of: Int
    }

    public let subject: Subject
    /// By family, and within it by city in the order in which they were named.
    public let columns: [Column]

    /// - Parameter municipalities: the cities by their places in the index, in the order to show them.
    /// - Complexity: O(*n*) in codes and responsibilities.
    public init(
        _ index: AtlasIndex, matrix: CoverageMatrix, _ dataset: Dataset, _ subject: Subject, of municipalities: [Int]
    ) {
        self.subject = subject
        let places = Dictionary(
            index.initiatives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let cell = { (initiative: Int) in
            index.municipality[initiative] * index.families.count + index.family[initiative]
        }
        let entries = Dictionary(grouping: Self.entries(index, dataset, subject, places)) { cell($0.initiative) }
        let all = Dictionary(grouping: index.initiatives.indices, by: cell).mapValues(\.count)
        columns = index.families.indices.flatMap { family in
            municipalities.map { municipality in
                let place = municipality * index.families.count + family
                let own = entries[place] ?? []
                let state =
                    switch subject {
                    case .area(let code):
                        matrix.state(municipality: municipality, family: family, area: .code(code), group: .all)
                    case .group(let code):
                        matrix.state(municipality: municipality, family: family, area: .all, group: .code(code))
                    case .function:
                        own.isEmpty
                            ? index.assessment(municipality: municipality, family: family).stateWhenEmpty
                            : CoverageState.stated
                    }
                return Column(
                    municipality: municipality, family: family, state: state, entries: own,
                    of: all[place] ?? 0)
            }
        }
    }

    /// What belongs to the subject, in the order of the initiatives.
    private static func entries(
        _ index: AtlasIndex, _ dataset: Dataset, _ subject: Subject, _ places: [Initiative.ID: Int]
    ) -> [Entry] {
        let found: [Entry]
        switch subject {
        case .area(let code): found = coded(index, dataset, .policyArea, index.areas[code].id, places)
        case .group(let code): found = coded(index, dataset, .group, index.groups[code].id, places)
        case .function(let code):
            let ids = Set(
                index.departments.indices.filter { index.departmentFunction[$0] == code }.map {
                    index.departments[$0].id
                })
            var seen: Set<Int> = []
            found = dataset.responsibilities.compactMap { row in
                guard row.role != .partner, ids.contains(row.department), let initiative = places[row.initiative],
                    seen.insert(initiative).inserted
                else { return nil }
                return Entry(
                    initiative: initiative, basis: nil, evidence: row.asPrinted,
                    source: index.known[initiative].source, line: index.known[initiative].lines.lowerBound,
                    isRelisted: false)
            }
        }
        return found.sorted { $0.initiative < $1.initiative }
    }

    private static func coded(
        _ index: AtlasIndex, _ dataset: Dataset, _ axis: Axis, _ code: Taxonomy.Code.ID, _ places: [Initiative.ID: Int]
    ) -> [Entry] {
        let codes = axis == .policyArea ? index.areas : index.groups
        let uses = axis == .policyArea ? index.areaCodes : index.groupCodes
        return dataset.codes.compactMap { row in
            guard row.axis == axis, row.code == code, let initiative = places[row.initiative],
                uses[initiative].contains(where: { codes[$0.code].id == code && $0.isCounted })
            else { return nil }
            return Entry(
                initiative: initiative, basis: row.basis, evidence: row.evidence, source: row.source,
                line: row.sourceLine, isRelisted: row.isRelisted)
        }
    }
}
