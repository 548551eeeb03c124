#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Columns whose texts nobody looks at: of a line without quotes they need not go through the parser.
///
/// Such a line is cut at its delimiters alone, so that the parser can be given the bytes on both sides of a text, and sees a
/// missing field in its place. The last column of a line has no delimiter behind it and is read as ever.
struct PassedOverColumns {
    /// A shorter text costs less in the parser than to be cut out.
    private static let shortest = 32

    private let columns: [Int]
    private let delimiter: UInt8
    private var quotes: ByteSearch
    private let base: UnsafeRawPointer?

    /// - Parameter columns: their indices, in their order.
    init(_ columns: [Int], in text: UnsafeRawBufferPointer, delimiter: UInt8) {
        (self.columns, self.delimiter) = (columns, delimiter)
        quotes = ByteSearch(Byte.quote, in: text)
        base = text.baseAddress
    }

    /// The pieces of a line that the parser is to be given; nil for a line with quotes.
    ///
    /// - Parameter line: a line of the text, at which a record starts; each starts behind the one before.
    mutating func pieces(of line: UnsafeRawBufferPointer) -> Pieces? {
        guard let base, let start = line.baseAddress, quotes.first(from: start - base) >= start - base + line.count
        else {
            return nil
        }
        return Pieces(columns: columns, delimiter: delimiter, rest: line)
    }

    /// The bytes between the texts that are cut out, and ``rest`` behind the last one.
    struct Pieces {
        private let columns: [Int]
        private let delimiter: UInt8
        /// What has not been given yet.
        private(set) var rest: UnsafeRawBufferPointer
        /// The offset in the rest at which a column starts, and which.
        private var (offset, column) = (0, 0)
        private var place = 0

        fileprivate init(columns: [Int], delimiter: UInt8, rest: UnsafeRawBufferPointer) {
            (self.columns, self.delimiter, self.rest) = (columns, delimiter, rest)
        }

        /// The bytes up to the next text that is cut out; nil where there is none, and the rest is to be given as it is.
        mutating func next() -> UnsafeRawBufferPointer? {
            while place < columns.count {
                while column < columns[place] {
                    guard let end = end(from: offset) else { return nil }
                    (offset, column) = (end + 1, column + 1)
                }
                place += 1
                guard let end = end(from: offset) else { return nil }
                guard end - offset >= PassedOverColumns.shortest else { continue }
                let piece = UnsafeRawBufferPointer(rebasing: rest[..<offset])
                rest = UnsafeRawBufferPointer(rebasing: rest[end...])
                offset = 0
                return piece
            }
            return nil
        }

        private func end(from offset: Int) -> Int? {
            guard let base = rest.baseAddress else { return nil }
            return memchr(base + offset, Int32(delimiter), rest.count - offset).map { UnsafeRawPointer($0) - base }
        }
    }
}
