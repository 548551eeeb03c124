public import Diagnostics

/// A file that has been read: its header, its records, and what is wrong with them.
public struct CSVTable: Sendable {
    /// The path as the reader was given it.
    public let file: String
    /// The names in the file's first record, in order; empty when the file has none.
    public let header: [String]
    /// The records below the header, in the file's order, as they were read: ragged ones too.
    public let records: [CSVRecord]
    /// Ragged records and bad header names, all of them, in the file's order. A table with findings is not to be
    /// trusted.
    public let findings: [Finding]

    public init(file: String, header: [String], records: [CSVRecord], findings: [Finding]) {
        self.file = file
        self.header = header
        self.records = records
        self.findings = findings
    }
}

/// One record, with the place it was read from.
public struct CSVRecord: Sendable, Hashable {
    /// The physical line at which the record starts, counted from 1.
    public let line: Int
    public let fields: [CSVField]

    public init(line: Int, fields: [CSVField]) {
        self.line = line
        self.fields = fields
    }
}

/// One field: a text, or nothing.
///
/// Two fields are equal when their UTF-8 bytes are; `String` would take a composed が for a decomposed one.
public struct CSVField: Sendable {
    /// The text; empty when the field is missing.
    public let text: String
    /// Whether nothing stood between the delimiters: `,,` is missing, `,"",` is an empty text.
    public let isMissing: Bool

    /// - Parameter text: the text, or nil for a missing field.
    public init(_ text: String?) {
        self.text = text ?? ""
        isMissing = text == nil
    }
}

extension CSVField: Hashable {
    public static func == (a: CSVField, b: CSVField) -> Bool {
        a.isMissing == b.isMissing && a.text.utf8.elementsEqual(b.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(isMissing)
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
