import CSVText
import Diagnostics
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whole files from the disk, and what stands in the way.
@Suite struct InputFileTests {
    private let scratch = Scratch()

    @Test func aTableIsReadFromItsPath() throws {
        scratch.create("cities.csv", "code,name\n011002,札幌市\n")
        let table = try CSVReader().table(atPath: scratch["cities.csv"])
        #expect(table.file == scratch["cities.csv"])
        #expect(table.header == ["code", "name"])
        #expect(table.records == [CSVRecord(line: 2, fields: [CSVField("011002"), CSVField("札幌市")])])
        #expect(table.findings.isEmpty)
    }

    @Test func anEmptyFileHasNoBytes() throws {
        scratch.create("empty", "")
        #expect(try InputFile.bytes(atPath: scratch["empty"]) == [])
    }

    @Test(arguments: [65_535, 65_536, 65_537, 200_000])
    func everyLengthIsReadWhole(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try OutputFile.write(bytes, to: scratch["a"])
        #expect(try InputFile.bytes(atPath: scratch["a"]) == bytes)
    }

    @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1, 3 << 20])
    func piecesAreTheFile(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try OutputFile.write(bytes, to: scratch["a"])
        var read: [UInt8] = []
        #expect(try InputFile.forEachPiece(atPath: scratch["a"], limit: count) { read += $0 } == count)
        #expect(read == bytes)
        let error = #expect(throws: CSVError.self) {
            _ = try InputFile.forEachPiece(atPath: scratch["a"], limit: count - 1) { _ in }
        }
        #expect(error?.finding.code == .limit)
    }

    @Test func aPipeIsReadToItsEnd() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        try OutputFile.write(Array("a\n1\n".utf8), toDescriptor: ends[1])
        close(ends[1])
        defer { close(ends[0]) }
        #expect(try CSVReader().table(atPath: "/dev/fd/\(ends[0])").records.count == 1)
    }

    @Test func aLongFileIsRefused() {
        scratch.create("a", "12345")
        #expect(throws: Never.self) { try InputFile.bytes(atPath: scratch["a"], limit: 5) }
        let error = #expect(throws: CSVError.self) { try InputFile.bytes(atPath: scratch["a"], limit: 4) }
        #expect(error?.finding.code == .limit)
        #expect(error?.finding.position == SourcePosition(file: scratch["a"]))
    }

    @Test func anEndlessFileIsRefused() {
        let error = #expect(throws: CSVError.self) { try InputFile.bytes(atPath: "/dev/zero", limit: 100_000) }
        #expect(error?.finding.code == .limit)
    }

    @Test func whatIsNotThereSaysSo() {
        let path = scratch["none.csv"]
        let error = #expect(throws: CSVError.self) { try CSVReader().table(atPath: path) }
        #expect(
            error?.description
                == "\(path):0:0: error: cannot open \(path): No such file or directory; "
                + "check the path [PA008]")
    }

    @Test func aFolderIsRefused() {
        let error = #expect(throws: CSVError.self) { try InputFile.bytes(atPath: scratch.path) }
        #expect(error?.finding.code == .inputOutput)
        #expect(error?.finding.message.contains(String(cString: strerror(EISDIR))) == true)
    }
}
