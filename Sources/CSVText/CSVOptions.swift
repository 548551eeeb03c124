/// How the bytes of a file are to be read.
public struct CSVOptions: Sendable {
    /// The byte between two fields: ASCII, and none of quote, space, CR, LF, NUL and Ctrl-Z.
    public var delimiter: UInt8
    /// The encoding of the bytes. It is never guessed.
    public var encoding: CSVEncoding
    /// What is refused for its size.
    public var limits: CSVLimits

    public init(
        delimiter: UInt8 = UInt8(ascii: ","), encoding: CSVEncoding = .utf8, limits: CSVLimits = CSVLimits()
    ) {
        self.delimiter = delimiter
        self.encoding = encoding
        self.limits = limits
    }

    /// Whether a byte can stand between two fields without being taken for something else.
    public static func isUsable(delimiter: UInt8) -> Bool {
        delimiter < 0x80 && !Byte.notDelimiters.contains(delimiter)
    }
}

/// The encodings that can be read.
public enum CSVEncoding: String, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8
    /// Windows code page 932: Shift_JIS with the NEC and IBM extensions, as Japanese Windows saves it.
    case cp932
}

/// The sizes past which a file is refused, so that a broken quote or a wrong file cannot take the memory.
public struct CSVLimits: Sendable {
    /// The bytes of one field, after decoding.
    public var fieldBytes: Int
    /// The fields of one record.
    public var columns: Int
    /// The bytes of the file, before decoding.
    public var fileBytes: Int
    /// The records of the file; the header is one of them.
    public var rows: Int

    public init(
        fieldBytes: Int = 16 << 20, columns: Int = 4_096, fileBytes: Int = 4 << 30, rows: Int = 10_000_000
    ) {
        self.fieldBytes = fieldBytes
        self.columns = columns
        self.fileBytes = fileBytes
        self.rows = rows
    }
}

/// The bytes that mean something in CSV.
enum Byte {
    static let null: UInt8 = 0x00
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let controlZ: UInt8 = 0x1A
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let equals = UInt8(ascii: "=")
    static let apostrophe = UInt8(ascii: "'")
    /// U+FEFF in UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func endsLine(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    static let notDelimiters: [UInt8] = [null, lineFeed, carriageReturn, controlZ, space, quote]
}
