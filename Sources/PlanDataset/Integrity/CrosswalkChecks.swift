import Diagnostics
import PlanModel

/// The crosswalk covers every heading and department, and has no row that nothing uses.
public struct CrosswalkChecks {
    private(set) var findings: [Finding] = []

    private let inUse: Set<Taxonomy.Code.ID>

    init(_ dataset: Dataset, _ keys: KeyChecks, _ tables: TableConditions) {
        inUse = Set(dataset.taxonomy.codes(on: .function).filter { $0.replacedBy == nil }.map(\.id))
        var functions: [Department.ID: Taxonomy.Code.ID] = [:]
        var headings: Set<Heading.ID> = []
        for row in dataset.crosswalk {
            switch row.subject {
            case .heading(let id):
                headings.insert(id)
                if keys.headings.isDangling(id) { unused(row, keys.headings.suggestion(for: id)) }
            case .department(let id):
                if let other = functions[id], other != row.code { repeated(row, function: other) }
                functions[id] = functions[id] ?? row.code
                if keys.departments.isDangling(id) { unused(row, keys.departments.suggestion(for: id)) }
            }
        }
        let isSound = tables.isSound(CrosswalkEntry.self)
        for row in dataset.headings where isSound && !headings.contains(row.id) {
            findings.append(Self.missing(row.value, at: row.position(of: "heading_id")))
        }
        for row in dataset.departments where isSound { check(row, function: functions[row.id]) }
        let carrying = Set(dataset.responsibilities.map(\.department) + dataset.statements.compactMap(\.department))
        for row in dataset.departments where tables.isWhole(Responsibility.self) && !carrying.contains(row.id) {
            findings.append(
                row.finding(
                    .unusedDepartment, "department_id", value: row.id.text,
                    "\(row.nameJa) carries no initiative, and no statement names it; take it out, or look for what it carries"
                ))
        }
    }

    private mutating func check(_ row: Placed<Department>, function: Taxonomy.Code.ID?) {
        guard let function else {
            findings.append(Self.missing(row))
            return
        }
        // A code that is in no list, or not in use, is a finding of its own.
        if row.function != function, inUse.contains(function), row.function.map(inUse.contains) ?? true {
            findings.append(
                row.finding(
                    .departmentWithoutCrosswalk, "function_code", value: row.function?.text ?? "",
                    "the crosswalk gives \(row.nameJa) the function \(function); run plan-atlas build, or mend one of them"
                ))
        }
    }

    private static func missing(_ department: Placed<Department>) -> Finding {
        department.finding(
            .departmentWithoutCrosswalk, "department_id", value: department.id.text,
            "\(department.nameJa) has no row in taxonomy/crosswalk.csv; give it a function")
    }

    private static func missing(_ heading: Heading, at position: SourcePosition) -> Finding {
        Finding(
            .headingWithoutCrosswalk, at: position, field: "heading_id", value: heading.id.text,
            "“\(heading.nameJa)” (\(heading.id)) has no row in taxonomy/crosswalk.csv; give it a policy area or a group"
        )
    }

    /// What the crosswalk leaves out of one plan that is being read: its headings, at their lines in the document, and its
    /// city's departments.
    ///
    /// - Parameter position: where a heading is printed.
    public static func lacking(
        _ headings: [Heading], _ departments: [Placed<Department>], in crosswalk: [Placed<CrosswalkEntry>],
        at position: (Heading) -> SourcePosition
    ) -> [Finding] {
        let subjects = crosswalk.map(\.subject)
        let known = Set(subjects.compactMap { if case .heading(let id) = $0 { id } else { nil } })
        let placed = Set(subjects.compactMap { if case .department(let id) = $0 { id } else { nil } })
        return headings.filter { !known.contains($0.id) }.map { missing($0, at: position($0)) }
            + departments.filter { !placed.contains($0.id) }.map(missing)
    }

    private mutating func repeated(_ row: Placed<CrosswalkEntry>, function: Taxonomy.Code.ID) {
        findings.append(
            row.finding(
                .duplicateKey, "subject_id", value: row.subject.id,
                "\(row.subject.id) has the function \(function) already; a department has one function"))
    }

    private mutating func unused(_ row: Placed<CrosswalkEntry>, _ near: String) {
        findings.append(
            row.finding(
                .unusedCrosswalk, "subject_id", value: row.subject.id,
                "\(row.subject.kind) \(row.subject.id) is in no plan\(near)"))
    }
}
