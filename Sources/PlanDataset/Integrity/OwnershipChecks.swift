import Diagnostics
import PlanModel

/// What a row refers to belongs to the row's own plan, and a department to the plan's own municipality.
struct OwnershipChecks {
    private(set) var findings: [Finding] = []

    init(_ dataset: Dataset, _ keys: KeyChecks) {
        let headings = Self.owners(dataset.headings, \.id, \.plan, among: keys.plans)
        let sources = Self.owners(dataset.sources, \.id, \.plan, among: keys.plans)
        let initiatives = Self.owners(dataset.initiatives, \.id, \.plan, among: keys.plans)
        let plans = Self.owners(dataset.plans, \.id, \.municipality, among: keys.municipalities)
        let departments = Self.owners(dataset.departments, \.id, \.municipality, among: keys.municipalities)
        for row in dataset.headings where keys.plans.contains(row.plan) {
            check(row, "source_id", row.source, owner: sources[row.source], is: row.plan)
            if let parent = row.parent { check(row, "parent_id", parent, owner: headings[parent], is: row.plan) }
        }
        for row in dataset.initiatives where keys.plans.contains(row.plan) {
            check(row, "heading_id", row.heading, owner: headings[row.heading], is: row.plan)
            check(row, "source_id", row.source, owner: sources[row.source], is: row.plan)
        }
        for row in dataset.responsibilities {
            guard let plan = initiatives[row.initiative], let municipality = plans[plan] else { continue }
            check(row, "department_id", row.department, owner: departments[row.department], is: municipality)
        }
        for row in dataset.targets {
            guard let plan = initiatives[row.initiative] else { continue }
            check(row, "source_id", row.source, owner: sources[row.source], is: plan)
        }
        for row in dataset.measures {
            guard let plan = initiatives[row.initiative] else { continue }
            check(row, "source_id", row.source, owner: sources[row.source], is: plan)
            guard let department = row.department, let municipality = plans[plan] else { continue }
            check(row, "department_id", department, owner: departments[department], is: municipality)
        }
        let indicators = Self.owners(dataset.indicators, \.id, \.plan, among: keys.plans)
        for row in dataset.indicators where keys.plans.contains(row.plan) {
            check(row, "heading_id", row.heading, owner: headings[row.heading], is: row.plan)
            check(row, "source_id", row.source, owner: sources[row.source], is: row.plan)
            if let first = row.repeats { check(row, "repeats", first, owner: indicators[first], is: row.plan) }
        }
        for row in dataset.statements {
            guard let plan = sources[row.source] else { continue }
            if let goal = row.goal { check(row, "goal_heading_id", goal, owner: headings[goal], is: plan) }
            guard let department = row.department, let municipality = plans[plan] else { continue }
            check(row, "department_id", department, owner: departments[department], is: municipality)
        }
    }

    /// The owners by what they own. One that is in no table is left out: that is ``ReferenceChecks``' to report.
    private static func owners<Row, Owned, Owner>(
        _ rows: [Placed<Row>], _ id: (Row) -> Identifier<Owned>, _ owner: (Row) -> Identifier<Owner>,
        among known: KeySet<Owner>
    ) -> [Identifier<Owned>: Identifier<Owner>] {
        let pairs = rows.map { (id($0.value), owner($0.value)) }.filter { known.contains($0.1) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private mutating func check<Row, Owned, Owner>(
        _ row: Placed<Row>, _ column: String, _ id: Identifier<Owned>, owner: Identifier<Owner>?,
        is expected: Identifier<Owner>
    ) {
        guard let owner, owner != expected else { return }
        findings.append(
            row.finding(
                .danglingReference, column, value: id.text,
                "\(column) \(id) belongs to \(owner); a row of \(expected) refers to what is its own"))
    }
}
