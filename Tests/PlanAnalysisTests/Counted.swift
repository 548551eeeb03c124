import PlanAnalysis
import PlanModel
import TestSupport

/// The analyses of a dataset, asked for by the codes and ids that people write.
struct Counted {
    let index: AtlasIndex
    let matrix: CoverageMatrix
    let gaps: CoverageGaps
    let departments: DepartmentLoad
    let pairs: DepartmentPairs
    let functions: FunctionLoad
    let groups: PriorityGroupCoverage

    init(_ dataset: Dataset, _ selection: Selection = Selection()) {
        index = AtlasIndex(dataset, selection)
        matrix = CoverageMatrix(index)
        gaps = CoverageGaps(index, matrix: matrix)
        departments = DepartmentLoad(index)
        pairs = DepartmentPairs(index)
        functions = FunctionLoad(index)
        groups = PriorityGroupCoverage(index, matrix: matrix)
    }

    /// The cell of a city, an area and a group; `ALL` and `UNCODED` as in the tables.
    func cell(_ city: String, _ area: String, _ group: String, _ family: PlanFamily = .suicide) -> Cell? {
        matrix.rows.first {
            code($0.municipality) == city && index.families[$0.family] == family && areaName($0.area) == area
                && groupName($0.group) == group
        }.map(Cell.init)
    }

    func gap(_ city: String, _ area: String, _ group: String, _ family: PlanFamily = .suicide) -> CoverageGaps.Row? {
        gaps.rows.first {
            code($0.municipality) == city && index.families[$0.family] == family && areaName($0.area) == area
                && groupName($0.group) == group
        }
    }

    func department(_ id: String) -> DepartmentLoad.Row? {
        departments.rows.first { index.departments[$0.department].id == .init(id) }
    }

    func function(_ city: String, _ id: String) -> FunctionLoad.Row? {
        functions.rows.first { code($0.municipality) == city && index.functions[$0.function].id == .init(id) }
    }

    func group(_ city: String, _ id: String, _ family: PlanFamily = .suicide) -> PriorityGroupCoverage.Row? {
        groups.rows.first {
            code($0.municipality) == city && index.families[$0.family] == family && groupName($0.group) == id
        }
    }

    func code(_ municipality: Int) -> String { index.municipalities[municipality].code.text }
    func areaName(_ key: CoverageKey) -> String { Self.name(key, index.areas) }
    func groupName(_ key: CoverageKey) -> String { Self.name(key, index.groups) }

    /// The own id, the id of the one that it resembles, and the score.
    func matches(_ row: CoverageGaps.Row) -> [String] {
        row.possibleMatches.map { "\(index.known[$0.other].id) ~ \(index.known[$0.initiative].id) \($0.score)" }
    }

    private static func name(_ key: CoverageKey, _ codes: [Taxonomy.Code]) -> String {
        switch key {
        case .code(let position): codes[position].id.text
        case .uncoded: "UNCODED"
        case .all: "ALL"
        }
    }
}

/// What a cell of the matrix says.
struct Cell: Equatable, CustomStringConvertible {
    let stated: Int
    let derived: Int
    let inferred: Int
    let uncoded: Int
    let state: CoverageState

    init(stated: Int = 0, derived: Int = 0, inferred: Int = 0, uncoded: Int = 0, _ state: CoverageState) {
        self.stated = stated
        self.derived = derived
        self.inferred = inferred
        self.uncoded = uncoded
        self.state = state
    }

    init(_ row: CoverageMatrix.Row) {
        self.init(
            stated: row.count.stated, derived: row.count.derived, inferred: row.count.inferred, uncoded: row.uncoded,
            row.state)
    }

    var description: String { "\(stated)/\(derived)/\(inferred), \(uncoded) uncoded, \(state.rawValue)" }
}

extension ThreeCities {
    static let counted = Counted(sketch.dataset)
}
