import CSVText
import PlanModel

extension Statement: TableRow {
    static var table: String { "statements" }
    static var columns: [String] {
        [
            "statement_id", "source_id", "kind", "goal_heading_id", "department_id", "title_ja", "figures",
            "source_line",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("statement_id"),
            source: row.id("source_id"),
            kind: row.choice("kind", else: .comment),
            goal: row.optionalID("goal_heading_id"),
            department: row.optionalID("department_id"),
            titleJa: row.text("title_ja"),
            figures: row.list("figures"),
            sourceLine: row.integer("source_line", minimum: 1))
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(source), CSVCell(kind), CSVCell(goal), CSVCell(department), .text(titleJa),
            CSVCell(nonEmpty: figures.joined(separator: "／")), CSVCell(sourceLine),
        ]
    }
}
