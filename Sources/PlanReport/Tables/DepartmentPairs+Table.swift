import CSVText
import PlanAnalysis

extension DepartmentPairs {
    /// `department_pairs.csv`: two rows a pair of departments that share an initiative, one from each side.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "department_pairs",
            columns: CodeCells.columns("municipality", "municipality_code")
                + ["department_id", "department_ja", "function_code"]
                + ["other_department_id", "other_department_ja", "other_function_code"]
                + ["shared_initiatives", "with_partner", "share", "of_initiatives", "completeness"],
            rows: rows.map { row in
                codes.municipality(row.municipality) + Self.department(row.department, index)
                    + Self.department(row.other, index)
                    + [
                        CSVCell(row.initiatives.count), CSVCell(row.withPartner), CSVCell(row.share),
                        CSVCell(row.ofInitiatives), .text(index.assessment(municipality: row.municipality).label),
                    ]
            })
    }

    private static func department(_ position: Int, _ index: AtlasIndex) -> [CSVCell] {
        let department = index.departments[position]
        return [
            .text(department.id.text), .text(department.nameJa),
            CSVCell(index.departmentFunction[position].map { index.functions[$0].id.text }),
        ]
    }
}
