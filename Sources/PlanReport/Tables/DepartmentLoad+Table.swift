import CSVText
import PlanAnalysis

extension DepartmentLoad {
    /// `department_load.csv`: one row a department, with its municipality's concentration beside it.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "department_load",
            columns: CodeCells.columns("municipality", "municipality_code")
                + ["department_id", "bureau_ja", "department_ja"] + CodeCells.columns("function", "function_code")
                + [
                    "lead", "joint", "partner", "full_count", "fractional_count", "share", "of_initiatives", "hhi",
                    "completeness",
                ],
            rows: rows.map { row in
                let department = index.departments[row.department]
                return codes.municipality(row.municipality)
                    + [.text(department.id.text), CSVCell(department.bureauJa), .text(department.nameJa)]
                    + codes.function(index.departmentFunction[row.department])
                    + [
                        CSVCell(row.lead), CSVCell(row.joint), CSVCell(row.partner), CSVCell(row.fullCount),
                        CSVCell(row.fractionalCount), CSVCell(row.share), CSVCell(row.ofInitiatives),
                        CSVCell(row.concentration),
                        .text(index.assessment(municipality: row.municipality).label),
                    ]
            })
    }
}
