import CSVText
import PlanModel

extension FrameworkLink: TableRow {
    static var table: String { "framework_crosswalk" }
    static var columns: [String] { ["framework", "item", "axis", "code", "relation", "note"] }

    init(_ row: inout RowReader) {
        self.init(
            item: .init(framework: row.text("framework"), item: row.text("item")), target: Self.target(&row),
            note: row.optionalText("note"))
        if target == nil && note == nil {
            row.report(
                .missingValue, "note",
                "note is empty; say why no code stands for the item, or give it axis, code and relation")
        }
    }

    /// The code, or nil when axis, code and relation are all empty.
    private static func target(_ row: inout RowReader) -> Target? {
        guard ["axis", "code", "relation"].contains(where: { row.optionalText($0) != nil }) else { return nil }
        return Target(
            axis: axis(&row), code: row.id("code"), relation: row.choice("relation", else: .related))
    }

    private static func axis(_ row: inout RowReader) -> Axis {
        let axis = row.choice("axis", else: Axis.policyArea)
        guard axis != .policyArea && axis != .group else { return axis }
        row.report(
            .badValue, "axis", value: axis.rawValue,
            "\(axis.rawValue) says nothing of what an item asks for; expected policy_area or group")
        return .policyArea
    }

    var cells: [CSVCell] {
        [
            CSVCell(item.framework), CSVCell(item.item), CSVCell(target?.axis), CSVCell(target?.code),
            CSVCell(target?.relation), CSVCell(note),
        ]
    }
}
