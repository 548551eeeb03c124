import CSVText
import Diagnostics
import PlanModel

/// One table file: header checked against the schema, rows decoded, all findings kept.
struct TableFile<Row: TableRow>: Sendable {
    private(set) var rows: [Placed<Row>] = []
    private(set) var findings: [Finding] = []

    /// The columns that a merged table has in front of its own; a table of one plan's folder need not have them.
    static var mergedColumns: [String] { ["municipality_code", "plan_id"] }

    /// Reads a file. Bytes that cannot be read at all are a finding as well, so that the other tables are still checked.
    init(path: String) {
        do {
            decode(try CSVReader().table(atPath: path))
        } catch {
            findings += DatasetFolder.mode(of: path) == nil ? [Self.missing(path)] : error.findings
        }
    }

    private static func missing(_ path: String) -> Finding {
        Finding(
            .missingTable, at: SourcePosition(file: path),
            "the table is not there; a table without rows has its header all the same: "
                + Row.columns.joined(separator: ","))
    }

    private mutating func decode(_ table: CSVTable) {
        findings += table.findings
        guard let columns = columns(of: table) else { return }
        for record in table.records where record.fields.count == table.header.count {
            let place = RowPlace(file: table.file, line: record.line, columns: table.header)
            var reader = RowReader(record, place: place, columns: columns)
            let row = Row(&reader)
            findings += reader.findings
            rows.append(Placed(row, at: place))
        }
    }

    /// Where the columns stand, or nil when the header is not this table's.
    private mutating func columns(of table: CSVTable) -> ColumnPlaces? {
        // A file without a header has its finding already.
        guard !table.header.isEmpty else { return nil }
        let place = RowPlace(file: table.file, line: 1, columns: table.header)
        let missing = Row.columns.filter { !table.header.contains($0) }
        // A column without a name is a finding of its own already.
        let unknown = table.header.filter {
            !$0.isEmpty && !Row.columns.contains($0) && !Self.mergedColumns.contains($0)
        }
        for column in missing {
            findings.append(
                Finding(
                    .header, at: place.position(of: column), field: column,
                    "the column \(column) is missing; \(Row.table).csv has \(Row.columns.joined(separator: ","))"))
        }
        for column in unknown {
            let near = Suggestion.nearest(to: column, among: missing).map { "did you mean \($0)?" }
            findings.append(
                Finding(
                    .header, at: place.position(of: column), field: column, value: column,
                    "\(column) is no column of \(Row.table).csv; "
                        + (near ?? "take it out or name it as the schema does")))
        }
        guard missing.isEmpty && unknown.isEmpty else { return nil }
        return ColumnPlaces(Row.columns, in: table.header)
    }
}

/// The bytes of a table file in the datasets' own dialect.
func tableBytes<Row: TableRow>(_ rows: [Row]) -> [UInt8] {
    var writer = CSVWriter(dialect: .plain)
    writer.append(Row.columns.map(CSVCell.text))
    for row in rows { writer.append(row.cells) }
    return writer.bytes
}
