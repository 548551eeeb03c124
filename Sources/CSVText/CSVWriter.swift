/// Writes records as CSV bytes.
///
/// A field is quoted where it must be: when it is empty but not missing, holds a delimiter, a quote, CR or LF,
/// starts or ends with a space or tab, or starts with U+FEFF, which a reader would take for a byte order mark.
/// libcsv's `csv_write` quotes every field, and writes an empty Swift buffer, whose base address is nil, as nothing;
/// so the few rules stand here. Of columns that are named, every field that is not missing is quoted.
///
/// What is written reads back the same, provided that every record has as many cells as the first, and that no text
/// holds NUL or Ctrl-Z, which `CSVReader` refuses. A record of a single missing cell is an empty line.
public struct CSVWriter: Sendable {
    public enum Dialect: Sendable, CaseIterable {
        /// For programs: UTF-8 without a byte order mark, LF, every text as it is.
        case plain
        /// For spreadsheets: UTF-8 with a byte order mark, CRLF, and an apostrophe before what would be a formula.
        case spreadsheet
    }

    public let dialect: Dialect
    /// What has been written so far.
    public private(set) var bytes: [UInt8]
    private let delimiter: UInt8
    private let quoted: Set<Int>

    /// - Parameter quoted: the columns of which every field that is not missing is quoted.
    /// - Precondition: `delimiter` is as `CSVOptions.delimiter` demands.
    public init(dialect: Dialect = .plain, delimiter: UInt8 = UInt8(ascii: ","), quoted: Set<Int> = []) {
        precondition(CSVOptions.isUsable(delimiter: delimiter), "this byte cannot be a delimiter")
        self.quoted = quoted
        self.dialect = dialect
        self.delimiter = delimiter
        bytes = dialect == .spreadsheet ? Byte.byteOrderMark : []
    }

    /// Writes one record.
    ///
    /// - Precondition: `cells` is not empty.
    /// - Complexity: O(*n*) in the bytes of the record, amortised.
    public mutating func append(_ cells: [CSVCell]) { append(cells, quoted: quoted) }

    private mutating func append(_ cells: [CSVCell], quoted: Set<Int>) {
        precondition(!cells.isEmpty, "a record has at least one cell")
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            switch cell {
            case .missing: break
            case .number(let number) where Self.isNumber(number) && !quoted.contains(index):
                bytes.append(contentsOf: number.utf8)
            case .text(let text), .number(let text): write(text, isQuoted: quoted.contains(index))
            }
        }
        if dialect == .spreadsheet { bytes.append(Byte.carriageReturn) }
        bytes.append(Byte.lineFeed)
    }

    /// Writes one record of fields that have been read, all of them as texts.
    public mutating func append(_ fields: [CSVField]) {
        append(fields.map(CSVCell.init))
    }

    /// Writes one record of texts, such as a header, each quoted only where it must be.
    public mutating func append(_ texts: [String]) {
        append(texts.map(CSVCell.text), quoted: [])
    }

    private mutating func write(_ text: String, isQuoted: Bool) {
        var field = dialect == .spreadsheet ? Self.neutralised(text) : text
        field.withUTF8 { field in
            guard isQuoted || needsQuotes(field) else { return bytes.append(contentsOf: field) }
            bytes.append(Byte.quote)
            for byte in field {
                if byte == Byte.quote { bytes.append(Byte.quote) }
                bytes.append(byte)
            }
            bytes.append(Byte.quote)
        }
    }

    private func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = field.first, let last = field.last else { return true }
        let isBlank = { (byte: UInt8) in byte == Byte.space || byte == Byte.tab }
        let isSpecial = { [delimiter] (byte: UInt8) in
            byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
        }
        return isBlank(first) || isBlank(last) || field.contains(where: isSpecial)
            || field.starts(with: Byte.byteOrderMark)
    }
}
