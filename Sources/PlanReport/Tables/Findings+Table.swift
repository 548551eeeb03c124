import CSVText
import Diagnostics

extension [Finding] {
    /// `findings.csv`: one row a finding, in the order of their places.
    public var table: TidyTable {
        TidyTable(name: "findings", columns: Finding.columns, rows: sorted().map(\.cells))
    }
}
