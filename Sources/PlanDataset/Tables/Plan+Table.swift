import CSVText
import PlanModel

extension Plan: TableRow {
    static var table: String { "plans" }
    static var columns: [String] {
        [
            "plan_id", "municipality_code", "family", "title_ja", "title_en", "period_start", "period_end",
            "vision_ja",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("plan_id"),
            municipality: row.id("municipality_code"),
            family: row.choice("family", else: .suicide),
            title: Label(row.text("title_ja"), row.text("title_en")),
            periodStart: row.optionalText("period_start"),
            periodEnd: row.optionalText("period_end"),
            visionJa: row.optionalText("vision_ja"))
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(municipality), CSVCell(family), .text(title.japanese), .text(title.english),
            CSVCell(periodStart), CSVCell(periodEnd), CSVCell(visionJa),
        ]
    }
}
