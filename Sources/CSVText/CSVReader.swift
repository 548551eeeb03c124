import Diagnostics

/// Reads CSV as RFC 4180 has it, and refuses what is not.
///
/// - A record ends at LF, CRLF or a lone CR. An empty line is a record of one missing field where the records have one
///   field; where they have more, it is passed over.
/// - Spaces belong to the field. One UTF-8 byte order mark at the start of the file does not belong to the text.
/// - Refused, with position and remedy: bytes that are not text in the expected encoding, NUL, Ctrl-Z, a quote inside
///   an unquoted field, text after a closing quote, an unclosed quote, the unquoted `="011002"`, and what passes a
///   limit.
public struct CSVReader: Sendable {
    public let options: CSVOptions

    public init(options: CSVOptions = CSVOptions()) {
        self.options = options
    }

    /// Hands over the records one by one, the header being the first.
    ///
    /// Records need not have the same number of fields. When an error is thrown, the records before it have been
    /// handed over.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - file: its path, for positions.
    ///   - body: looks at one record, which is valid only inside the call; what it throws ends the reading.
    /// - Complexity: O(*n*) in the bytes. The memory is that of the longest record, not of the file; CP932 is decoded
    ///   whole.
    public func forEachRecord(
        in bytes: UnsafeRawBufferPointer, file: String,
        _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) {
        guard bytes.count <= options.limits.fileBytes else {
            throw InputFile.tooLong(file, limit: options.limits.fileBytes)
        }
        switch options.encoding {
        case .utf8:
            try RecordPass(DecodedText(utf8: bytes), file: file, options: options).run(body)
        case .cp932:
            try CP932.refuseByteOrderMark(of: bytes, file: file)
            let (text, badOffset) = try CP932.text(of: bytes, file: file)
            try text.withUnsafeBufferPointer { (buffer) throws(CSVError) in
                let decoded = DecodedText(UnsafeRawBufferPointer(buffer), decodedFrom: bytes, badOffset: badOffset)
                try RecordPass(decoded, file: file, options: options).run(body)
            }
        }
    }

    /// The same over an array.
    public func forEachRecord(
        in bytes: [UInt8], file: String, _ body: (borrowing CSVRecordView) throws(CSVError) -> Void
    ) throws(CSVError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(CSVError) in
            try forEachRecord(in: UnsafeRawBufferPointer(buffer), file: file, body)
        }
    }
}
