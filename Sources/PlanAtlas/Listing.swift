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
}

extension Atlas {
    /// One of the tables, restricted to a selection.
    ///
    /// A basis keeps the codes of that basis, and the initiatives that have one; municipalities and families keep what
    /// belongs to them. Rows stand in the order of the tables.
    /// - Parameter cell: for initiatives and codes, the codes that an initiative must have, all of them.
    public func listing(
        _ what: Listing, _ selection: Selection = Selection(), with cell: [Taxonomy.Code.ID] = []
    ) -> TidyTable {
        let plans = dataset.plans.map(\.value).filter {
            selection.municipalities?.contains($0.municipality) ?? true
                && selection.families?.contains($0.family) ?? true
        }
        let selected = Set(plans.map(\.id))
        switch what {
        case .municipalities: return municipalityListing(plans, selection)
        case .plans: return planListing(plans)
        case .headings: return headingListing(selected)
        case .initiatives: return initiativeListing(selected, bases: selection.bases, cell)
        case .codes: return codeListing(selected, bases: selection.bases, cell)
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
        _ plans: Set<Plan.ID>, bases: Set<Basis>?, _ cell: [Taxonomy.Code.ID]
    ) -> TidyTable {
        let names = Dictionary(
            dataset.departments.map { ($0.id, $0.nameJa) }, uniquingKeysWith: { first, _ in first })
        let parts = Dictionary(grouping: dataset.responsibilities.map(\.value), by: \.initiative)
        let codes = Dictionary(grouping: dataset.codes.map(\.value), by: \.initiative)
        return TidyTable(
            name: "initiatives",
            columns: [
                "initiative_id", "name_ja", "departments", "policy_area", "groups", "restates", "line_start",
                "line_end",
            ],
            rows: dataset.initiatives.map(\.value).compactMap { row in
                let own = (codes[row.id] ?? []).filter { bases?.contains($0.basis) ?? true }
                guard plans.contains(row.plan), bases == nil || !own.isEmpty, Self.has(cell, own) else { return nil }
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

    private static func has(_ cell: [Taxonomy.Code.ID], _ codes: [InitiativeCode]) -> Bool {
        cell.allSatisfy { wanted in codes.contains { $0.code == wanted } }
    }

    private func codeListing(_ plans: Set<Plan.ID>, bases: Set<Basis>?, _ cell: [Taxonomy.Code.ID]) -> TidyTable {
        let counted = dataset.codes.filter { bases?.contains($0.basis) ?? true }
        let codes = Dictionary(grouping: counted.map(\.value), by: \.initiative)
        let owner = Dictionary(
            dataset.initiatives.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        return TidyTable(
            name: "codes",
            columns: [
                "initiative_id", "name_ja", "axis", "code", "rank", "basis", "evidence", "rule_id", "source_line",
            ],
            rows: counted.map(\.value).compactMap { row in
                guard let initiative = owner[row.initiative], plans.contains(initiative.plan),
                    Self.has(cell, codes[row.initiative] ?? [])
                else { return nil }
                return [
                    .text(row.initiative.text), .text(initiative.nameJa), .text(row.axis.rawValue),
                    .text(row.code.text), .text(row.rank.rawValue), .text(row.basis.rawValue), .text(row.evidence),
                    .text(row.rule), CSVCell(row.sourceLine),
                ]
            })
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
