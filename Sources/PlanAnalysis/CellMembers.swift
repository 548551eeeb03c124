import PlanModel

/// The initiatives of a cell, and of a city.
struct CellMembers {
    let index: AtlasIndex
    private let byMunicipality: [[Int]]

    init(_ index: AtlasIndex) {
        self.index = index
        var lists = [[Int]](repeating: [], count: index.municipalities.count)
        for initiative in index.known.indices { lists[index.municipality[initiative]].append(initiative) }
        byMunicipality = lists
    }

    /// All known initiatives of a city, in the order of the index.
    func all(of municipality: Int) -> [Int] { byMunicipality[municipality] }

    func members(municipality: Int, family: Int, area: CoverageKey, group: CoverageKey) -> [Int] {
        byMunicipality[municipality].filter {
            index.knownFamily[$0] == index.families[family] && isIn($0, area, group)
        }
    }

    /// The initiatives of the city's plans of other families that are in the cell.
    func inOtherPlans(of municipality: Int, than family: Int, area: CoverageKey, group: CoverageKey) -> [Int] {
        byMunicipality[municipality].filter {
            index.knownFamily[$0] != index.families[family] && isIn($0, area, group)
        }
    }

    /// The weaker one of the bases that put an initiative into a cell of at least one code.
    func basis(of initiative: Int, _ area: CoverageKey, _ group: CoverageKey) -> Basis {
        let strongest = { (uses: ArraySlice<AtlasIndex.CodeUse>, key: CoverageKey) -> Basis in
            uses.filter { key == .code($0.code) && $0.isCounted }.map(\.basis).min() ?? .decided
        }
        return max(strongest(index.areaCodes[initiative], area), strongest(index.groupCodes[initiative], group))
    }

    /// Whether an initiative has a group by a re-listing alone.
    func isRelisted(_ initiative: Int, _ group: CoverageKey) -> Bool {
        index.groupCodes[initiative].contains { group == .code($0.code) && $0.isRelisted }
    }

    /// The functions of the departments that carry the initiatives.
    func functions(of initiatives: [Int]) -> [Int] { Set(initiatives.flatMap(index.functions)).sorted() }

    private func isIn(_ initiative: Int, _ area: CoverageKey, _ group: CoverageKey) -> Bool {
        Self.contains(index.areaCodes[initiative], area) && Self.contains(index.groupCodes[initiative], group)
    }

    private static func contains(_ uses: ArraySlice<AtlasIndex.CodeUse>, _ key: CoverageKey) -> Bool {
        switch key {
        case .code(let code): uses.contains { $0.code == code && $0.isCounted }
        case .uncoded: !uses.contains(where: \.isCounted)
        case .all: true
        }
    }
}
