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
    ///
    /// - Parameters:
    ///   - delimiter: the byte between two fields: a tab for TSV, whose fields are quoted as in CSV.
    ///   - quoted: columns of which every field that is not missing is quoted (``CSVWriter``).
    public func csv(
        _ dialect: CSVWriter.Dialect, delimiter: UInt8 = UInt8(ascii: ","), quoted: Set<String> = []
    ) -> [UInt8] {
        let places = columns.indices.filter { quoted.contains(columns[$0]) }
        var writer = CSVWriter(dialect: dialect, delimiter: delimiter, quoted: Set(places))
        writer.append(columns)
        for row in rows { writer.append(row) }
        return writer.bytes
    }

    /// The table as a JSON array of objects, keys in the order of the columns: numbers as numbers, missing cells as null.
    ///
    /// What JSON does not take for a number, such as `+1` or `007`, is a string.
    public var json: String {
        let objects = objects
        return objects.isEmpty ? "[]\n" : "[\n\(objects.map { "  \($0)" }.joined(separator: ",\n"))\n]\n"
    }

    /// The table as newline-delimited JSON: one such object a line.
    public var jsonLines: String { objects.map { "\($0)\n" }.joined() }

    private var objects: [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let quoted = { (text: String) -> String in
            // A string always encodes.
            String(decoding: try! encoder.encode(text), as: UTF8.self)
        }
        let keys = columns.map(quoted)
        return rows.map { row in
            let members = zip(keys, row).map { key, cell in
                switch cell {
                case .missing: "\(key):null"
                case .number(let number) where number.isJSONNumber: "\(key):\(number)"
                case .number(let text), .text(let text): "\(key):\(quoted(text))"
                }
            }
            return "{\(members.joined(separator: ","))}"
        }
    }
}

extension String {
    /// Whether the text is a number by RFC 8259: `-0.5`, `1e9`; no plus sign before it and no leading zero.
    fileprivate var isJSONNumber: Bool {
        var rest = utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.takeDigits()
        guard whole.count == 1 || (whole.count > 1 && whole.first != UInt8(ascii: "0")) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard !rest.takeDigits().isEmpty else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard !rest.takeDigits().isEmpty else { return false }
        }
        return rest.isEmpty
    }
}

extension Substring.UTF8View {
    /// Takes the ASCII digits off the start.
    fileprivate mutating func takeDigits() -> Self {
        let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        removeFirst(digits.count)
        return digits
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
