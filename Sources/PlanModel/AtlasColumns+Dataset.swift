extension AtlasColumns {
    /// The columns of tables that are at hand.
    ///
    /// - Parameter dataset: tables in which no finding is an error.
    /// - Returns: nil where an axis has more codes than there is room for.
    /// - Complexity: O(*n* log *n*) in rows.
    public init?(_ dataset: Dataset) {
        let inUse = { (axis: Axis) in dataset.taxonomy.codes(on: axis).filter { $0.replacedBy == nil }.map(\.id) }
        (areas, groups) = (inUse(.policyArea), inUse(.group))
        guard max(areas.count, groups.count) <= CodeBases.capacity else { return nil }
        municipalities = dataset.municipalities.map(\.code).sorted()
        let municipalityIndex = Self.positions(municipalities)
        let excerpts = Set(dataset.sources.filter { $0.completeness == .excerpt }.map(\.plan))
        plans = dataset.plans.map { row in
            Plan(
                municipality: municipalityIndex[row.municipality]!, family: row.family,
                isExcerpt: excerpts.contains(row.id))
        }
        departments = dataset.departments.map(\.id)
        departmentMunicipality = dataset.departments.map { UInt32(municipalityIndex[$0.municipality]!) }

        let planIndex = Self.positions(dataset.plans.map(\.id))
        plan = dataset.initiatives.map { UInt32(planIndex[$0.plan]!) }
        isRelisting = dataset.initiatives.map { $0.restates != nil }
        addCodes(dataset)
        addParts(dataset)
    }

    private static func positions<Named>(_ ids: [Identifier<Named>]) -> [Identifier<Named>: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func addCodes(_ dataset: Dataset) {
        let initiativeIndex = Self.positions(dataset.initiatives.map(\.id))
        let (areaIndex, groupIndex) = (Self.positions(areas), Self.positions(groups))
        areaBases = Array(repeating: CodeBases(), count: plan.count)
        groupBases = areaBases
        for row in dataset.codes {
            let initiative = initiativeIndex[row.initiative]!
            if row.axis == .policyArea, let code = areaIndex[row.code] {
                areaBases[initiative].insert(code, CodeBases.Level(row.basis))
            } else if row.axis == .group, let code = groupIndex[row.code] {
                groupBases[initiative].insert(code, CodeBases.Level(row.basis))
            }
        }
    }

    private mutating func addParts(_ dataset: Dataset) {
        let departmentIndex = Self.positions(departments)
        let rows = Dictionary(grouping: dataset.responsibilities.map(\.value), by: \.initiative)
        for initiative in dataset.initiatives {
            parts += (rows[initiative.id] ?? []).map {
                Part(department: departmentIndex[$0.department]!, role: $0.role)
            }
            partStarts.append(UInt32(parts.count))
        }
    }
}
