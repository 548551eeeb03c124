import CSVText
import PlanModel
import PlanReport

/// What `plan-atlas list` can list.
public enum Listing: String, Sendable, CaseIterable {
    case municipalities
    case plans
    case headings
    case initiatives
    case codes
    case departments
    case progress
    case targets
    case measures
    case indicators
    case statements
    case scales
    case areas
    case groups
    case instruments
    case commitments
    case functions
    case rules
    case decisions
}

/// What an initiative must have on one axis to belong to a cell of the matrix.
public enum CellFilter: Sendable {
    case code(Taxonomy.Code.ID)
    /// `UNCODED`: no code on the axis at all.
    case uncoded(Axis)

    func admits(_ codes: [InitiativeCode]) -> Bool {
        switch self {
        case .code(let id): codes.contains { $0.code == id }
        case .uncoded(let axis): !codes.contains { $0.axis == axis }
        }
    }
}

extension Atlas {
    /// One of the tables, restricted to a selection.
    ///
    /// A basis keeps the codes of that basis, and the initiatives that have one; municipalities and families keep what
    /// belongs to them. Rows stand in the order of the tables.
    ///
    /// - Parameters:
    ///   - what: the table.
    ///   - selection: the plans, and the bases of codes, that are meant.
    ///   - cell: for initiatives and codes, what an initiative must have, all of it; re-listings, which have no codes
    ///     of their own, then stay out.
    public func listing(
        _ what: Listing, _ selection: Selection = Selection(), with cell: [CellFilter] = []
    ) -> TidyTable {
        let plans = dataset.plans.map(\.value).filter(selection.includes)
        let selected = Set(plans.map(\.id))
        let codes = dataset.codes.map(\.value).filter {
            selection.bases?.contains($0.basis) ?? true && (selection.countsRelistings || !$0.isRelisted)
        }
        switch what {
        case .municipalities: return municipalityListing(plans, selection)
        case .plans: return planListing(plans)
        case .headings: return headingListing(selected)
        case .initiatives: return initiativeListing(selected, codes, cell, isNarrowed: selection.bases != nil)
        case .codes: return codeListing(selected, codes, cell)
        case .departments: return departmentListing(selection)
        case .progress: return progressListing(selected)
        case .targets: return targetListing(selected)
        case .measures: return measureListing(selected)
        case .indicators: return indicatorListing(selected)
        case .statements: return statementListing(selected)
        case .scales: return scaleListing()
        case .areas: return codeList("areas", on: .policyArea)
        case .groups: return codeList("groups", on: .group)
        case .instruments: return codeList("instruments", on: .instrument)
        case .commitments: return codeList("commitments", on: .commitment)
        case .functions: return codeList("functions", on: .function)
        case .rules: return ruleListing()
        case .decisions: return decisionListing(selected)
        }
    }

    private func municipalityListing(_ plans: [Plan], _ selection: Selection) -> TidyTable {
        let isNarrowed = selection.families != nil
        return TidyTable(
            name: "municipalities", columns: ["municipality_code", "name_ja", "name_en", "prefecture_ja", "plans"],
            rows: dataset.municipalities.map(\.value).compactMap { row in
                let count = plans.filter { $0.municipality == row.code }.count
                guard selection.municipalities?.contains(row.code) ?? true, count > 0 || !isNarrowed else { return nil }
                return [
                    .text(row.code.text), .text(row.name.japanese), .text(row.name.english), .text(row.prefectureJa),
                    CSVCell(count),
                ]
            })
    }

    private func planListing(_ plans: [Plan]) -> TidyTable {
        TidyTable(
            name: "plans",
            columns: [
                "plan_id", "municipality_code", "family", "title_ja", "completeness", "initiatives", "restatements",
            ],
            rows: plans.map { plan in
                let listed = dataset.initiatives.filter { $0.plan == plan.id }
                let again = listed.filter { $0.restates != nil }.count
                let sources = dataset.sources.filter { $0.plan == plan.id }
                let completeness = sources.contains { $0.completeness == .excerpt } ? Completeness.excerpt : .full
                return [
                    .text(plan.id.text), .text(plan.municipality.text), .text(plan.family.rawValue),
                    .text(plan.title.japanese), .text(completeness.rawValue), CSVCell(listed.count - again),
                    CSVCell(again),
                ]
            })
    }

