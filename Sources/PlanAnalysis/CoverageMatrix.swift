import PlanModel

/// A row or column of the matrix: a code, the initiatives without one, or all of them.
public enum CoverageKey: Hashable, Sendable {
    case code(Int)
    case uncoded
    case all
}

/// How many initiatives each city has for each policy area and priority group, and how sure that is.
public struct CoverageMatrix: Sendable {
    public struct Row: Sendable {
        public let municipality: Int
        public let family: Int
        public let area: CoverageKey
        public let group: CoverageKey
        public let count: CellCount
        /// Initiatives that lack a code on an axis of this cell, and so might belong to it.
        public let uncoded: Int
        public let state: CoverageState
    }

    private let index: AtlasIndex
    private let areaKeys: Int
    private let groupKeys: Int
    private var cells: [CellCount]
    /// Whether a cell holds an initiative by codes of any basis, the ones that are not counted included.
    private var isPresent: [Bool]

    /// Counts every initiative once in each cell that it belongs to.
    ///
    /// An initiative belongs to the cells of all its areas, primary or secondary, and all its groups; without an area or a
    /// group it belongs to `uncoded`; and it always belongs to `all`. A cell's basis for an initiative is the weaker one of
    /// the two codes. Re-listings (再掲) are left out.
    ///
    /// - Complexity: O(*n*) in codes, and one cell per municipality, family, area and group.
    public init(_ index: AtlasIndex) {
        self.index = index
        areaKeys = index.areas.count + 2
        groupKeys = index.groups.count + 2
        cells = Array(
            repeating: CellCount(),
            count: index.municipalities.count * index.families.count * areaKeys * groupKeys)
        isPresent = Array(repeating: false, count: cells.count)
        for initiative in index.initiatives.indices {
            let base = cell(municipality: index.municipality[initiative], family: index.family[initiative], 0, 0)
            let (areas, groups) = (index.areaCodes[initiative], index.groupCodes[initiative])
            for area in Self.keys(areas.filter(\.isCounted), codes: index.areas.count) {
                for group in Self.keys(groups.filter(\.isCounted), codes: index.groups.count) {
                    cells[base + area.key * groupKeys + group.key].add(max(area.basis, group.basis))
                }
            }
            for area in Self.keys(areas, codes: index.areas.count) {
                for group in Self.keys(groups, codes: index.groups.count) {
                    isPresent[base + area.key * groupKeys + group.key] = true
                }
            }
        }
    }

    /// The keys of an initiative on one axis, each once; `codes` stands for uncoded and `codes + 1` for all.
    private static func keys(
        _ uses: some Sequence<AtlasIndex.CodeUse>, codes: Int
    ) -> [(key: Int, basis: Basis)] {
        var keys: [(key: Int, basis: Basis)] = []
        for use in uses {
            if let known = keys.firstIndex(where: { $0.key == use.code }) {
                keys[known].basis = min(keys[known].basis, use.basis)
            } else {
                keys.append((use.code, use.basis))
            }
        }
        if keys.isEmpty { keys.append((codes, .stated)) }
        keys.append((codes + 1, .stated))
        return keys
    }

    private func cell(municipality: Int, family: Int, _ area: Int, _ group: Int) -> Int {
        ((municipality * index.families.count + family) * areaKeys + area) * groupKeys + group
    }

    private func cell(municipality: Int, family: Int, area: CoverageKey, group: CoverageKey) -> Int {
        cell(
            municipality: municipality, family: family, position(area, codes: index.areas.count),
            position(group, codes: index.groups.count))
    }

    private func position(_ key: CoverageKey, codes: Int) -> Int {
        switch key {
        case .code(let code): code
        case .uncoded: codes
        case .all: codes + 1
        }
    }

    public func count(municipality: Int, family: Int, area: CoverageKey, group: CoverageKey) -> CellCount {
        cells[cell(municipality: municipality, family: family, area: area, group: group)]
    }

    public func state(municipality: Int, family: Int, area: CoverageKey, group: CoverageKey) -> CoverageState {
        let cell = cell(municipality: municipality, family: family, area: area, group: group)
        let assessment = index.assessment(municipality: municipality, family: family)
        if cells[cell].initiatives == 0 && isPresent[cell] { return .unknown }
        return cells[cell].state(assessment)
    }

    /// Initiatives of the plan that might belong to a cell, since they lack a code on one of its axes.
    public func uncoded(municipality: Int, family: Int, area: CoverageKey, group: CoverageKey) -> Int {
        let number = { (area: CoverageKey, group: CoverageKey) in
            count(municipality: municipality, family: family, area: area, group: group).initiatives
        }
        switch (area, group) {
        case (.code, .code): return number(area, .uncoded) + number(.uncoded, group) + number(.uncoded, .uncoded)
        case (.code, .all): return number(.uncoded, .all)
        case (.all, .code): return number(.all, .uncoded)
        case (.code, .uncoded): return number(.uncoded, .uncoded)
        case (.uncoded, .code): return number(.uncoded, .uncoded)
        default: return 0
        }
    }

    /// The keys of both axes in the order of the tables: the codes, then uncoded, then all.
    public var areas: [CoverageKey] { index.areas.indices.map(CoverageKey.code) + [.uncoded, .all] }
    public var groups: [CoverageKey] { index.groups.indices.map(CoverageKey.code) + [.uncoded, .all] }

    /// Every cell of the municipalities reported on: by municipality, family, area, group.
    public var rows: [Row] {
        index.reported.flatMap { municipality in
            index.families.indices.flatMap { family in
                areas.flatMap { area in
                    groups.map { group in
                        Row(
                            municipality: municipality, family: family, area: area, group: group,
                            count: count(municipality: municipality, family: family, area: area, group: group),
                            uncoded: uncoded(municipality: municipality, family: family, area: area, group: group),
                            state: state(municipality: municipality, family: family, area: area, group: group))
                    }
                }
            }
        }
    }
}
