#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Grows a block of memory, as `realloc` does; what it returns can be given to `free`.
typealias Reallocate = @convention(c) (UnsafeMutableRawPointer?, Int) -> UnsafeMutableRawPointer?

/// The fields of one record, one behind the other in a block that is used again for the next record.
///
/// The parser's callbacks fill it. They cannot stop the parser, so a failure is remembered in `fault`, and what comes
/// after it is dropped until the parser's owner looks.
@usableFromInline
struct RecordArena: ~Copyable {
    /// Where a field ends in the block, and whether there was nothing at all.
    @usableFromInline
    struct Slot {
        @usableFromInline var end: Int
        @usableFromInline var isMissing: Bool
    }

    private(set) var bytes: UnsafeMutablePointer<UInt8>?
    private(set) var slots: UnsafeMutablePointer<Slot>?
    /// The number of fields so far.
    private(set) var count = 0
    /// Whether the line end has been seen.
    var isComplete = false
    private(set) var fault: ParserFault?

    private var used = 0
    private var byteCapacity = 0
    private var slotCapacity = 0
    private let limits: CSVLimits
    private let reallocate: Reallocate

    init(limits: CSVLimits, reallocate: Reallocate) {
        self.limits = limits
        self.reallocate = reallocate
    }

    deinit {
        free(bytes)
        free(slots)
    }

    /// Empties the record and keeps the memory.
    mutating func clear() {
        count = 0
        used = 0
        isComplete = false
    }

    /// Copies one field; `source` is nil for a missing one.
    ///
    /// - Complexity: O(`length`), amortised.
    mutating func append(_ source: UnsafeRawPointer?, length: Int) {
        if count >= slotCapacity || length > byteCapacity - used || length > limits.fieldBytes || fault != nil {
            guard fault == nil else { return }
            fault = refusal(ofLength: length)
            guard fault == nil else { return }
        }
        if let source, let bytes, length > 0 {
            UnsafeMutableRawPointer(bytes + used).copyMemory(from: source, byteCount: length)
        }
        used += length
        slots?[count] = Slot(end: used, isMissing: source == nil)
        count += 1
    }

    /// Why a field of `length` bytes cannot be taken, or nil when there is room for it now.
    private mutating func refusal(ofLength length: Int) -> ParserFault? {
        if count >= limits.columns { return .tooManyColumns }
        if length > limits.fieldBytes { return .fieldTooLong }
        return makeRoom(for: length) ? nil : .outOfMemory
    }

    /// Makes room for one more field of `length` bytes; false when there is no memory.
    private mutating func makeRoom(for length: Int) -> Bool {
        if used + length > byteCapacity {
            let capacity = max(2 * byteCapacity, used + length, 4_096)
            guard let block = reallocate(bytes, capacity) else { return false }
            bytes = block.assumingMemoryBound(to: UInt8.self)
            byteCapacity = capacity
        }
        if count == slotCapacity {
            let capacity = min(max(2 * slotCapacity, 64), max(limits.columns, 1))
            guard let block = reallocate(slots, capacity * MemoryLayout<Slot>.stride) else { return false }
            slots = block.assumingMemoryBound(to: Slot.self)
            slotCapacity = capacity
        }
        return true
    }
}
