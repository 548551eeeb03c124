import CSVText
import PlanAnalysis

extension FunctionLoad {
    /// `function_load.csv`: one row a municipality and function, functions without an initiative included.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "function_load",
            columns: CodeCells.columns("municipality", "municipality_code")
                + CodeCells.columns("function", "function_code")
                + ["full_count", "fractional_count", "share", "of_initiatives", "completeness"],
            rows: rows.map { row in
                codes.municipality(row.municipality) + codes.function(row.function)
                    + [
                        CSVCell(row.fullCount), CSVCell(row.fractionalCount), CSVCell(row.share),
                        CSVCell(row.ofInitiatives), .text(row.assessment.label),
                    ]
            })
    }
}
