import Diagnostics
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Cuts a file into blocks of whole records, for readers on several threads.
///
/// A block starts outside quotes and ends behind the last line feed that has an even number of quotes before it. In a file that
/// is as RFC 4180 has it a record ends there; in one that is not, the block's own reader finds the fault. The first block is the
/// header alone.
final class RecordBlocks: Sendable {
    /// The bytes that a block is filled up to by default, so that a file of any size takes no more memory than its readers'
    /// blocks.
    static let blockSize = 1 << 18
    /// A block that grows past this has no record's end in sight.
    static let largestBlock = 64 << 20

    private struct State: ~Copyable {
        /// What has been read behind the end of the last block.
        let rest = ByteBlock()
        var count = 0
        var isAtEnd = false
    }

    /// The file's size when it was opened; 0 for what is no regular file.
    let size: Int
    private let path: String
    private let descriptor: Int32
    private let blockSize: Int
    private let state = Mutex(State())

    init(path: String, blockSize: Int = blockSize) throws(CSVError) {
        guard !path.utf8.contains(Byte.null) else { throw .system("cannot open", path, EINVAL) }
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw .system("cannot open", path, errno) }
        var status = stat()
        guard fstat(opened, &status) == 0 else {
            let code = errno
            close(opened)
            throw .system("cannot look at", path, code)
        }
        (self.path, descriptor, self.blockSize) = (path, opened, blockSize)
        size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    }

    deinit { close(descriptor) }

    /// Fills a buffer with the next block.
    ///
    /// - Returns: the block's number, from 0 for the header; nil behind the last one.
    /// - Throws: `FindingCode.inputOutput`, and `FindingCode.limit` where no record ends within 64 MiB.
    func next(into block: ByteBlock) throws(CSVError) -> Int? {
        try state.withLock { (state) throws(CSVError) -> Int? in
            block.removeAll()
            block.append(state.rest.bytes)
            state.rest.removeAll()
            let isHeader = state.count == 0
            var (wanted, end) = (blockSize, nil as Int?)
            while true {
                if block.count >= wanted || state.isAtEnd {
                    end = Self.end(of: block.bytes, isHeader: isHeader)
                    if end != nil || state.isAtEnd { break }
                    guard block.count <= Self.largestBlock else { throw tooLong }
                    wanted = 2 * block.count
                } else {
                    state.isAtEnd = try block.read(from: descriptor, upTo: wanted, path: path)
                }
            }
            if let end, isHeader || !state.isAtEnd {
                state.rest.append(UnsafeRawBufferPointer(rebasing: block.bytes[end...]))
                block.removeAll(from: end)
            }
            state.count += 1
            return block.count == 0 ? nil : state.count - 1
        }
    }

    private var tooLong: CSVError {
        CSVError(
            Finding(
                .limit, at: SourcePosition(file: path),
                "no record ends within \(Self.largestBlock) bytes; look for a quote that is not closed"))
    }

    /// The offset behind the last record that ends in a block, or behind the first one; nil where none ends.
    private static func end(of block: UnsafeRawBufferPointer, isHeader: Bool) -> Int? {
        var quotes = ByteSearch(Byte.quote, in: block)
        var (start, end): (Int, Int?) = (0, nil)
        while start < block.count {
            let quote = quotes.first(from: start)
            let outside = block[start..<quote]
            let feed = isHeader ? outside.firstIndex(of: Byte.lineFeed) : outside.lastIndex(of: Byte.lineFeed)
            if let feed { end = feed + 1 }
            if isHeader, end != nil { return end }
            guard quote < block.count else { break }
            start = quotes.first(from: quote + 1) + 1
        }
        return end
    }
}

/// Bytes in a block of memory that is used again; one thread's at a time.
final class ByteBlock: @unchecked Sendable {
    private var base = UnsafeMutablePointer<UInt8>.allocate(capacity: RecordBlocks.blockSize)
    private var capacity = RecordBlocks.blockSize
    private(set) var count = 0

    deinit { base.deallocate() }

    /// The bytes; valid until the next change.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    func removeAll(from offset: Int = 0) { count = offset }

    /// Removes as many bytes from the start; the others move up.
    func removeFirst(_ length: Int) {
        guard length > 0 else { return }
        UnsafeMutableRawPointer(base).copyMemory(from: base + length, byteCount: count - length)
        count -= length
    }

    func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        reserve(count + bytes.count)
        UnsafeMutableRawPointer(base + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    /// Reads from a file until there are as many bytes as are wanted, or the file ends.
    ///
    /// - Returns: whether the file has ended.
    func read(from descriptor: Int32, upTo wanted: Int, path: String) throws(CSVError) -> Bool {
        reserve(wanted)
        while count < wanted {
            let length = Glibc.read(descriptor, base + count, wanted - count)
            if length < 0, errno == EINTR { continue }
            guard length >= 0 else { throw .system("cannot read", path, errno) }
            if length == 0 { return true }
            count += length
        }
        return false
    }

    private func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(wanted, 2 * capacity))
        larger.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, max(wanted, 2 * capacity))
    }
}
