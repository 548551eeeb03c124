import CSVText
import PlanAnalysis

extension GapCounts {
    /// `gap_counts.csv`: one row a municipality and family; no counts where nothing can be said.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "gap_counts",
            columns: CodeCells.columns("municipality", "municipality_code") + CodeCells.columns("family")
                + ["completeness", "peers", "area_gaps", "group_gaps", "pair_gaps", "gaps_elsewhere"],
            rows: rows.map { row in
                let count = { (count: KeyPath<Counts, Int>) -> CSVCell in
                    row.counts.map { CSVCell($0[keyPath: count]) } ?? .missing
                }
                return codes.municipality(row.municipality) + codes.family(row.family)
                    + [.text(row.assessment.label), CSVCell(row.peers)]
                    + [count(\.areas), count(\.groups), count(\.pairs), count(\.elsewhere)]
            })
    }
}
