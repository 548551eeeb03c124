import Diagnostics

/// A file, a pipe or a device as text, part by part, so that a file of any size takes the memory of one part.
///
/// It is read and not mapped: the pages of a mapped file would count as memory as they are looked at, and the process would be
/// killed where somebody cuts the file short meanwhile.
final class TextParts {
    /// The bytes that are read for a part by default.
    static let size = 1 << 20

    private let input: OpenInput
    private let options: CSVOptions
    private let size: Int
    /// What has been read behind the parts that were handed over.
    private let block = ByteBlock()
    /// The part that was handed over last: so many bytes of the block.
    private var used = 0
    private var isStart = true
    private var isAtEnd = false
    private var total = 0
    /// The text of a part that had to be decoded.
    private var decoded: ByteBlock?
    /// All bytes that were read, if they are to be kept.
    private(set) var kept: [UInt8]?

    /// - Parameter keeps: whether the bytes are kept, since they cannot be read again.
    init(_ input: OpenInput, options: CSVOptions, keeps: Bool = false, size: Int = size) {
        (self.input, self.options, self.size) = (input, options, size)
        kept = keeps ? [] : nil
    }

    /// The next part, valid until the next call; nil at the end.
    ///
    /// A part ends behind a line feed where it holds one, and never within a character or a CRLF.
    func next() throws(CSVError) -> DecodedText? {
        block.removeFirst(used)
        if !isAtEnd { try read() }
        guard block.count > 0 else { return nil }
        used = isAtEnd ? block.count : Self.end(of: block.bytes, options.encoding)
        defer { isStart = isStart && used == 0 }
        switch options.encoding {
        case .utf8: return DecodedText(utf8: part, isFileStart: isStart)
        case .cp932: return try decodedCP932()
        }
    }

    private var part: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: block.bytes[..<used]) }

    private func read() throws(CSVError) {
        let before = block.count
        isAtEnd = try block.read(from: input.descriptor, upTo: before + size, path: input.path)
        total += block.count - before
        guard total <= options.limits.fileBytes else {
            throw InputFile.tooLong(input.path, limit: options.limits.fileBytes)
        }
        kept?.append(contentsOf: block.bytes[before...])
    }

    /// A byte at the end that is no character by itself may begin one that ends in the next part.
    private func decodedCP932() throws(CSVError) -> DecodedText {
        if isStart { try CP932.refuseByteOrderMark(of: part, file: input.path) }
        var (text, badOffset) = try CP932.text(of: part, file: input.path)
        if !isAtEnd, badOffset == used - 1 { (used, badOffset) = (used - 1, nil) }
        let decoded = decoded ?? ByteBlock()
        self.decoded = decoded
        decoded.removeAll()
        text.withUnsafeBytes { decoded.append($0) }
        return DecodedText(decoded.bytes, decodedFrom: part, badOffset: badOffset)
    }

    /// Where a part ends that is not the last one.
    private static func end(of block: UnsafeRawBufferPointer, _ encoding: CSVEncoding) -> Int {
        if let feed = block.lastIndex(of: Byte.lineFeed) { return feed + 1 }
        var end = block.count
        if encoding == .utf8 {
            // At most three bytes that go on with a character, and the one that begins it.
            let start = block.indices.suffix(4).last { block[$0] & 0xC0 != 0x80 }
            if let start, block[start] >= 0xC0 { end = start }
        }
        return block[..<end].last == Byte.carriageReturn ? end - 1 : end
    }
}
