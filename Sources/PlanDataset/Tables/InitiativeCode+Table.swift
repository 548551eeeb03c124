import CSVText
import PlanModel

extension InitiativeCode: TableRow {
    static var table: String { "codes" }
    static var columns: [String] {
        [
            "initiative_id", "axis", "code", "rank", "basis", "evidence", "rule_id", "source_id", "source_line",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"),
            axis: Self.axis(&row),
            code: row.id("code"),
            rank: row.choice("rank", else: .primary),
            basis: row.choice("basis", else: .inferred),
            evidence: row.text("evidence"),
            rule: row.text("rule_id"),
            source: row.id("source_id"),
            sourceLine: row.integer("source_line", minimum: 1))
    }

    /// An axis that an initiative takes codes on.
    static func axis(_ row: inout RowReader) -> Axis {
        let axis = row.choice("axis", else: Axis.policyArea)
        guard axis == .function else { return axis }
        row.report(
            .badValue, "axis", value: axis.rawValue,
            "function is an axis of departments; an initiative takes policy_area, group, instrument or commitment")
        return .policyArea
    }

    var cells: [CSVCell] {
        [
            CSVCell(initiative), CSVCell(axis), CSVCell(code), CSVCell(rank), CSVCell(basis), .text(evidence),
            .text(rule), CSVCell(source), CSVCell(sourceLine),
        ]
    }
}
