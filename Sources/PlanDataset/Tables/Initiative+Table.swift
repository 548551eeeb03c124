import CSVText
import PlanModel

extension Initiative: TableRow {
    static var table: String { "initiatives" }
    static var columns: [String] {
        [
            "initiative_id", "plan_id", "heading_id", "number", "name_ja", "name_en", "summary_ja", "page", "is_new",
            "commitment", "restates", "source_id", "line_start", "line_end",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("initiative_id"),
            plan: row.id("plan_id"),
            heading: row.id("heading_id"),
            number: row.optionalText("number"),
            nameJa: row.text("name_ja"),
            nameEn: row.optionalText("name_en"),
            summaryJa: row.optionalText("summary_ja"),
            page: row.optionalInteger("page", minimum: 1),
            isNew: row.optionalFlag("is_new"),
            commitment: row.optionalChoice("commitment"),
            restates: row.optionalID("restates"),
            source: row.id("source_id"),
            lines: Self.lines(&row))
    }

    private static func lines(_ row: inout RowReader) -> ClosedRange<Int> {
        let start = row.integer("line_start", minimum: 1)
        let end = row.integer("line_end", minimum: 1, else: start)
        if end < start {
            row.report(
                .badValue, "line_end", value: String(end),
                "line_end \(end) stands before line_start \(start); give the last line of the row")
        }
        return start...max(start, end)
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(plan), CSVCell(heading), CSVCell(number), .text(nameJa), CSVCell(nameEn),
            CSVCell(summaryJa), CSVCell(page), CSVCell(isNew), CSVCell(commitment), CSVCell(restates),
            CSVCell(source), CSVCell(lines.lowerBound), CSVCell(lines.upperBound),
        ]
    }
}
