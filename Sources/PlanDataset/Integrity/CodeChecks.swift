import Diagnostics
import PlanModel

/// Every code is in its list and still in use, no initiative has more areas than the codebook allows, and none has no code at all.
struct CodeChecks {
    private(set) var findings: [Finding] = []
    private let lists: [Axis: [Taxonomy.Code.ID: Taxonomy.Code]]

    private let wholeLists: [Axis: Bool]

    init(_ dataset: Dataset, _ tables: TableConditions) {
        wholeLists = [
            .policyArea: tables.isWhole(Taxonomy.PolicyArea.self), .group: tables.isWhole(Taxonomy.PriorityGroup.self),
            .instrument: tables.isWhole(Taxonomy.Code.self),
            .commitment: tables.isWhole(Taxonomy.CommitmentCode.self),
            .function: tables.isWhole(Taxonomy.DepartmentFunction.self),
        ]
        var lists: [Axis: [Taxonomy.Code.ID: Taxonomy.Code]] = [:]
        for axis in Axis.allCases {
            lists[axis] = Dictionary(
                dataset.taxonomy.codes(on: axis).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        self.lists = lists
        for row in dataset.codes { check(row, "code", row.code, on: row.axis) }
        for row in dataset.crosswalk { check(row, "code", row.code, on: row.axis) }
        for row in dataset.decisions { check(row, "code", row.code, on: row.axis) }
        for row in dataset.codingRules {
            if let code = row.code { check(row, "code", code, on: row.axis) }
        }
        for row in dataset.departments {
            if let function = row.function { check(row, "function_code", function, on: .function) }
        }
        for row in dataset.taxonomy.examples {
            check(row, "code", row.code, on: row.axis)
            if let instead = row.instead { check(row, "instead", instead, on: row.axis) }
        }
        checkReplacements(dataset.taxonomy)
        checkAreas(dataset)
        if tables.isWhole(InitiativeCode.self) { checkCoverage(dataset) }
    }

    /// A build codes every initiative that is no re-listing; where some have no code at all, rows may have been lost.
    private mutating func checkCoverage(_ dataset: Dataset) {
        let coded = Set(dataset.codes.map(\.initiative))
        // Codes of nobody may be those that are missed, and codes on a re-listing are its original's: both are findings already.
        guard coded.isSubset(of: dataset.initiatives.map(\.id)) else { return }
        let relisted = Set(dataset.initiatives.filter { coded.contains($0.id) }.compactMap(\.restates))
        let originals = Dictionary(grouping: dataset.initiatives.filter { $0.restates == nil }, by: \.plan)
        for (plan, rows) in originals.sorted(by: { $0.key < $1.key }) {
            let uncoded = rows.filter { !coded.contains($0.id) && !relisted.contains($0.id) }
            guard let first = uncoded.first else { continue }
            findings.append(
                first.finding(
                    .uncodedAxis, "initiative_id", value: first.id.text,
                    "\(uncoded.count) of the \(rows.count) initiatives of \(plan) have no code at all, and stand in no cell; "
                        + "bring the rows of codes.csv back, or run plan-atlas build"))
        }
    }

    private static func table(of axis: Axis) -> String {
        switch axis {
        case .policyArea: Taxonomy.PolicyArea.table
        case .group: Taxonomy.PriorityGroup.table
        case .instrument: Taxonomy.Code.table
        case .commitment: Taxonomy.CommitmentCode.table
        case .function: Taxonomy.DepartmentFunction.table
        }
    }

    /// The code that took another one's place is in the same list.
    private mutating func checkReplacements(_ taxonomy: Taxonomy) {
        for row in taxonomy.policyAreas { checkReplacement(row, row.code, on: .policyArea) }
        for row in taxonomy.priorityGroups { checkReplacement(row, row.code, on: .group) }
        for row in taxonomy.instruments { checkReplacement(row, row.value, on: .instrument) }
        for row in taxonomy.commitments { checkReplacement(row, row.code, on: .commitment) }
        for row in taxonomy.departmentFunctions { checkReplacement(row, row.code, on: .function) }
    }

    private mutating func checkReplacement<Row>(_ row: Placed<Row>, _ code: Taxonomy.Code, on axis: Axis) {
        guard let other = code.replacedBy else { return }
        if other == code.id {
            findings.append(
                row.finding(
                    .badValue, "replaced_by", value: other.text,
                    "\(other) is replaced by itself; name the code that took its place, or leave replaced_by empty"))
        } else {
            check(row, "replaced_by", other, on: axis)
        }
    }

    private mutating func check<Row>(_ row: Placed<Row>, _ column: String, _ id: Taxonomy.Code.ID, on axis: Axis) {
        guard !id.text.isEmpty else { return }
        guard let code = lists[axis]?[id] else {
            guard wholeLists[axis] == true else { return }
            let near = Suggestion.nearest(to: id.text, among: lists[axis, default: [:]].keys.map(\.text))
            findings.append(
                row.finding(
                    .unknownCode, column, value: id.text,
                    "\(id) is no code of the axis \(axis.rawValue); "
                        + (near.map { "did you mean \($0)?" } ?? "its codes are in \(Self.table(of: axis)).csv")))
            return
        }
        if let other = code.replacedBy {
            findings.append(
                row.finding(.retiredCode, column, value: id.text, "\(id) was replaced by \(other); use that one"))
        }
    }

    /// One primary policy area at most, and at most two secondary ones.
    private mutating func checkAreas(_ dataset: Dataset) {
        var primary: [Initiative.ID: Int] = [:]
        var secondary: [Initiative.ID: Int] = [:]
        for row in dataset.codes where row.axis == .policyArea {
            switch row.rank {
            case .primary: primary[row.initiative, default: 0] += 1
            case .secondary: secondary[row.initiative, default: 0] += 1
            }
            let isSecondPrimary = row.rank == .primary && primary[row.initiative] == 2
            if isSecondPrimary || (row.rank == .secondary && secondary[row.initiative] == 3) {
                findings.append(
                    row.finding(
                        .badValue, "rank", value: row.rank.rawValue,
                        "\(row.initiative) has more policy areas than one primary and two secondary ones"))
            }
        }
    }
}
