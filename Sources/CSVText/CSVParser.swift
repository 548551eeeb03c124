internal import CLibcsv

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why the parser stops. The place is known to whoever feeds it.
enum ParserFault: Error, Equatable {
    /// A quote inside a field that does not start with one, at this offset of the bytes last fed.
    case quoteInUnquotedField(offset: Int)
    /// `="…"`: as above, with nothing but an equals sign before the quote.
    case spreadsheetIdiom(offset: Int)
    /// Something other than a delimiter or a line end behind a closing quote, at this offset of the bytes last fed.
    case textAfterClosingQuote(offset: Int)
    /// The input ends inside quotes.
    case unclosedQuote
    case fieldTooLong
    case tooManyColumns
    case outOfMemory
}

/// The one owner of a libcsv handle.
///
/// libcsv is told to be strict and to tell missing from empty. Its trimming of spaces is undone line by line: the
/// function that undoes it costs a call a byte, so `feed` takes it only for lines where a space could be trimmed.
/// Without strictness an untrimmed `"x" ,2` would swallow the rest of the file; hence the two always go together.
///
/// The bytes are fed a physical line, or a piece of one, at a time: then at most one record ends in a call, and
/// nothing has to be thrown across C. After a fault the parser is of no more use.
final class CSVParser {
    /// The bytes given to libcsv at once, by which a field can pass its limit before that is noticed.
    static let pieceSize = 64 << 10

    private let handle: UnsafeMutablePointer<csv_parser>
    private let arena: UnsafeMutablePointer<RecordArena>
    private let limits: CSVLimits

    /// - Parameter reallocate: stands in for `realloc`, in libcsv and in the arena, so that a test can run out of
    ///   memory.
    init(
        delimiter: UInt8, limits: CSVLimits, reallocate: @escaping Reallocate = { realloc($0, $1) }
    ) throws(ParserFault) {
        precondition(CSVOptions.isUsable(delimiter: delimiter), "this byte cannot be a delimiter")
        self.limits = limits
        handle = .allocate(capacity: 1)
        handle.initialize(to: csv_parser())
        arena = .allocate(capacity: 1)
        arena.initialize(to: RecordArena(limits: limits, reallocate: reallocate))
        let options = CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL
        guard csv_init(handle, UInt8(options)) == 0 else { throw .outOfMemory }
        csv_set_delim(handle, delimiter)
        csv_set_blk_size(handle, Self.pieceSize)
        csv_set_realloc_func(handle, reallocate)
    }

    deinit {
        csv_free(handle)
        handle.deinitialize(count: 1)
        handle.deallocate()
        arena.deinitialize(count: 1)
        arena.deallocate()
    }

    /// The fields of the record that have ended so far.
    var fieldCount: Int { arena.pointee.count }

    /// Parses one physical line, or what there is of the last one.
    ///
    /// - Parameter keepsSpaces: whether the line has a space or tab that libcsv would trim.
    /// - Returns: whether a record has ended.
    func feed(_ line: UnsafeRawBufferPointer, keepsSpaces: Bool) throws(ParserFault) -> Bool {
        csv_set_space_func(handle, keepsSpaces ? { _ in 0 } : nil)
        var start = 0
        while start < line.count {
            let piece = UnsafeRawBufferPointer(rebasing: line[start..<min(start + Self.pieceSize, line.count)])
            let parsed = csv_parse(handle, piece.baseAddress, piece.count, Self.fieldEnded, Self.recordEnded, arena)
            if let fault = arena.pointee.fault { throw fault }
            guard parsed == piece.count else { throw fault(at: start + parsed, byte: piece[parsed]) }
            // One byte more is the closing quote, which libcsv keeps until it has seen what follows.
            guard handle.pointee.entry_pos <= limits.fieldBytes + 1 else { throw .fieldTooLong }
            start += piece.count
        }
        return arena.pointee.isComplete
    }

    /// Ends the input.
    ///
    /// - Returns: whether a record has ended that no line end had ended.
    func finish() throws(ParserFault) -> Bool {
        let status = csv_fini(handle, Self.fieldEnded, Self.recordEnded, arena)
        if let fault = arena.pointee.fault { throw fault }
        guard status == 0 else { throw .unclosedQuote }
        return arena.pointee.isComplete
    }

    /// Adds the one missing field of an empty line, which libcsv passes over.
    func addMissingField() throws(ParserFault) {
        arena.pointee.append(nil, length: 0)
        if let fault = arena.pointee.fault { throw fault }
    }

    /// Hands over the record that has ended, and makes ready for the next one.
    func takeRecord<Failure>(
        line: Int, _ body: (borrowing CSVRecordView) throws(Failure) -> Void
    ) throws(Failure) {
        guard let slots = arena.pointee.slots else { preconditionFailure("no record has ended") }
        try body(CSVRecordView(line: line, count: arena.pointee.count, bytes: arena.pointee.bytes, slots: slots))
        arena.pointee.clear()
    }

    /// Reads why `csv_parse` stopped at a byte; to be called before anything else touches the handle.
    private func fault(at offset: Int, byte: UInt8) -> ParserFault {
        guard csv_error(handle) == CSV_EPARSE else { return .outOfMemory }
        guard byte == Byte.quote else { return .textAfterClosingQuote(offset: offset) }
        let field = UnsafeBufferPointer(start: handle.pointee.entry_buf, count: handle.pointee.entry_pos)
        let isIdiom = field.count == 1 && field[0] == Byte.equals
        return isIdiom ? .spreadsheetIdiom(offset: offset) : .quoteInUnquotedField(offset: offset)
    }

    private static let fieldEnded: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        source, length, context in
        context?.assumingMemoryBound(to: RecordArena.self).pointee.append(source, length: length)
    }

    private static let recordEnded: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
        context?.assumingMemoryBound(to: RecordArena.self).pointee.isComplete = true
    }
}
