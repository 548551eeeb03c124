import CSVText
import PlanAnalysis

extension PriorityGroupCoverage {
    /// `priority_group_coverage.csv`: one row a municipality, family and group.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "priority_group_coverage",
            columns: CodeCells.columns("municipality", "municipality_code") + CodeCells.columns("family")
                + CodeCells.columns("group") + ["initiatives", "share", "of_initiatives"]
                + CellCount.columns.dropFirst() + ["policy_areas", "uncoded"] + CodeCells.columns("state"),
            rows: rows.map { row in
                codes.municipality(row.municipality) + codes.family(row.family) + codes.group(row.group)
                    + [CSVCell(row.count.initiatives), CSVCell(row.share), CSVCell(row.ofInitiatives)]
                    + row.count.cells.dropFirst() + [CSVCell(row.policyAreas), CSVCell(row.uncoded)]
                    + codes.state(row.state)
            })
    }
}
