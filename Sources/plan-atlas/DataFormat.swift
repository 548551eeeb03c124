import ArgumentParser
import PlanAtlas

/// The forms in which rows are data.
enum DataFormat: String, CaseIterable {
    case csv
    case tsv
    /// An array of objects.
    case json
    /// One object a line.
    case ndjson

    /// - Parameter dialect: that of csv and tsv.
    func bytes(of table: TidyTable, _ dialect: TableOutput.Dialect) -> [UInt8] {
        switch self {
        case .csv: table.csv(dialect.writer)
        case .tsv: table.csv(dialect.writer, delimiter: UInt8(ascii: "\t"))
        case .json: Array(table.json.utf8)
        case .ndjson: Array(table.jsonLines.utf8)
        }
    }
}
