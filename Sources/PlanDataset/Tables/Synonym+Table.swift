import CSVText
import PlanModel

extension Synonym: TableRow {
    static var table: String { "synonyms" }
    static var columns: [String] { ["term", "canonical", "note"] }

    init(_ row: inout RowReader) {
        self.init(term: row.text("term"), canonical: row.text("canonical"), note: row.optionalText("note"))
    }

    var cells: [CSVCell] { [.text(term), .text(canonical), CSVCell(note)] }
}
