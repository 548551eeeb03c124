import Synchronization

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What holds of the reading of a file piece by piece, whatever is in it: in parts it is read or refused as it is as a whole, and
/// what the reading by blocks calls sound is what the reading by rows gives.
///
/// The first byte of an input chooses how the rest is read, one bit a choice: 1 and 2 the delimiter, 4 and 8 the size of a
/// piece, 32 CP932, 64 a limit of four rows; 16 chooses nothing.
struct ReadPieces {
    private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

    private let reader: CSVReader
    private let size: Int
    private let bytes: [UInt8]
    private let path: String

    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        guard let choice = input.first, let file = temporary(Array(input.dropFirst())) else { return nil }
        defer { close(file.descriptor) }
        let pieces = ReadPieces(choice: choice, bytes: Array(input.dropFirst()), path: file.name)
        let whole = Result { () throws(CSVError) in try pieces.reader.table(from: pieces.bytes, file: file.name) }
        return pieces.partsDiffer(from: whole) ?? pieces.blocksDiffer(from: whole)
    }

    private init(choice: UInt8, bytes: [UInt8], path: String) {
        let limits = CSVLimits(rows: choice & 64 == 0 ? 10_000_000 : 4)
        reader = CSVReader(
            options: CSVOptions(
                delimiter: Self.delimiters[Int(choice & 3)], encoding: choice & 32 == 0 ? .utf8 : .cp932, limits: limits
            ))
        size = [3, 7, 64, 1 << 20][Int(choice >> 2 & 3)]
        (self.bytes, self.path) = (bytes, path)
    }

    private func partsDiffer(from whole: Result<CSVTable, CSVError>) -> String? {
        let parts = Result { () throws(CSVError) in try reader.table(atPath: path, partSize: size) }
        switch (whole, parts) {
        case (.success(let a), .success(let b)):
            let isSame = a.header == b.header && a.records == b.records && a.findings == b.findings
            return isSame ? nil : "\(a) is read in parts as \(b)"
        // What a message quotes of a field may be cut where the part ends.
        case (.failure(let a), .failure(let b)):
            let isSame = a.finding.code == b.finding.code && a.finding.position == b.finding.position
            return isSame ? nil : "\(a) is in parts \(b)"
        case (.success, .failure(let error)): return "only in parts: \(error)"
        case (.failure(let error), .success): return "not in parts: \(error)"
        }
    }

    private func blocksDiffer(from whole: Result<CSVTable, CSVError>) -> String? {
        guard reader.options.encoding == .utf8 else { return nil }
        let found = Records()
        let isSound = reader.readBlocks(atPath: path, threads: 1, blockSize: size) { header, _ in
            found.add([header.map { CSVField($0) }])
            return Collector(records: found)
        }
        guard isSound else { return nil }
        guard case .success(let table) = whole else { return "the blocks are sound, and the rows are refused" }
        let expected = [table.header.map { CSVField($0) }] + table.records.map(\.fields)
        let read = found.all
        guard table.findings.allSatisfy({ $0.code == .header }), read.count == expected.count else {
            return "the blocks are sound, and the rows are others: \(read), \(expected)"
        }
        for (row, other) in zip(read, expected) {
            if row != other { return "\(other) is read by blocks as \(row)" }
        }
        return nil
    }

    /// A file without a name in any folder, by which it could be found after a crash.
    private static func temporary(_ bytes: [UInt8]) -> (name: String, descriptor: Int32)? {
        var template = Array("\(P_tmpdir)/plan-atlas-pieces-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        unlink(template)
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            close(descriptor)
            return nil
        }
        return ("/dev/fd/\(descriptor)", descriptor)
    }

    private final class Records: Sendable {
        private let rows = Mutex<[[CSVField]]>([])
        var all: [[CSVField]] { rows.withLock { $0 } }
        func add(_ more: [[CSVField]]) { rows.withLock { $0 += more } }
    }

    private struct Collector: BlockWorker {
        let records: Records

        mutating func take(_ record: borrowing CSVRecordView) -> Bool {
            records.add([record.record().fields])
            return true
        }

        mutating func endBlock(byteCount: Int) -> Bool { true }
    }
}
