import PlanModel

/// The coverage matrix of one city's plans of one family.
///
/// Rows are the areas in the order of their list, then the initiatives without one, then all; columns are the groups likewise.
public struct TallyMatrix: Sendable {
    public let areaKeys: Int
    public let groupKeys: Int
    public private(set) var cells: [CellCount]

    /// An empty matrix, to be used for one unit after another.
    public init(_ columns: AtlasColumns) {
        (areaKeys, groupKeys) = (columns.areas.count + 2, columns.groups.count + 2)
        cells = Array(repeating: CellCount(), count: areaKeys * groupKeys)
    }

    public subscript(area: Int, group: Int) -> CellCount { cells[area * groupKeys + group] }

    public var total: Int { cells[cells.count - 1].initiatives }

    /// Counts a unit's initiatives in place of what was counted before.
    ///
    /// - Complexity: O(cells + codes).
    public mutating func count(_ unit: Tally.Unit, of tally: Tally) {
        for cell in cells.indices { cells[cell] = CellCount() }
        for place in unit.initiatives {
            let initiative = Int(tally.order[place])
            let (areas, groups) = (tally.columns.areaBases[initiative], tally.columns.groupBases[initiative])
            for (area, level) in areas { add(area, level, groups) }
            if areas.isEmpty { add(areaKeys - 2, .stated, groups) }
            add(areaKeys - 1, .stated, groups)
        }
    }

    private mutating func add(_ area: Int, _ level: CodeBases.Level, _ groups: CodeBases) {
        let row = area * groupKeys
        for (group, other) in groups { cells[row + group].add(level: min(level, other)) }
        if groups.isEmpty { cells[row + groupKeys - 2].add(level: level) }
        cells[row + groupKeys - 1].add(level: level)
    }

    /// Initiatives that lack a group, and so might belong to any.
    public var withoutGroup: Int { self[areaKeys - 1, groupKeys - 2].initiatives }

    /// The policy areas among a group's initiatives.
    public func areas(ofGroup group: Int) -> Int { (0..<areaKeys - 2).count { self[$0, group].initiatives > 0 } }
}
