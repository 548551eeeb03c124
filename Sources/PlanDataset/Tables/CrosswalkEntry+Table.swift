import CSVText
import PlanModel

extension CrosswalkEntry: TableRow {
    static var table: String { "crosswalk" }
    static var columns: [String] { ["subject", "subject_id", "axis", "code", "relation", "note"] }

    private enum Kind: String, CaseIterable {
        case heading
        case department
    }

    init(_ row: inout RowReader) {
        let subject: Subject =
            switch row.choice("subject", else: Kind.heading) {
            case .heading: .heading(row.id("subject_id"))
            case .department: .department(row.id("subject_id"))
            }
        let axis = row.choice("axis", else: Axis.policyArea)
        if case .department = subject, axis != .function {
            row.report(.badValue, "axis", value: axis.rawValue, "a department maps to the axis function only")
        }
        if case .heading = subject, axis == .function {
            row.report(.badValue, "axis", value: axis.rawValue, "a heading has no function; only departments have")
        }
        self.init(
            subject: subject, axis: axis, code: row.id("code"),
            relation: row.choice("relation", else: .related), note: row.optionalText("note"))
    }

    var cells: [CSVCell] {
        [
            .text(subject.kind), .text(subject.id), CSVCell(axis), CSVCell(code), CSVCell(relation), CSVCell(note),
        ]
    }
}
