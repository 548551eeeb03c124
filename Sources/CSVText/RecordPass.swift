import Diagnostics

/// One pass over one text, or over its parts: lines into the parser, records out of it, faults into positions.
struct RecordPass {
    private let nextText: () throws(CSVError) -> DecodedText?
    private let file: String
    private let options: CSVOptions
    private let cutsPlainLines: Bool
    private let reallocate: Reallocate?

    /// The lines that have ended.
    private var endedLines = 0
    /// The line last fed, counted from 1.
    private var line = 1
    /// The line at which the record starts that is being read.
    private var recordLine = 1
    /// Whether the bytes fed so far end with a record.
    private var isBetweenRecords = true
    private var recordCount = 0
    /// The number of fields of the first record that is not an empty line.
    private var firstWidth: Int?

    /// - Parameters:
    ///   - cutsPlainLines: whether lines without quotes are cut without libcsv (``PlainLines``).
    ///   - reallocate: stands in for `realloc` in a test.
    init(
        _ text: DecodedText, file: String, options: CSVOptions, cutsPlainLines: Bool = false,
        reallocate: Reallocate? = nil
    ) {
        var rest: DecodedText? = text
        nextText = { () throws(CSVError) -> DecodedText? in
            defer { rest = nil }
            return rest
        }
        (self.file, self.options, self.cutsPlainLines, self.reallocate) = (file, options, cutsPlainLines, reallocate)
    }

    /// The same over the parts of a text.
    init(_ parts: TextParts, file: String, options: CSVOptions) {
        nextText = { () throws(CSVError) -> DecodedText? in try parts.next() }
        (self.file, self.options, cutsPlainLines, reallocate) = (file, options, false, nil)
    }

    consuming func run(_ body: (borrowing CSVRecordView) throws(CSVError) -> Void) throws(CSVError) {
        let parser = try makeParser()
        while let text = try nextText() { try read(text, with: parser, body) }
        let isEnded = try located(parser) { () throws(ParserFault) in try parser.finish() }
        if isEnded { try deliver(from: parser, body) }
    }

    private mutating func read(
        _ text: DecodedText, with parser: CSVParser, _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) {
        var plainLines = PlainLines(in: text.bytes, delimiter: options.delimiter)
        var lines = PhysicalLines(text.bytes, delimiter: options.delimiter)
        while let next = lines.next() {
            line = endedLines + 1
            try read(next, &plainLines, with: parser, body)
            if next.isEnded { endedLines = line }
        }
        if let unreadable = text.unreadable {
            let position = SourcePosition(file: file, line: endedLines + 1, column: parser.fieldCount + 1)
            throw CSVError(Finding(unreadable.code, at: position, value: unreadable.value, unreadable.message))
        }
    }

    private mutating func read(
        _ next: PhysicalLine, _ plainLines: inout PlainLines, with parser: CSVParser,
        _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) {
        if isBetweenRecords {
            recordLine = line
            if next.isEmpty { return try readEmptyLine(with: parser, body) }
        }
        if isBetweenRecords, cutsPlainLines, try readPlain(next, &plainLines, body) { return }
        isBetweenRecords = try located(parser, next.bytes) { () throws(ParserFault) in
            try parser.feed(next.bytes, keepsSpaces: next.hasEdgeSpace)
        }
        if isBetweenRecords { try deliver(from: parser, body) }
    }

    /// Reads a line in which nothing is for libcsv to decide.
    ///
    /// - Returns: whether it is one.
    private mutating func readPlain(
        _ next: PhysicalLine, _ plainLines: inout PlainLines,
        _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) -> Bool {
        guard !next.hasEdgeSpace, next.content.count <= options.limits.fieldBytes,
            let count = plainLines.cut(next.content), count <= options.limits.columns
        else { return false }
        try countRecord(width: count)
        try body(CSVRecordView(plain: next.content, line: recordLine, count: count, slots: plainLines.slots))
        return true
    }

    /// An empty line is a record where the records have one field, and before the first one.
    private mutating func readEmptyLine(
        with parser: CSVParser, _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) {
        guard firstWidth == nil || firstWidth == 1 else { return }
        let width = firstWidth
        try located(parser) { () throws(ParserFault) in try parser.addMissingField() }
        try deliver(from: parser, body)
        firstWidth = width
    }

    private mutating func deliver(
        from parser: CSVParser, _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) {
        try countRecord(width: parser.fieldCount)
        try parser.takeRecord(line: recordLine, body)
    }

    private mutating func countRecord(width: Int) throws(CSVError) {
        guard recordCount < options.limits.rows else {
            throw CSVError(
                Finding(
                    .limit, at: SourcePosition(file: file, line: recordLine, column: 1),
                    "more than \(options.limits.rows) records; split the file"))
        }
        recordCount += 1
        firstWidth = firstWidth ?? width
    }

    private func makeParser() throws(CSVError) -> CSVParser {
        do {
            guard let reallocate else { return try CSVParser(delimiter: options.delimiter, limits: options.limits) }
            return try CSVParser(delimiter: options.delimiter, limits: options.limits, reallocate: reallocate)
        } catch {
            throw CSVError(error.finding(at: place(column: 1), options: options))
        }
    }

    /// Gives a fault of the parser its place.
    private func located<Result>(
        _ parser: CSVParser, _ text: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
        _ work: () throws(ParserFault) -> Result
    ) throws(CSVError) -> Result {
        do {
            return try work()
        } catch {
            throw CSVError(error.finding(at: place(column: parser.fieldCount + 1, text), options: options))
        }
    }

    private func place(
        column: Int, _ text: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
    ) -> ParserFault.Place {
        ParserFault.Place(file: file, line: line, recordLine: recordLine, column: column, text: text)
    }
}
