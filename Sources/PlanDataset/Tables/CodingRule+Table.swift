import CSVText
import PlanModel

extension CodingRule: TableRow {
    static var table: String { "coding_rules" }
    static var columns: [String] {
        [
            "rule_id", "axis", "code", "field", "pattern", "requires", "forbids", "weight", "rank", "basis", "since",
            "note",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("rule_id"),
            axis: InitiativeCode.axis(&row),
            code: row.optionalID("code"),
            fields: Self.fields(&row),
            pattern: row.text("pattern"),
            requires: row.list("requires"),
            forbids: row.list("forbids"),
            weight: row.integer("weight"),
            rank: row.choice("rank", else: .primary),
            basis: Self.basis(&row),
            since: row.text("since"),
            note: row.optionalText("note"))
    }

    private static func fields(_ row: inout RowReader) -> [Field] {
        let words = row.list("field")
        if words.isEmpty { row.report(.missingValue, "field", "field is empty; every row needs one") }
        return words.compactMap { word in
            if let field = Field(rawValue: word) { return field }
            let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
            row.report(
                .badValue, "field", value: word, "field has “\(word)”; expected \(known), separated by ／")
            return nil
        }
    }

    private static func basis(_ row: inout RowReader) -> Basis {
        let basis = row.choice("basis", else: Basis.inferred)
        if basis == .stated || basis == .inferred { return basis }
        row.report(
            .badValue, "basis", value: basis.rawValue,
            "a rule's basis is stated or inferred; \(basis.rawValue) comes from "
                + (basis == .decided ? "decisions.csv" : "the crosswalk"))
        return .inferred
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(axis), CSVCell(code),
            .text(fields.map(\.rawValue).joined(separator: "／")), .text(pattern),
            CSVCell(nonEmpty: requires.joined(separator: "／")), CSVCell(nonEmpty: forbids.joined(separator: "／")),
            CSVCell(weight), CSVCell(rank), CSVCell(basis), .text(since), CSVCell(note),
        ]
    }
}
