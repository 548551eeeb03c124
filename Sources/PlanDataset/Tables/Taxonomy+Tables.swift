import CSVText
import PlanModel

/// The columns that all code lists share, before the ones of their own.
private enum CodeColumns {
    static let head = ["code", "order"]
    static let middle = ["label_ja", "label_en", "definition_ja", "include", "exclude"]
    static let tail = ["since", "replaced_by"]
}

extension Taxonomy.Code: TableRow {
    static var table: String { "instruments" }
    static var columns: [String] { CodeColumns.head + CodeColumns.middle + CodeColumns.tail }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("code"),
            order: row.integer("order", minimum: 1),
            label: Label(row.text("label_ja"), row.text("label_en")),
            definitionJa: row.text("definition_ja"),
            include: row.optionalText("include") ?? "",
            exclude: row.optionalText("exclude") ?? "",
            since: row.text("since"),
            replacedBy: row.optionalID("replaced_by"))
    }

    fileprivate var head: [CSVCell] { [CSVCell(id), CSVCell(order)] }

    fileprivate var middle: [CSVCell] {
        [
            .text(label.japanese), .text(label.english), .text(definitionJa), CSVCell(include.isEmpty ? nil : include),
            CSVCell(exclude.isEmpty ? nil : exclude),
        ]
    }

    fileprivate var tail: [CSVCell] { [.text(since), CSVCell(replacedBy)] }

    var cells: [CSVCell] { head + middle + tail }
}

extension Taxonomy.PolicyArea: TableRow {
    static var table: String { "policy_areas" }
    static var columns: [String] { CodeColumns.head + ["kind"] + CodeColumns.middle + CodeColumns.tail }

    init(_ row: inout RowReader) {
        self.init(code: Taxonomy.Code(&row), kind: row.choice("kind", else: .topic))
    }

    var cells: [CSVCell] { code.head + [CSVCell(kind)] + code.middle + code.tail }
}

extension Taxonomy.PriorityGroup: TableRow {
    static var table: String { "priority_groups" }
    static var columns: [String] { CodeColumns.head + CodeColumns.middle + ["terms"] + CodeColumns.tail }

    init(_ row: inout RowReader) {
        self.init(code: Taxonomy.Code(&row), terms: row.list("terms"))
    }

    var cells: [CSVCell] { code.head + code.middle + [.text(terms.joined(separator: "／"))] + code.tail }
}

extension Taxonomy.CommitmentCode: TableRow {
    static var table: String { "commitments" }
    static var columns: [String] { Taxonomy.Code.columns }

    init(_ row: inout RowReader) {
        let code = Taxonomy.Code(&row)
        if Commitment(rawValue: code.id.text) == nil, !code.id.text.isEmpty {
            let words = Commitment.allCases.map(\.rawValue).joined(separator: ", ")
            row.report(.badValue, "code", value: code.id.text, "code is “\(code.id)”; expected one of \(words)")
        }
        self.init(code: code)
    }

    var cells: [CSVCell] { code.cells }
}

extension Taxonomy.DepartmentFunction: TableRow {
    static var table: String { "department_functions" }
    static var columns: [String] { CodeColumns.head + CodeColumns.middle + ["examples"] + CodeColumns.tail }

    init(_ row: inout RowReader) {
        self.init(code: Taxonomy.Code(&row), examples: row.list("examples"))
    }

    var cells: [CSVCell] { code.head + code.middle + [.text(examples.joined(separator: "／"))] + code.tail }
}

extension Taxonomy.FrameworkItem: TableRow {
    static var table: String { "framework_items" }
    static var columns: [String] {
        [
            "framework", "framework_label_ja", "framework_label_en", "family", "dated", "item", "order", "label_ja",
            "label_en", "wording",
        ]
    }

    init(_ row: inout RowReader) {
        self.init(
            framework: row.text("framework"),
            frameworkLabel: Label(row.text("framework_label_ja"), row.text("framework_label_en")),
            family: row.choice("family", else: .suicide),
            dated: row.text("dated"),
            item: row.text("item"),
            order: row.integer("order", minimum: 1),
            label: Label(row.text("label_ja"), row.text("label_en")),
            wording: row.choice("wording", else: .unconfirmed))
    }

    var cells: [CSVCell] {
        [
            .text(framework), .text(frameworkLabel.japanese), .text(frameworkLabel.english), CSVCell(family),
            .text(dated), .text(item), CSVCell(order), .text(label.japanese), .text(label.english), CSVCell(wording),
        ]
    }
}
