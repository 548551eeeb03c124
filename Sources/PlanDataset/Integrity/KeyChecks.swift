import Diagnostics
import PlanModel

/// Every table's key is unique, and every municipality code carries its check digit.
struct KeyChecks {
    private(set) var findings: [Finding] = []
    let municipalities: KeySet<Municipality>
    let plans: KeySet<Plan>
    let sources: KeySet<SourceDocument>
    let departments: KeySet<Department>
    let headings: KeySet<Heading>
    let initiatives: KeySet<Initiative>

    init(_ dataset: Dataset) {
        municipalities = KeySet(dataset.municipalities.map(\.code))
        plans = KeySet(dataset.plans.map(\.id))
        sources = KeySet(dataset.sources.map(\.id))
        departments = KeySet(dataset.departments.map(\.id))
        headings = KeySet(dataset.headings.map(\.id))
        initiatives = KeySet(dataset.initiatives.map(\.id))

        unique(dataset.municipalities, "municipality_code") { $0.code.text }
        unique(dataset.plans, "plan_id") { $0.id.text }
        unique(dataset.sources, "source_id") { $0.id.text }
        unique(dataset.departments, "department_id") { $0.id.text }
        unique(dataset.headings, "heading_id") { $0.id.text }
        unique(dataset.initiatives, "initiative_id") { $0.id.text }
        unique(dataset.responsibilities, "department_id") { "\($0.initiative) \($0.department)" }
        unique(dataset.codes, "code") { "\($0.initiative) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.crosswalk, "code") { "\($0.subject.id) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.taxonomy.policyAreas, "code") { $0.code.id.text }
        unique(dataset.taxonomy.priorityGroups, "code") { $0.code.id.text }
        unique(dataset.taxonomy.instruments, "code") { $0.id.text }
        unique(dataset.taxonomy.departmentFunctions, "code") { $0.code.id.text }
        unique(dataset.taxonomy.frameworkItems, "item") { "\($0.framework) \($0.item)" }

        for row in dataset.municipalities where !Municipality.isValid(code: row.code) {
            findings.append(
                row.finding(.checkDigit, "municipality_code", value: row.code.text, Self.checkDigit(row.code)))
        }
    }

    private mutating func unique<Row>(_ rows: [Placed<Row>], _ column: String, key: (Row) -> String) {
        var first: [Identifier<Row>: Int] = [:]
        for row in rows {
            let key = key(row.value)
            guard !key.isEmpty else { continue }
            if let line = first[Identifier(key)] {
                findings.append(
                    row.finding(
                        .duplicateKey, column, value: key,
                        "“\(key)” stands at line \(line) of its table already; give each row a key of its own"))
            } else {
                first[Identifier(key)] = row.place.line
            }
        }
    }

    private static func checkDigit(_ code: Municipality.ID) -> String {
        let digits = Array(code.text.utf8)
        guard digits.count == 6, let digit = Municipality.checkDigit(of: digits.prefix(5)) else {
            return "“\(code)” is no municipality code; it has six digits, the leading zero included, like 011002"
        }
        return
            "the check digit of \(code.text.prefix(5)) is \(Character(Unicode.Scalar(digit))), not \(code.text.suffix(1))"
    }
}
