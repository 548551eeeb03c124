import CSVText
import PlanAnalysis

extension CoverageMatrix {
    /// `coverage_matrix.csv`: one row a municipality, family, policy area and group.
    ///
    /// Beside the codes both axes have `UNCODED`, the initiatives without a code, and `ALL`, every initiative once.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "coverage_matrix",
            columns: CodeCells.columns("municipality", "municipality_code") + CodeCells.columns("family")
                + CodeCells.columns("policy_area") + CodeCells.columns("group") + CellCount.columns + ["uncoded"]
                + CodeCells.columns("state"),
            rows: rows.map { row in
                codes.municipality(row.municipality) + codes.family(row.family) + codes.area(row.area)
                    + codes.group(row.group) + row.count.cells + [CSVCell(row.uncoded)] + codes.state(row.state)
            })
    }
}
