import Synchronization
import Testing

@testable import CSVText

/// Files are read in blocks of whole records by several threads, and nothing is lost, doubled or read otherwise.
@Suite struct BlockReaderTests {
    /// Collects records as texts, block by block.
    private struct Collector: BlockWorker {
        let records: Records
        private var batch: [[CSVField]] = []

        init(_ records: Records) { self.records = records }

        mutating func take(_ record: borrowing CSVRecordView) -> Bool {
            batch.append(record.record().fields)
            return true
        }

        mutating func endBlock(byteCount: Int) -> Bool {
            records.add(batch)
            batch = []
            return true
        }
    }

    private final class Records: Sendable {
        private let all = Mutex<[[CSVField]]>([])
        func add(_ batch: [[CSVField]]) { all.withLock { $0 += batch } }
        var sorted: [String] { all.withLock { $0.map { "\($0)" }.sorted() } }
    }

    private static let pieces = [",", "\"", "\n", "\r\n", " ", "が", "札幌市", "011002", "相談窓口", "a"]

    /// A table of several columns, some of whose fields go over lines, as bytes and as its records.
    private static func table(_ generator: inout SplitMix, rows: Int) -> (bytes: [UInt8], records: [[CSVField]]) {
        var writer = CSVWriter()
        let names = ["a", "b", "c", "d"]
        writer.append(names)
        let records = (0..<rows).map { _ in
            names.map { _ in
                let count = Int.random(in: 0...4, using: &generator)
                guard count > 0 else { return CSVField(nil) }
                return CSVField((0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined())
            }
        }
        for record in records { writer.append(record) }
        return (writer.bytes, records)
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func everyRecordIsReadOnce(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let (bytes, expected) = Self.table(&generator, rows: 60)
        let scratch = Scratch()
        try OutputFile.write(bytes, to: scratch["t.csv"])
        for (threads, blockSize) in [(1, 1), (2, 7), (3, 64), (2, 1 << 20)] {
            let records = Records()
            let isSound = CSVReader().readBlocks(atPath: scratch["t.csv"], threads: threads, blockSize: blockSize) {
                header, size in
                #expect(header == ["a", "b", "c", "d"])
                #expect(size == bytes.count)
                return Collector(records)
            }
            #expect(isSound)
            #expect(records.sorted == expected.map { "\($0)" }.sorted())
        }
    }

    /// Blocks joined are the file, and each ends where a record ends.
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func blocksAreTheFile(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let (bytes, _) = Self.table(&generator, rows: 30)
        let scratch = Scratch()
        try OutputFile.write(bytes, to: scratch["t.csv"])
        for blockSize in [1, 5, 33, 4_096] {
            let blocks = try RecordBlocks(path: scratch["t.csv"], blockSize: blockSize)
            let block = ByteBlock()
            var (joined, numbers) = ([UInt8](), [Int]())
            while let number = try blocks.next(into: block) {
                numbers.append(number)
                joined += Array(block.bytes)
                #expect(block.bytes.last == UInt8(ascii: "\n"))
                #expect(block.bytes.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2))
            }
            #expect(joined == bytes)
            #expect(numbers == Array(numbers.indices))
        }
    }

    /// A line that is cut at its delimiters is the record that libcsv makes of it: all texts of up to six of these, as a line.
    @Test func plainLinesAreWhatTheParserMakesOfThem() throws {
        var (lines, longest) = ([""], [""])
        for _ in 0..<6 {
            longest = longest.flatMap { line in [",", "a", "が", " ", "\"", "\r"].map { line + $0 } }
            lines += longest
        }
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: "\t")] {
            for line in lines {
                let bytes = (line + "\n" + line).utf8.map { $0 == UInt8(ascii: ",") ? delimiter : $0 }
                #expect(
                    Self.read(bytes, delimiter, cutsPlainLines: true)
                        == Self.read(bytes, delimiter, cutsPlainLines: false))
            }
        }
    }

    /// What is read of a text, and what stops it.
    private static func read(_ bytes: [UInt8], _ delimiter: UInt8, cutsPlainLines: Bool) -> [String] {
        var read: [String] = []
        bytes.withUnsafeBytes { buffer in
            let pass = RecordPass(
                DecodedText(utf8: buffer), file: "f", options: CSVOptions(delimiter: delimiter),
                cutsPlainLines: cutsPlainLines)
            do throws(CSVError) {
                try pass.run { (record) throws(CSVError) in read.append("\(record.record())") }
            } catch {
                read.append("\(error.finding)")
            }
        }
        return read
    }

    /// More fields than there is room for are libcsv's; too many are refused either way.
    @Test(arguments: [255, 256, 257, 4_096, 4_097])
    func wideLines(_ count: Int) {
        let bytes = Array((0..<count).map { "\($0)" }.joined(separator: ",").utf8)
        #expect(
            Self.read(bytes, UInt8(ascii: ","), cutsPlainLines: true)
                == Self.read(bytes, UInt8(ascii: ","), cutsPlainLines: false))
    }

    /// A short line, a quote where none may stand, and bytes that are no text.
    @Test(arguments: [
        "a,b\n1,2,3\n", "a,b\n1\n", "a,b\n1,x\"y\n", "a,b\n1,\"x\n", "a,b\n1,\"x\"y\n", "a,b\n1,x\0y\n",
        "a,b\n1,x\u{1A}\n", "", "a,b\rc,d\n1,2\n", "\na,b\n1,2\n", "\na\n1\n",
    ])
    func whatIsInDoubtIsNotRead(_ text: String) throws {
        let scratch = Scratch()
        try OutputFile.write(Array(text.utf8), to: scratch["t.csv"])
        #expect(!CSVReader().readBlocks(atPath: scratch["t.csv"], threads: 2) { _, _ in Collector(Records()) })
    }

    @Test func bytesThatAreNoTextAreInDoubt() throws {
        let scratch = Scratch()
        try OutputFile.write(Array("a,b\n1,".utf8) + [0x8E, 0x44] + Array("\n".utf8), to: scratch["t.csv"])
        #expect(!CSVReader().readBlocks(atPath: scratch["t.csv"], threads: 2) { _, _ in Collector(Records()) })
        #expect(!CSVReader().readBlocks(atPath: scratch["none.csv"], threads: 2) { _, _ in Collector(Records()) })
    }

    /// Rows are counted over all blocks; the header is one of them.
    @Test func tooManyRowsAreInDoubt() throws {
        let scratch = Scratch()
        try OutputFile.write(Array("a\n1\n2\n3\n4\n".utf8), to: scratch["t.csv"])
        for (rows, isSound) in [(5, true), (4, false)] {
            let reader = CSVReader(options: CSVOptions(limits: CSVLimits(rows: rows)))
            #expect(
                reader.readBlocks(atPath: scratch["t.csv"], threads: 2, blockSize: 4) { _, _ in Collector(Records()) }
                    == isSound)
        }
    }

    /// A worker that stops, and one that cannot be made, end the reading.
    @Test func aWorkerCanStop() throws {
        struct Stopping: BlockWorker {
            let atRecord: Bool
            mutating func take(_ record: borrowing CSVRecordView) -> Bool { !atRecord }
            mutating func endBlock(byteCount: Int) -> Bool { atRecord }
        }
        let scratch = Scratch()
        try OutputFile.write(Array("a\n1\n".utf8), to: scratch["t.csv"])
        for atRecord in [true, false] {
            #expect(
                !CSVReader().readBlocks(atPath: scratch["t.csv"], threads: 2) { _, _ in Stopping(atRecord: atRecord) })
        }
        #expect(!CSVReader().readBlocks(atPath: scratch["t.csv"], threads: 2) { _, _ -> Stopping? in nil })
    }
}
