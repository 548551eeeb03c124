import CSVText
import PlanModel

extension Municipality: TableRow {
    static var table: String { "municipalities" }
    static var columns: [String] { ["municipality_code", "name_ja", "name_en", "prefecture_ja", "kind", "as_of"] }

    init(_ row: inout RowReader) {
        self.init(
            code: row.id("municipality_code"),
            name: Label(row.text("name_ja"), row.text("name_en")),
            prefectureJa: row.text("prefecture_ja"),
            kind: row.text("kind"),
            asOf: row.date("as_of"))
    }

    var cells: [CSVCell] {
        [
            CSVCell(code), .text(name.japanese), .text(name.english), .text(prefectureJa), .text(kind), .text(asOf),
        ]
    }
}
