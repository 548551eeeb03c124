import CSVText
import PlanModel

extension Department: TableRow {
    static var table: String { "departments" }
    static var columns: [String] {
        ["department_id", "municipality_code", "bureau_ja", "name_ja", "function_code", "kind"]
    }

    init(_ row: inout RowReader) {
        self.init(
            id: row.id("department_id"),
            municipality: row.id("municipality_code"),
            bureauJa: row.optionalText("bureau_ja"),
            nameJa: row.text("name_ja"),
            function: row.optionalID("function_code"),
            kind: row.choice("kind", else: .internal))
    }

    var cells: [CSVCell] {
        [
            CSVCell(id), CSVCell(municipality), CSVCell(bureauJa), .text(nameJa), CSVCell(function), CSVCell(kind),
        ]
    }
}

extension Responsibility: TableRow {
    static var table: String { "responsibilities" }
    static var columns: [String] { ["initiative_id", "department_id", "role", "as_printed"] }

    init(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"),
            department: row.id("department_id"),
            role: row.choice("role", else: .lead),
            asPrinted: row.text("as_printed"))
    }

    var cells: [CSVCell] { [CSVCell(initiative), CSVCell(department), CSVCell(role), .text(asPrinted)] }
}
