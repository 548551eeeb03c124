import CSVText
import PlanAnalysis
import PlanModel

extension ProgressSummary {
    /// `progress_summary.csv`: one row a plan, year, scale, outermost heading and mark.
    ///
    /// The heading `ALL` is the whole plan, and the mark `ALL` all marks of the scale together.
    public func table(_ index: AtlasIndex) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "progress_summary",
            columns: CodeCells.planColumns
                + [
                    "completeness", "fiscal_year", "scale_id", "heading_id", "heading_number", "heading_ja", "mark",
                    "mark_ja", "mark_en", "listed", "listed_marked", "initiatives", "rated", "unrated", "marked",
                    "mark_share", "score_mean", "listed_score_mean",
                ],
            rows: rows.map { row in
                codes.plan(row.key.plan)
                    + [
                        .text(codes.assessment(ofPlan: row.key.plan).label), CSVCell(row.key.fiscalYear),
                        CSVCell(row.key.scale?.text),
                    ] + Self.heading(row) + Self.mark(row)
                    + [
                        CSVCell(row.listed), CSVCell(row.listedMarked), CSVCell(row.initiatives), CSVCell(row.rated),
                        CSVCell(row.unrated), CSVCell(row.marked), CSVCell(row.markShare), CSVCell(row.scoreMean),
                        CSVCell(row.listedScoreMean),
                    ]
            })
    }

    private static func heading(_ row: Row) -> [CSVCell] {
        guard let heading = row.heading else { return [.text("ALL"), .missing, .text("計画全体")] }
        return [.text(heading.id.text), .text(heading.number), .text(heading.nameJa)]
    }

    private static func mark(_ row: Row) -> [CSVCell] {
        guard let mark = row.mark else { return [.text("ALL"), .text("すべての評価"), .text("All marks")] }
        return [.text(mark.mark), .text(mark.meaning.japanese), .text(mark.meaning.english)]
    }
}
