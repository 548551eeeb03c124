import Diagnostics
import PlanModel

/// A re-listing with other departments than its original.
struct RelistingDepartment: AuditRule {
    static let code = FindingCode.restatementDepartment
    static let name = "relisting-department"
    static let rationale = Label(
        "再掲は元の取組と同じものなので、担当課も同じはずである。",
        "A re-listing is its original, so the same departments carry it.")
    static let limits = Label(
        "順序の違いは見ない。どちらかに担当課がなければ比べない。",
        "Another order is no finding; nothing is compared where one of the two names no department.")

    static func findings(in report: AuditedReport) -> [Finding] {
        let index = ReportIndex(report)
        let all = Relisting.all(in: report, index)
        let departments: (Initiative) -> Set<Department.ID>? = {
            let ids = Set(index.departments(of: $0.id))
            return ids.isEmpty ? nil : ids
        }
        return all.compactMap { pair in
            guard let here = departments(pair.again), let there = departments(pair.original), here != there else {
                return nil
            }
            let (named, original) = (names(pair.again), names(pair.original))
            return report.contradiction(
                code, "department_id", Place(line: pair.again.line, value: named),
                against: Place(line: pair.original.line, value: original), pair.consistent(among: all, departments),
                "“\(pair.again.nameJa)” names \(named) at line \(pair.again.line) and \(original) at line "
                    + "\(pair.original.line); counts follow the original")
        }

        func names(_ initiative: Initiative) -> String {
            index.departments(of: initiative.id).map { report.departmentNames[$0] ?? $0.text }.joined(separator: "／")
        }
    }
}
