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
            periodStart: row.optionalDate("period_start"),
            periodEnd: row.optionalDate("period_end"),
            visionJa: row.optionalText("vision_ja"))
        if let start = periodStart, let end = periodEnd, Self.begins(end, before: start) {
            row.report(.badValue, "period_end", value: end, "the period ends in \(end), before it starts in \(start)")
        }
    }

    /// Whether one date lies before another, as far as both are told.
    private static func begins(_ a: String, before b: String) -> Bool {
        let length = min(a.utf8.count, b.utf8.count)
        return a.utf8.prefix(length).lexicographicallyPrecedes(b.utf8.prefix(length))
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(municipality), CSVCell(family), .text(title.japanese), .text(title.english),
            CSVCell(periodStart), CSVCell(periodEnd), CSVCell(visionJa),
        ]
    }
}
