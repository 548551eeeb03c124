import CSVText
import PlanModel

/// A table with what its columns mean, as it is handed over.
public struct DescribedTable: Sendable {
    public let schema: TableSchema
    /// One cell a column of the schema.
    public let rows: [[CSVCell]]

    public init(_ schema: TableSchema, rows: [[CSVCell]]) {
        (self.schema, self.rows) = (schema, rows)
    }
}
