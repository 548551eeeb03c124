import CSVText
import PlanModel

extension Decision: TableRow {
    static var table: String { "decisions" }
    static var columns: [String] {
        ["initiative_id", "axis", "code", "action", "rank", "coder", "date", "reason"]
    }

    init(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"),
            axis: InitiativeCode.axis(&row),
            code: row.id("code"),
            action: row.choice("action", else: .set),
            rank: row.choice("rank", else: .primary),
            coder: row.text("coder"),
            date: row.date("date"),
            reason: row.text("reason"))
    }

    var cells: [CSVCell] {
        [
            CSVCell(initiative), CSVCell(axis), CSVCell(code), CSVCell(action), CSVCell(rank), .text(coder),
            .text(date), .text(reason),
        ]
    }
}
