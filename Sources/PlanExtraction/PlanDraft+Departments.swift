import Diagnostics
import PlanModel

extension PlanDraft {
    /// Reports a department that the city's table does not have, with the nearest name that it has.
    mutating func reportUnknownDepartment(_ printed: String, line: Int, lexicon: DepartmentLexicon) {
        let near = Suggestion.nearest(to: printed, among: lexicon.names).map { "; did you mean \($0)? Add" } ?? "; add"
        report(
            .unknownDepartment, line: line, field: "department_id", value: printed,
            "“\(printed)” is no department of the city's departments.csv\(near) "
                + "it there, or its spelling to the profile's departmentSpellings")
    }
}
