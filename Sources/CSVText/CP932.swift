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
