import Diagnostics

/// One pass over one text: lines into the parser, records out of it, faults into positions.
struct RecordPass {
    private let text: DecodedText
    private let file: String
    private let options: CSVOptions
    private let reallocate: Reallocate?
    private let plainLines: PlainLines?

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
        plainLines = cutsPlainLines ? PlainLines(in: text.bytes, delimiter: options.delimiter) : nil
        self.text = text
        self.file = file
        self.options = options
        self.reallocate = reallocate
    }

    consuming func run(_ body: (borrowing CSVRecordView) throws(CSVError) -> Void) throws(CSVError) {
        let parser = try makeParser()
        var lines = PhysicalLines(text.bytes, delimiter: options.delimiter)
        var endsInLine = false
        while let next = lines.next() {
            line = lines.number
            endsInLine = !next.isEnded
            try read(next, with: parser, body)
        }
        if let unreadable = text.unreadable {
            let column = parser.fieldCount + 1
            let position = SourcePosition(file: file, line: endsInLine ? line : lines.number + 1, column: column)
            throw CSVError(Finding(unreadable.code, at: position, value: unreadable.value, unreadable.message))
        }
        let isEnded = try located(parser) { () throws(ParserFault) in try parser.finish() }
        if isEnded { try deliver(from: parser, body) }
    }

    private mutating func read(
        _ next: PhysicalLine, with parser: CSVParser,
        _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) {
        if isBetweenRecords {
            recordLine = line
            if next.isEmpty { return try readEmptyLine(with: parser, body) }
        }
        if isBetweenRecords, try readPlain(next, body) { return }
        isBetweenRecords = try located(parser, next.bytes) { () throws(ParserFault) in
            try parser.feed(next.bytes, keepsSpaces: next.hasEdgeSpace)
        }
        if isBetweenRecords { try deliver(from: parser, body) }
    }

    /// Reads a line in which nothing is for libcsv to decide.
    ///
    /// - Returns: whether it is one.
    private mutating func readPlain(
        _ next: PhysicalLine, _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) -> Bool {
        guard let plainLines, !next.hasEdgeSpace, next.content.count <= options.limits.fieldBytes,
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
