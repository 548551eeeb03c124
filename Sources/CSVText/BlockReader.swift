import Diagnostics
import Parallel
import Synchronization

/// What one thread makes of the records of a file that several threads read.
public protocol BlockWorker: Sendable {
    /// Looks at one record, which is valid only inside the call.
    ///
    /// - Returns: whether to go on; false ends the reading of the file on all threads.
    mutating func take(_ record: borrowing CSVRecordView) -> Bool

    /// Hands over what was made of the records since the last call; they stood one behind the other.
    ///
    /// - Parameter byteCount: the bytes that they took in the file.
    /// - Returns: whether to go on.
    mutating func endBlock(byteCount: Int) -> Bool
}

extension CSVReader {
    /// Reads the records of a file on several threads, block by block.
    ///
    /// The reading is CSVReader's own, with one difference: it stops at the first thing that is not as it should be, and does
    /// not say where that is. Whoever wants to know reads the file with `forEachRecord`.
    ///
    /// - Parameters:
    ///   - path: a UTF-8 file.
    ///   - threads: the number of threads, at least 1.
    ///   - makeWorker: makes the worker of one thread, given the header's names and the file's size in bytes; nil ends the
    ///     reading. Called on that thread.
    /// - Returns: whether every record was taken, each with as many fields as the header.
    /// - Complexity: O(*n*) in the bytes. The memory is that of one block of 256 KiB a thread, or of the longest record.
    public func readBlocks<Worker: BlockWorker>(
        atPath path: String, threads: Int,
        _ makeWorker: @escaping @Sendable (_ header: [String], _ size: Int) -> Worker?
    ) -> Bool {
        readBlocks(atPath: path, threads: threads, blockSize: RecordBlocks.blockSize, makeWorker)
    }

    /// The same with blocks of another size.
    func readBlocks<Worker: BlockWorker>(
        atPath path: String, threads: Int, blockSize: Int,
        _ makeWorker: @escaping @Sendable (_ header: [String], _ size: Int) -> Worker?
    ) -> Bool {
        guard let reading = BlockReading(path: path, options: options, blockSize: blockSize) else { return false }
        Threads.run(threads) { reading.work(makeWorker) }
        return reading.isSound
    }
}

/// One file that several threads read.
private final class BlockReading: Sendable {
    private let blocks: RecordBlocks
    private let path: String
    private let options: CSVOptions
    private let header: [String]
    private let recordCount = Atomic(0)
    private let isStopped = Atomic(false)

    /// Reads the header; nil where there is none that can be read.
    init?(path: String, options: CSVOptions, blockSize: Int) {
        (self.path, self.options) = (path, options)
        var first: [[CSVField]] = []
        do throws(CSVError) {
            blocks = try RecordBlocks(path: path, blockSize: blockSize)
            let block = ByteBlock()
            guard blocks.size <= options.limits.fileBytes, try blocks.next(into: block) != nil else { return nil }
            try CSVReader(options: options).forEachRecord(in: block.bytes, file: path) { record in
                first.append(record.record().fields)
            }
        } catch {
            return nil
        }
        // The line may hold several records, which lone carriage returns end, or none.
        guard first.count == 1, first[0] != [CSVField(nil)], TableBuilder.delimiterLine(first[0]) == nil
        else { return nil }
        header = first[0].map(\.text)
    }

    /// Whether nothing has stopped the reading.
    var isSound: Bool { !isStopped.load(ordering: .acquiring) }

    /// Takes blocks until none is left, or something is wrong.
    func work<Worker: BlockWorker>(_ makeWorker: (_ header: [String], _ size: Int) -> Worker?) {
        guard var worker = makeWorker(header, blocks.size) else { return stop() }
        let block = ByteBlock()
        do throws(CSVError) {
            while isSound, try blocks.next(into: block) != nil {
                let text = DecodedText(utf8: block.bytes, isFileStart: false)
                guard text.unreadable == nil else { return stop() }
                let (width, path) = (header.count, path)
                var count = 0
                try RecordPass(text, file: path, options: options, cutsPlainLines: true).run {
                    (record) throws(CSVError) in
                    guard record.count == width, worker.take(record) else { throw Self.doubt(path) }
                    count += 1
                }
                let total = recordCount.add(count, ordering: .relaxed).newValue
                guard total < options.limits.rows, worker.endBlock(byteCount: text.bytes.count) else { return stop() }
            }
        } catch {
            stop()
        }
    }

    private func stop() { isStopped.store(true, ordering: .releasing) }

    /// Ends a pass over a block; nobody reads it.
    private static func doubt(_ path: String) -> CSVError {
        CSVError(Finding(.badValue, at: SourcePosition(file: path), ""))
    }
}
