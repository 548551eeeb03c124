import CSVText
import PlanAnalysis
import PlanModel

extension SimilarInitiatives {
    /// `similar_initiatives.csv`: one row an initiative and one that resembles it, of another city or another plan.
    public func table(_ index: AtlasIndex, _ similarity: Similarity) -> TidyTable {
        TidyTable(
            name: "similar_initiatives",
            columns: CodeCells.columns("municipality", "municipality_code")
                + ["plan_id", "initiative_id", "initiative_ja", "initiative_en"]
                + CodeCells.columns("other_municipality", "other_municipality_code")
                + ["other_plan_id", "other_id", "other_ja", "other_en", "score", "text_score", "is_strong"]
                + ["shared_area", "shared_groups", "shared_instrument", "shared_terms"],
            rows: rows.map { match in
                Self.initiative(match.initiative, index) + Self.initiative(match.other, index)
                    + [
                        .number(match.score.description), .number(match.text.description),
                        .text(match.isStrong ? "true" : "false"),
                        CSVCell(list: match.areas.map { index.areas[$0].id.text }),
                        CSVCell(list: match.groups.map { index.groups[$0].id.text }),
                        CSVCell(list: match.instruments.map { index.instruments[$0].id.text }),
                        CSVCell(list: similarity.sharedTerms(match)),
                    ]
            })
    }

    private static func initiative(_ position: Int, _ index: AtlasIndex) -> [CSVCell] {
        let row = index.known[position]
        return CodeCells(index: index).municipality(index.municipality[position])
            + [.text(row.plan.text), .text(row.id.text), .text(row.nameJa), CSVCell(row.nameEn)]
    }
}
