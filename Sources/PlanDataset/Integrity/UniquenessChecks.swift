import Diagnostics
import PlanModel

/// Every table's key is unique.
struct UniquenessChecks {
    private(set) var findings: [Finding] = []

    init(_ dataset: Dataset) {
        unique(dataset.municipalities, "municipality_code") { $0.code.text }
        unique(dataset.plans, "plan_id") { $0.id.text }
        unique(dataset.sources, "source_id") { $0.id.text }
        unique(dataset.departments, "department_id") { $0.id.text }
        unique(dataset.headings, "heading_id") { $0.id.text }
        unique(dataset.initiatives, "initiative_id") { $0.id.text }
        unique(dataset.responsibilities, "department_id") { "\($0.initiative) \($0.department)" }
        unique(dataset.codes, "code") { "\($0.initiative) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.codingRules, "rule_id") { $0.id.text }
        unique(dataset.decisions, "code") { "\($0.initiative) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.words, "initiative_id") { $0.initiative.text }
        unique(dataset.progress, "fiscal_year") { "\($0.initiative) \($0.fiscalYear)" }
        unique(dataset.targets, "kind") { "\($0.initiative) \($0.fiscalYear) \($0.kind.rawValue)" }
        unique(dataset.indicators, "fiscal_year") { "\($0.id) \($0.fiscalYear.map(String.init) ?? "before the plan")" }
        unique(dataset.statements, "statement_id") { $0.id.text }
        unique(dataset.ratingMarks, "mark") { "\($0.scale) \($0.mark)" }
        unique(dataset.crosswalk, "code") { "\($0.subject.kind) \($0.subject.id) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.taxonomy.policyAreas, "code") { $0.code.id.text }
        unique(dataset.taxonomy.priorityGroups, "code") { $0.code.id.text }
        unique(dataset.taxonomy.instruments, "code") { $0.id.text }
        unique(dataset.taxonomy.commitments, "code") { $0.code.id.text }
        unique(dataset.taxonomy.departmentFunctions, "code") { $0.code.id.text }
        unique(dataset.taxonomy.frameworkItems, "item") { "\($0.framework) \($0.item)" }
        unique(dataset.taxonomy.examples, "subject_id") { "\($0.axis.rawValue) \($0.code) \($0.subject.id)" }
    }

    private mutating func unique<Row>(_ rows: [Placed<Row>], _ column: String, key: (Row) -> String) {
        // Keys of one type for all tables: the dictionaries of each other type would be made when the command runs.
        var first = [Identifier<UniquenessChecks>: Int](minimumCapacity: rows.count)
        for (place, row) in rows.enumerated() {
            let key = key(row.value)
            guard !key.isEmpty else { continue }
            if let other = first[Identifier(key)].map({ rows[$0].place }) {
                let place = other.file == row.place.file ? "line \(other.line)" : "\(other.file):\(other.line)"
                findings.append(
                    row.finding(
                        .duplicateKey, column, value: key,
                        "“\(key)” stands at \(place) already; give each row a key of its own"))
            } else {
                first[Identifier(key)] = place
            }
        }
    }
}
