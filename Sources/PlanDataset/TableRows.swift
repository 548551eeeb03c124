import CSVText
import PlanModel

/// Rows of a table in its own columns, ready to be listed.
public struct TableRows: Sendable {
    /// The table's file name without its ending.
    public let table: String
    public let columns: [String]
    public let rows: [[CSVCell]]

    private init<Row: TableRow>(of rows: [Row]) {
        table = Row.table
        columns = Row.columns
        self.rows = rows.map(\.cells)
    }

    public init(_ rows: [Progress]) { self.init(of: rows) }
    public init(_ rows: [InitiativeTarget]) { self.init(of: rows) }
    public init(_ rows: [Measure]) { self.init(of: rows) }
    public init(_ rows: [Indicator]) { self.init(of: rows) }
    public init(_ rows: [Statement]) { self.init(of: rows) }
    public init(_ rows: [CodingRule]) { self.init(of: rows) }
    public init(_ rows: [Decision]) { self.init(of: rows) }
    public init(_ rows: [RatingMark]) { self.init(of: rows) }
}
