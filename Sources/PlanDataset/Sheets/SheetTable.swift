import CSVText
import Diagnostics
import PlanModel

/// A CSV file that people keep beside the schema's tables: it has at least certain columns, and may have others.
struct SheetTable {
    let file: String
    /// The file's own header; empty when it has none.
    private(set) var columns: [String] = []
    private(set) var findings: [Finding] = []
    private var records: [CSVRecord] = []

    /// Reads a file. One that cannot be read at all is a finding, so that the others are still checked.
    ///
    /// - Parameters:
    ///   - required: the columns that the file must have.
    ///   - kind: what the file is, for messages: `a coding sheet`.
    init(path: String, required: [String], kind: String) {
        file = path
        do throws(CSVError) {
            let table = try CSVReader().table(atPath: path)
            findings = table.findings
            columns = table.header
            records = table.records.filter { $0.fields.count == table.header.count }
        } catch {
            findings += error.findings
        }
        let missing = columns.isEmpty ? [] : required.filter { !columns.contains($0) }
        guard !missing.isEmpty else { return }
        records = []
        for column in missing {
            let near = Suggestion.nearest(to: column, among: columns.filter { !required.contains($0) && !$0.isEmpty })
            findings.append(
                Finding(
                    .header, at: SourcePosition(file: path, line: 1), field: column,
                    "the column \(column) is missing; \(kind) has \(required.joined(separator: ","))"
                        + (near.map { ", and here is \($0)" } ?? "")))
        }
    }

    /// Decodes each record whose fields are as many as the header's; what is wrong with one joins the findings.
    mutating func rows<Row: Sendable>(_ decode: (inout RowReader) -> Row) -> [Placed<Row>] {
        let places = ColumnPlaces(columns, in: columns)
        return records.map { record in
            let place = RowPlace(file: file, line: record.line, columns: columns)
            var reader = RowReader(record, place: place, columns: places)
            let row = decode(&reader)
            findings += reader.findings
            return Placed(row, at: place)
        }
    }
}
