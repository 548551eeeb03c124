import Diagnostics
import Testing

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is read part by part is read, or refused, as it is as a whole.
@Suite struct PartsTests {
    /// Parts that end within a character, a CRLF, a quoted field, and a line longer than many parts.
    static let texts: [(text: String, encoding: CSVEncoding)] = [
        "", "a", "\u{FEFF}a,b\n1,2\n", "号,名\n1,雪まつり\n2,👩\u{200D}🔬\n", "a,b\r\n1,2\r\n\r\n3,4\r\n", "a\r1\r2",
        "a\r\n\r\n\r\r\n1",
        "a,b\n\"1\n\r\n2\",\"say \"\"hi\"\"\"\n", "a , b\n\t1\t,  2\n", "a,b\n1\n1,2,3\n", "\n\na\n1\n",
        "a,b\n\(String(repeating: "長い", count: 40)) ,\"\(String(repeating: "\n", count: 40))\"\n1,2\n",
        "a,b\n1,2\"\n", "a,b\n1,=\"011002\"\n", "a,b\n\"1\" ,2\n", "a,b\n1,\"2\n3,4\n", "a\n1\n2\u{0}\n",
        "a\n\"1\n\u{1A}\"\n",
    ].flatMap { text in CSVEncoding.allCases.map { (text, $0) } }

    private let scratch = Scratch()

    @Test(arguments: texts)
    func isReadAsAWhole(_ text: String, _ encoding: CSVEncoding) throws {
        try expectSame(Array(text.utf8), encoding)
    }

    @Test(arguments: [
        ([0x61, 0x0A, 0x94, 0xD4, 0x8D, 0x86, 0x0D, 0x0A, 0x90], CSVEncoding.cp932),
        ([0x61, 0x0A, 0x94, 0xD4, 0xFF, 0x0A], .cp932), ([0xEF, 0xBB, 0xBF, 0x61, 0x0A], .cp932),
        ([0x94, 0xD4, 0x8D, 0x86, 0x2C, 0x94, 0xD4, 0x0A, 0xB1, 0x2C, 0x5C, 0x0A], .cp932),
        ([0x61, 0x0A, 0xE3, 0x81], .utf8), ([0x61, 0x0A, 0xE3, 0x81, 0x0A, 0x62], .utf8),
        ([0x61, 0x2C, 0xF0, 0x9F, 0x98, 0x80, 0x80, 0x0A], .utf8), ([0xFF, 0xFE, 0x61, 0x00], .utf8),
    ])
    func bytesThatAreNoTextAreRefusedInTheirPlace(_ bytes: [UInt8], _ encoding: CSVEncoding) throws {
        try expectSame(bytes, encoding)
    }

    /// More bytes than rows are allowed: the file is read once to be checked, and again.
    @Test(arguments: ["a\n1\n2\n", "a\n1\n2\n3", "a\n\"1\n2\n3\n4\n5\"\n", "a\n1\n2\"\n", "\n\n\n\n\n"])
    func aFileThatCouldPassALimitIsReadAsAWhole(_ text: String) throws {
        try expectSame(Array(text.utf8), .utf8, limits: CSVLimits(rows: 3))
    }

    /// What cannot be read twice is kept; the second of two pipes is refused before its end is seen.
    @Test(arguments: [("a\n1\n2\n", 2), ("a\n1\n2\n3\n4\n", nil)])
    func aPipeIsReadOnce(_ text: String, _ rows: Int?) throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        try OutputFile.write(Array(text.utf8), toDescriptor: ends[1])
        close(ends[1])
        let reader = CSVReader(options: CSVOptions(limits: CSVLimits(rows: 3)))
        let table = try? reader.table(atPath: "/dev/fd/\(ends[0])", partSize: 3)
        #expect(table?.records.count == rows)
    }

    @Test func anEndlessPipeOfTextIsRefused() {
        let reader = CSVReader(options: CSVOptions(limits: CSVLimits(fileBytes: 1_000)))
        let error = #expect(throws: CSVError.self) { try reader.table(atPath: "/dev/zero") }
        #expect(error?.finding.code == .limit)
    }

    /// A file that grows while it is read is refused at its limit.
    @Test func theLimitOfBytesHoldsForWhatIsRead() throws {
        scratch.create("a.csv", "a\n1\n")
        let input = try OpenInput(scratch["a.csv"], limit: 6)
        let parts = TextParts(input, options: CSVOptions(limits: CSVLimits(fileBytes: 6)), size: 3)
        #expect(try parts.next() != nil)
        let descriptor = open(scratch["a.csv"], O_WRONLY | O_APPEND)
        try OutputFile.write(Array("2\n3\n4\n".utf8), toDescriptor: descriptor)
        close(descriptor)
        let error = #expect(throws: CSVError.self) { while try parts.next() != nil {} }
        #expect(error?.finding.code == .limit)
    }

    /// Reads a file in parts of several sizes and as a whole; messages may quote less of a field where a part ends.
    private func expectSame(
        _ bytes: [UInt8], _ encoding: CSVEncoding, limits: CSVLimits = CSVLimits(),
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let reader = CSVReader(options: CSVOptions(encoding: encoding, limits: limits))
        let path = scratch["parts.csv"]
        try OutputFile.write(bytes, to: path)
        let whole = Result { () throws(CSVError) in try reader.table(from: bytes, file: path) }
        for size in [3, 4, 5, 7, 64, 1 << 20] {
            switch (whole, Result { () throws(CSVError) in try reader.table(atPath: path, partSize: size) }) {
            case (.success(let table), .success(let parts)):
                #expect(parts.header == table.header, sourceLocation: location)
                #expect(parts.records == table.records, sourceLocation: location)
                #expect(parts.findings == table.findings, sourceLocation: location)
            case (.failure(let error), .failure(let parts)):
                #expect(parts.finding.code == error.finding.code, sourceLocation: location)
                #expect(parts.finding.position == error.finding.position, sourceLocation: location)
            case (let table, let parts):
                Issue.record("in parts of \(size) \(table) is \(parts)", sourceLocation: location)
            }
        }
    }
}
