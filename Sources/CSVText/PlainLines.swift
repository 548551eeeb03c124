/// Cuts lines that have no quotes, where nothing is to be decided: each delimiter ends a field, and no byte means anything else.
///
/// It makes of such a line the record that libcsv would make of it, at one look for eight bytes. Everything else is libcsv's:
/// lines with quotes, with blanks that it would trim, and with more fields than there is room for.
struct PlainLines: ~Copyable {
    private static let capacity = 256

    private let delimiter: UInt8
    private let base: UnsafeRawPointer?
    private var quotes: ByteSearch
    let slots = UnsafeMutablePointer<RecordArena.Slot>.allocate(capacity: capacity)

    /// - Parameter text: what the lines are lines of.
    init(in text: UnsafeRawBufferPointer, delimiter: UInt8) {
        self.delimiter = delimiter
        base = text.baseAddress
        quotes = ByteSearch(Byte.quote, in: text)
    }

    deinit { slots.deallocate() }

    /// Cuts a line at its delimiters; the ends of its fields are then in ``slots``, a delimiter behind each but the last.
    ///
    /// - Parameter line: a line of the text without its end; each stands behind the one before.
    /// - Returns: the number of fields; nil where the line is not a plain one.
    mutating func cut(_ line: UnsafeRawBufferPointer) -> Int? {
        guard let base, let start = line.baseAddress, quotes.first(from: start - base) >= start - base + line.count
        else {
            return nil
        }
        var (count, fieldStart, offset) = (0, 0, 0)
        let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
        while offset + 8 <= line.count {
            // A byte that is the delimiter becomes 0, and of these the highest bit is set (Warren, Hacker's Delight, 6-1).
            let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ pattern
            var found = ~((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | word | 0x7F7F_7F7F_7F7F_7F7F)
            while found != 0 {
                let end = offset + found.trailingZeroBitCount / 8
                guard count < Self.capacity - 1 else { return nil }
                slots[count] = RecordArena.Slot(end: end, isMissing: end == fieldStart)
                (count, fieldStart) = (count + 1, end + 1)
                found &= found - 1
            }
            offset += 8
        }
        while offset < line.count {
            if line[offset] == delimiter {
                guard count < Self.capacity - 1 else { return nil }
                slots[count] = RecordArena.Slot(end: offset, isMissing: offset == fieldStart)
                (count, fieldStart) = (count + 1, offset + 1)
            }
            offset += 1
        }
        slots[count] = RecordArena.Slot(end: line.count, isMissing: line.count == fieldStart)
        return count + 1
    }
}
