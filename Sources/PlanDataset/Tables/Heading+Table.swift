import CSVText
import PlanModel

extension Heading: TableRow {
    static var table: String { "headings" }
    static var columns: [String] {
        [
            "heading_id", "plan_id", "parent_id", "level", "kind", "number", "name_ja", "order", "source_id",
            "source_line",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("heading_id"),
            plan: row.id("plan_id"),
            parent: row.optionalID("parent_id"),
            level: row.integer("level", minimum: 1),
            kind: row.choice("kind", else: .subheading),
            number: row.text("number"),
            nameJa: row.text("name_ja"),
            order: row.integer("order", minimum: 1),
            source: row.id("source_id"),
            sourceLine: row.integer("source_line", minimum: 1))
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(plan), CSVCell(parent), CSVCell(level), CSVCell(kind), .text(number), .text(nameJa),
            CSVCell(order), CSVCell(source), CSVCell(sourceLine),
        ]
    }
}
