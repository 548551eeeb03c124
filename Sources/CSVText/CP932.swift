import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The decoding of Windows code page 932.
enum CP932 {
    /// What the system lacks when it has no converter.
    struct NoConverter: Error {}

    /// Decodes into UTF-8, up to the first byte that is not CP932.
    ///
    /// - Returns: The text, and the offset in `bytes` of the first bad byte, or nil when there is none.
    /// - Complexity: O(*n*).
    static func decode(_ bytes: UnsafeRawBufferPointer) throws(NoConverter) -> (text: [UInt8], badOffset: Int?) {
        guard let converter = iconv_open("UTF-8", "CP932"), Int(bitPattern: converter) != -1 else {
            throw NoConverter()
        }
        defer { iconv_close(converter) }

        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        let piece = UnsafeMutablePointer<CChar>.allocate(capacity: pieceSize)
        defer { piece.deallocate() }

        var input = bytes.baseAddress.map {
            UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: CChar.self))
        }
        var left = bytes.count
        while left > 0 {
            var output: UnsafeMutablePointer<CChar>? = piece
            var room = pieceSize
            let status = iconv(converter, &input, &left, &output, &room)
            let failure = errno
            text.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: pieceSize - room))
            if status == -1, failure != E2BIG { return (text, bytes.count - left) }
        }
        return (text, nil)
    }

    private static let pieceSize = 64 << 10
}

extension CP932 {
    /// ``decode(_:)`` with an error that says what to do.
    static func text(
        of bytes: UnsafeRawBufferPointer, file: String
    ) throws(CSVError) -> (text: [UInt8], badOffset: Int?) {
        do {
            return try decode(bytes)
        } catch {
            throw CSVError(
                Finding(
                    .encoding, at: SourcePosition(file: file),
                    "this system has no converter for CP932; save the file as UTF-8"))
        }
    }

    static func refuseByteOrderMark(of bytes: UnsafeRawBufferPointer, file: String) throws(CSVError) {
        guard bytes.starts(with: Byte.byteOrderMark) else { return }
        throw CSVError(
            Finding(
                .encoding, at: SourcePosition(file: file, line: 1, column: 1),
                "the file starts with the byte order mark of UTF-8; read it with the encoding utf8"))
    }
}
