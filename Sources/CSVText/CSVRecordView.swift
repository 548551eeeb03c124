/// One record, looked at where the parser has left it.
///
/// It is valid only inside the call that hands it over: copy out what is to be kept.
public struct CSVRecordView: ~Copyable {
    /// The physical line at which the record starts, counted from 1.
    public let line: Int
    /// The number of fields, at least 1.
    public let count: Int

    @usableFromInline let bytes: UnsafePointer<UInt8>?
    @usableFromInline let slots: UnsafePointer<RecordArena.Slot>
    /// The bytes between two fields.
    @usableFromInline let gap: Int

    /// A record whose fields stand one behind the other.
    init(line: Int, count: Int, bytes: UnsafePointer<UInt8>?, slots: UnsafePointer<RecordArena.Slot>) {
        (self.line, self.count, self.bytes, self.slots, gap) = (line, count, bytes, slots, 0)
    }

    /// A record that is a line of a text, with a delimiter between two fields.
    init(plain text: UnsafeRawBufferPointer, line: Int, count: Int, slots: UnsafePointer<RecordArena.Slot>) {
        (self.line, self.count, self.slots, gap) = (line, count, slots, 1)
        bytes = text.baseAddress?.assumingMemoryBound(to: UInt8.self)
    }

    /// The field at an index, counted from 0; its column is one more.
    ///
    /// - Precondition: `index` is at least 0 and less than `count`.
    /// - Complexity: O(1), without allocation.
    @inlinable
    public subscript(index: Int) -> CSVFieldView {
        precondition(index >= 0 && index < count, "the record has no such field")
        let start = index == 0 ? 0 : slots[index - 1].end + gap
        let slice = UnsafeRawBufferPointer(start: bytes.map { $0 + start }, count: slots[index].end - start)
        return CSVFieldView(bytes: slice, isMissing: slots[index].isMissing)
    }

    /// Copies the record out.
    ///
    /// - Complexity: O(*n*) in the record's bytes, with one string a field.
    public func record() -> CSVRecord {
        var fields: [CSVField] = []
        fields.reserveCapacity(count)
        for index in 0..<count {
            let field = self[index]
            fields.append(CSVField(field.isMissing ? nil : field.text))
        }
        return CSVRecord(line: line, fields: fields)
    }
}

/// One field of a `CSVRecordView`, valid as long as that is.
public struct CSVFieldView {
    /// The field's UTF-8 bytes, unquoted; borrowed, never to be kept.
    public let bytes: UnsafeRawBufferPointer
    /// Whether there was nothing between the delimiters. `""` is not missing: it is an empty text.
    public let isMissing: Bool

    @inlinable
    init(bytes: UnsafeRawBufferPointer, isMissing: Bool) {
        self.bytes = bytes
        self.isMissing = isMissing
    }

    /// A copy of the field as a string; empty for a missing one.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
