import CSVText
import PlanModel

extension Taxonomy.Example: TableRow {
    static var table: String { "examples" }
    static var columns: [String] { ["axis", "code", "kind", "subject_id", "instead", "note_ja", "note_en"] }

    init(_ row: inout RowReader) {
        let axis = row.choice("axis", else: Axis.policyArea)
        let kind = row.choice("kind", else: Kind.example)
        let hasNote = row.optionalText("note_ja") != nil || row.optionalText("note_en") != nil
        self.init(
            axis: axis, code: row.id("code"), kind: kind,
            subject: axis == .function ? .department(row.id("subject_id")) : .initiative(row.id("subject_id")),
            instead: row.optionalID("instead"),
            // A note has both languages.
            note: hasNote || kind == .nearMiss ? Label(row.text("note_ja"), row.text("note_en")) : nil)
    }

    var cells: [CSVCell] {
        [
            CSVCell(axis), CSVCell(code), CSVCell(kind), .text(subject.id), CSVCell(instead),
            CSVCell(note?.japanese), CSVCell(note?.english),
        ]
    }
}
