/// Rows of codes and numbers in the plain dialect, as bytes: what ``CSVWriter`` writes, for millions of rows.
///
/// Texts are made fields once, by ``field(_:)``, and appended as often as they stand.
public struct PlainRows: Sendable {
    public private(set) var bytes: [UInt8] = []

    /// Starts with a header.
    public init(header: [String]) {
        var writer = CSVWriter()
        writer.append(header)
        bytes = writer.bytes
    }

    /// Starts with nothing: rows to stand behind others.
    public init() {}

    /// A text as a field with the delimiter behind it.
    public static func field(_ text: String) -> [UInt8] {
        var writer = CSVWriter()
        writer.append([.text(text), .missing])
        return writer.bytes.dropLast()
    }

    /// Appends what ``field(_:)`` made.
    public mutating func append(_ field: [UInt8]) { bytes.append(contentsOf: field) }

    /// Appends a whole number, not below zero.
    public mutating func append(_ number: Int) {
        appendDigits(number)
        bytes.append(Byte.comma)
    }

    /// Appends a number of ten-thousandths with its four decimals; missing for nil.
    public mutating func append(tenThousandths number: Int?) {
        if let number {
            appendDigits(number / 10_000)
            bytes.append(UInt8(ascii: "."))
            var power = 1_000
            while power > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(number / power % 10))
                power /= 10
            }
        }
        bytes.append(Byte.comma)
    }

    /// Ends a row: a line feed takes the place of the last delimiter.
    public mutating func endRow() { bytes[bytes.count - 1] = Byte.lineFeed }

    private mutating func appendDigits(_ number: Int) {
        precondition(number >= 0, "counts are not below zero")
        if number >= 10 { appendDigits(number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
