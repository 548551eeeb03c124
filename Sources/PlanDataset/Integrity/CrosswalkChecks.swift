import Diagnostics
import PlanModel

/// The crosswalk covers every heading and department, and has no row that nothing uses.
struct CrosswalkChecks {
    private(set) var findings: [Finding] = []

    init(_ dataset: Dataset, _ keys: KeyChecks) {
        var functions: [Department.ID: Taxonomy.Code.ID] = [:]
        var headings: Set<Heading.ID> = []
        for row in dataset.crosswalk {
            switch row.subject {
            case .heading(let id):
                headings.insert(id)
                if !keys.headings.contains(id) { unused(row, keys.headings.suggestion(for: id)) }
            case .department(let id):
                functions[id] = functions[id] ?? row.code
                if !keys.departments.contains(id) { unused(row, keys.departments.suggestion(for: id)) }
            }
        }
        for row in dataset.headings where !headings.contains(row.id) {
            findings.append(
                row.finding(
                    .headingWithoutCrosswalk, "heading_id", value: row.id.text,
                    "“\(row.nameJa)” has no row in taxonomy/crosswalk.csv; give it a policy area or a group"))
        }
        for row in dataset.departments { check(row, function: functions[row.id]) }
        let carrying = Set(dataset.responsibilities.map(\.department))
        for row in dataset.departments where !carrying.contains(row.id) {
            findings.append(
                row.finding(
                    .unusedDepartment, "department_id", value: row.id.text,
                    "\(row.nameJa) carries no initiative; take it out, or look for what it carries"))
        }
    }

    private mutating func check(_ row: Placed<Department>, function: Taxonomy.Code.ID?) {
        guard let function else {
            findings.append(
                row.finding(
                    .departmentWithoutCrosswalk, "department_id", value: row.id.text,
                    "\(row.nameJa) has no row in taxonomy/crosswalk.csv; give it a function"))
            return
        }
        if row.function != function {
            findings.append(
                row.finding(
                    .departmentWithoutCrosswalk, "function_code", value: row.function?.text ?? "",
                    "the crosswalk gives \(row.nameJa) the function \(function); run plan-atlas build, or mend one of them"
                ))
        }
    }

    private mutating func unused(_ row: Placed<CrosswalkEntry>, _ near: String) {
        findings.append(
            row.finding(
                .unusedCrosswalk, "subject_id", value: row.subject.id,
                "\(row.subject.kind) \(row.subject.id) is in no plan\(near)"))
    }
}
