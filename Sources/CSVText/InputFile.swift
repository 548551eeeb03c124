import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The reading of files as bytes.
public enum InputFile {
    /// Reads a file, a pipe or a device to its end; `-` is standard input.
    ///
    /// - Parameter limit: the most bytes that are taken; a longer file is refused.
    /// - Throws: When the path cannot be opened or read, names a folder (`FindingCode.inputOutput`), or is too long
    ///   (`FindingCode.limit`).
    public static func bytes(
        atPath path: String, limit: Int = CSVLimits().fileBytes
    ) throws(CSVError) -> [UInt8] {
        let input = try OpenInput(path, limit: limit)
        return try readAll(input.descriptor, path: path, expected: input.size ?? 0, limit: limit)
    }

    /// Hands a file over in pieces of 1 MiB, in the memory of one.
    ///
    /// - Parameter body: looks at one piece, which is valid only inside the call.
    /// - Returns: how many bytes there were.
    /// - Throws: As ``bytes(atPath:limit:)``.
    public static func forEachPiece(
        atPath path: String, limit: Int = CSVLimits().fileBytes, _ body: (UnsafeRawBufferPointer) -> Void
    ) throws(CSVError) -> Int {
        let input = try OpenInput(path, limit: limit)
        let block = ByteBlock()
        var total = 0
        var isAtEnd = false
        while !isAtEnd {
            isAtEnd = try block.read(from: input.descriptor, upTo: TextParts.size, path: path)
            total += block.count
            guard total <= limit else { throw tooLong(path, limit: limit) }
            body(block.bytes)
            block.removeAll()
        }
        return total
    }

    static func tooLong(_ path: String, limit: Int) -> CSVError {
        CSVError(
            Finding(
                .limit, at: SourcePosition(file: path),
                "the file has more than \(limit) bytes; split it, or check that it is the right one"))
    }

    /// The buffer has room for one byte more than is expected, so that the end shows without growing it.
    private static func readAll(
        _ descriptor: Int32, path: String, expected: Int, limit: Int
    ) throws(CSVError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(expected + 1, 64 << 10))
        var used = 0
        while true {
            if used == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress.map { $0 + used }, buffer.count - used)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system("cannot read", path, errno) }
            if count == 0 { break }
            used += count
            guard used <= limit else { throw tooLong(path, limit: limit) }
        }
        bytes.removeLast(bytes.count - used)
        return bytes
    }
}