    private func headingListing(_ plans: Set<Plan.ID>) -> TidyTable {
        TidyTable(
            name: "headings", columns: ["heading_id", "kind", "number", "name_ja", "codes", "source_line"],
            rows: dataset.headings.filter { plans.contains($0.plan) }.map { row in
                let codes = dataset.crosswalk.filter { $0.subject == .heading(row.id) }
                    .map { "\($0.code) \($0.relation.rawValue)" }
                return [
                    .text(row.id.text), .text(row.kind.rawValue), .text(row.number), .text(row.nameJa),
                    .text(codes.joined(separator: "／")), CSVCell(row.sourceLine),
                ]
            })
    }

    private func initiativeListing(
        _ plans: Set<Plan.ID>, _ codes: [InitiativeCode], _ cell: [CellFilter], isNarrowed: Bool
    ) -> TidyTable {
        let names = Dictionary(
            dataset.departments.map { ($0.id, $0.nameJa) }, uniquingKeysWith: { first, _ in first })
        let parts = Dictionary(grouping: dataset.responsibilities.map(\.value), by: \.initiative)
        let codes = Dictionary(grouping: codes, by: \.initiative)
        return TidyTable(
            name: "initiatives",
            columns: [
                "initiative_id", "name_ja", "departments", "policy_area", "groups", "restates", "line_start",
                "line_end",
            ],
            rows: dataset.initiatives.map(\.value).compactMap { row in
                let own = codes[row.id] ?? []
                guard plans.contains(row.plan), !isNarrowed || !own.isEmpty,
                    cell.isEmpty || (row.restates == nil && cell.allSatisfy { $0.admits(own) })
                else { return nil }
                let list = { (axis: Axis) in
                    own.filter { $0.axis == axis }.map(\.code.text).joined(separator: "／")
                }
                let departments = (parts[row.id] ?? []).map { names[$0.department] ?? $0.department.text }
                return [
                    .text(row.id.text), .text(row.nameJa), .text(departments.joined(separator: "／")),
                    CSVCell(list(.policyArea).nonEmpty), CSVCell(list(.group).nonEmpty), CSVCell(row.restates?.text),
                    CSVCell(row.lines.lowerBound), CSVCell(row.lines.upperBound),
                ]
            })
    }

    private func codeListing(_ plans: Set<Plan.ID>, _ codes: [InitiativeCode], _ cell: [CellFilter]) -> TidyTable {
        let own = Dictionary(grouping: codes, by: \.initiative)
        let owner = Dictionary(
            dataset.initiatives.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        return TidyTable(
            name: "codes",
            columns: [
                "initiative_id", "name_ja", "axis", "code", "rank", "basis", "evidence", "rule_id", "source_line",
            ],
            rows: codes.compactMap { row in
                guard let initiative = owner[row.initiative], plans.contains(initiative.plan),
                    cell.allSatisfy({ $0.admits(own[row.initiative] ?? []) })
                else { return nil }
                return [
                    .text(row.initiative.text), .text(initiative.nameJa), .text(row.axis.rawValue),
                    .text(row.code.text), .text(row.rank.rawValue), .text(row.basis.rawValue), .text(row.evidence),
                    .text(row.rule), CSVCell(row.sourceLine),
                ]
            })
    }

    private func departmentListing(_ selection: Selection) -> TidyTable {
        TidyTable(
            name: "departments",
            columns: ["department_id", "municipality_code", "bureau_ja", "name_ja", "function_code"],
            rows: dataset.departments.map(\.value)
                .filter { selection.municipalities?.contains($0.municipality) ?? true }
                .map { row in
                    [
                        .text(row.id.text), .text(row.municipality.text), CSVCell(row.bureauJa), .text(row.nameJa),
                        CSVCell(row.function?.text),
                    ]
                })
    }

    /// The codes of an axis with their labels and definitions.
    private func codeList(_ name: String, on axis: Axis) -> TidyTable {
        TidyTable(
            name: name, columns: ["code", "label_ja", "label_en", "definition_ja"],
            rows: dataset.taxonomy.codes(on: axis).map { code in
                [
                    .text(code.id.text), .text(code.label.japanese), .text(code.label.english),
                    .text(code.definitionJa),
                ]
            })
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
