import Diagnostics
import PlanModel

extension CodingSheet {
    /// The columns that a coding sheet must have. Of others, `basis` and `evidence` are read; a plan's `codes.csv` is a
    /// coding sheet too.
    static let requiredColumns = ["initiative_id", "axis", "code", "rank"]

    /// Reads a coding sheet.
    ///
    /// A row with a finding is not among the codes, and a sheet with an error is not to be compared.
    ///
    /// - Parameter taxonomy: the lists that the codes are looked up in.
    /// - Returns: the sheet, and everything that is wrong with it, in the order of the places.
    public static func read(path: String, taxonomy: Taxonomy) -> (sheet: CodingSheet, findings: [Finding]) {
        var table = SheetTable(path: path, required: requiredColumns, kind: "a coding sheet")
        let rows = table.rows { SheetCode(&$0) }
        let codes = rows.compactMap { row in row.value.map { Placed($0, at: row.place) } }
        let checks = SheetChecks(codes, taxonomy)
        return (
            CodingSheet(file: path, codes: codes, columns: table.columns), (table.findings + checks.findings).sorted()
        )
    }
}

extension SheetCode {
    /// Nil for a row that has a finding.
    fileprivate init?(_ row: inout RowReader) {
        self.init(
            initiative: row.id("initiative_id"),
            axis: row.choice("axis", else: .policyArea),
            code: row.id("code"),
            rank: row.choice("rank", else: .primary),
            basis: row.optionalChoice("basis"),
            evidence: row.optionalText("evidence"))
        guard row.findings.isEmpty else { return nil }
    }
}
