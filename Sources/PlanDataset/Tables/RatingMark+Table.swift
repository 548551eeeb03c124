import CSVText
import PlanModel

extension RatingMark: TableRow {
    static var table: String { "rating_scales" }
    static var columns: [String] {
        [
            "scale_id", "kind", "mark", "order", "points", "threshold", "meaning_ja", "meaning_en", "source_id",
            "source_line",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            scale: row.id("scale_id"),
            kind: row.choice("kind", else: .achievement),
            mark: row.text("mark"),
            order: row.integer("order", minimum: 1),
            points: row.optionalInteger("points"),
            threshold: row.optionalDecimal("threshold"),
            meaning: Label(row.text("meaning_ja"), row.text("meaning_en")),
            source: row.optionalID("source_id"),
            sourceLine: row.optionalInteger("source_line", minimum: 1))
        if kind == .direction, let points {
            row.report(
                .badValue, "points", value: String(points),
                "a direction is no grade and has no points; leave points empty, or make the kind achievement")
        }
    }

    var cells: [CSVCell] {
        [
            CSVCell(scale), CSVCell(kind), .text(mark), CSVCell(order), CSVCell(points), CSVCell(threshold),
            .text(meaning.japanese), .text(meaning.english), CSVCell(source), CSVCell(sourceLine),
        ]
    }
}
