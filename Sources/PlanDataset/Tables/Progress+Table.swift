import CSVText
import PlanModel

extension Progress: TableRow {
    static var table: String { "progress" }
    static var columns: [String] {
        [
            "initiative_id", "fiscal_year", "rating_raw", "scale_id", "rating_score", "status_ja", "has_plan",
            "has_result", "has_next_plan",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"),
            fiscalYear: row.fiscalYear(),
            ratingRaw: row.optionalText("rating_raw"),
            scale: row.optionalID("scale_id"),
            score: row.optionalDecimal("rating_score"),
            statusJa: row.optionalText("status_ja"),
            hasPlan: row.optionalFlag("has_plan"),
            hasResult: row.optionalFlag("has_result"),
            hasNextPlan: row.optionalFlag("has_next_plan"))
        if ratingRaw != nil && scale == nil {
            row.report(
                .missingValue, "scale_id", "scale_id is empty; say on which scale “\(ratingRaw ?? "")” is a mark")
        }
    }

    var cells: [CSVCell] {
        [
            CSVCell(initiative), CSVCell(fiscalYear), CSVCell(ratingRaw), CSVCell(scale), CSVCell(score),
            CSVCell(statusJa), CSVCell(hasPlan), CSVCell(hasResult), CSVCell(hasNextPlan),
        ]
    }
}
