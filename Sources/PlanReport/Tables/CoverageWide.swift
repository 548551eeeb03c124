import CSVText
import PlanAnalysis
import PlanModel

/// `coverage_wide.csv`: the matrix with one column a priority group, as a spreadsheet or a picture wants it.
///
/// A number is the initiatives of the cell; 0 says that the plan was read whole and has none; an empty cell is not known: the
/// document is an excerpt, or no plan of the family is loaded.
public enum CoverageWide {
    private static let keys = ["municipality_code", "municipality_ja", "family", "policy_area", "policy_area_ja"]

    /// - Parameter matrix: `coverage_matrix`, whose rows stand city by city, family by family and area by area.
    public static func table(of matrix: TidyTable) -> TidyTable {
        let place = { (column: String) -> Int in
            guard let place = matrix.columns.firstIndex(of: column) else {
                preconditionFailure("coverage_matrix has no column \(column)")
            }
            return place
        }
        let (group, state, count) = (place("group"), place("state"), place("initiatives"))
        let head = keys.map(place)
        var groups: [String] = []
        var rows: [[CSVCell]] = []
        for row in matrix.rows {
            let name = row[group].displayed
            if let first = groups.first, first != name, let last = rows.indices.last {
                rows[last].append(cell(row[count], in: row[state]))
                if rows.count == 1 { groups.append(name) }
            } else {
                rows.append(head.map { row[$0] } + [cell(row[count], in: row[state])])
                if groups.isEmpty { groups.append(name) }
            }
        }
        return TidyTable(name: "coverage_wide", columns: keys + groups.map(column), rows: rows)
    }

    private static let prefix = "group_"

    private static func column(_ group: String) -> String { prefix + group }

    private static func cell(_ count: CSVCell, in state: CSVCell) -> CSVCell {
        switch CoverageState(rawValue: state.displayed) {
        case .stated, .inferred, .some(.none): count
        case .unknown, .notAssessed, nil: .missing
        }
    }

    /// What the column of a group means; nil for another column.
    static func entry(_ column: String) -> DataDictionary.Entry? {
        guard column.hasPrefix(prefix) else { return nil }
        let group = column.dropFirst(prefix.count)
        return DataDictionary.Entry(
            column: column, kind: .integer,
            meaning: Label(
                "対象者 \(group) の取組数。0 は全体を読んだ計画に該当がないこと、空欄は分からないこと",
                "Initiatives for \(group); 0: a plan read whole has none, empty: not known"))
    }
}
