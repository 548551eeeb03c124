import CSVText
import Foundation

/// A table ready to be written: one observation a row, in a stable order of rows and columns.
public struct TidyTable: Sendable {
    /// The file's name without its ending.
    public let name: String
    public let columns: [String]
    public let rows: [[CSVCell]]

    /// - Precondition: every row has one cell a column.
    public init(name: String, columns: [String], rows: [[CSVCell]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row of \(name) has not one cell a column")
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// The table as CSV; the same bytes for the same rows.
    public func csv(_ dialect: CSVWriter.Dialect) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.append(columns)
        for row in rows { writer.append(row) }
        return writer.bytes
    }

    /// The table as a JSON array of objects, keys in the order of the columns: numbers as numbers, missing cells as null.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let quoted = { (text: String) -> String in
            // A string always encodes.
            String(decoding: try! encoder.encode(text), as: UTF8.self)
        }
        let keys = columns.map(quoted)
        let objects = rows.map { row in
            let members = zip(keys, row).map { key, cell in
                switch cell {
                case .missing: "\(key):null"
                case .number(let number): "\(key):\(number)"
                case .text(let text): "\(key):\(quoted(text))"
                }
            }
            return "  {\(members.joined(separator: ","))}"
        }
        return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
    }
}

extension CSVCell {
    /// A text, or missing where there is none.
    public init(_ text: String?) {
        self = text.map(CSVCell.text) ?? .missing
    }

    public init(_ number: Int) {
        self = .number(String(number))
    }

    /// The cell as it is read by people: nothing for a missing one.
    public var displayed: String {
        switch self {
        case .text(let text), .number(let text): text
        case .missing: ""
        }
    }
}
