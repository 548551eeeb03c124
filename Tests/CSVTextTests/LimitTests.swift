import CSVText
import Diagnostics
import Testing

/// What is as large as its limit is read; what is one larger is refused, with its place.
@Suite struct LimitTests {
    @Test(arguments: ["12345", "\"12345\"", "\"1234\n\"", "\"1234\"\"\"", "が12", ""])
    func aFieldAtItsLimit(_ field: String) throws {
        let options = CSVOptions(limits: CSVLimits(fieldBytes: 5))
        #expect(try allRecords("a,\(field)\n".utf8, options: options).count == 1)
        #expect(try allRecords("a,\(field)".utf8, options: options).count == 1)
    }

    @Test(arguments: ["123456", "\"123456\"", "\"1\"\"3456\"", "\"12345\"\"\"", "が123"])
    func aFieldPastItsLimit(_ field: String) {
        let options = CSVOptions(limits: CSVLimits(fieldBytes: 5))
        expectLimit(at: (2, 2), "of more than 5 bytes") { try allRecords("a,b\n1,\(field)\n".utf8, options: options) }
        expectLimit(at: (2, 2), "of more than 5 bytes") { try allRecords("a,b\n1,\(field)".utf8, options: options) }
    }

    /// The byte too many is the line end; that it is no closing quote shows in the next line.
    @Test func aFieldPastItsLimitByALineEnd() {
        let options = CSVOptions(limits: CSVLimits(fieldBytes: 5))
        expectLimit(at: (3, 2), "the record that starts in line 2") {
            try allRecords("a,b\n1,\"12345\n\"\n".utf8, options: options)
        }
    }

    @Test func anUnclosedQuoteStopsAtTheLimitAndNotAtTheEnd() {
        let options = CSVOptions(limits: CSVLimits(fieldBytes: 100_000))
        let text = "a,b\n1,\"" + String(repeating: "x\n", count: 200_000)
        // The 100,002 bytes that show it are passed in line 50,002.
        expectLimit(at: (50_002, 2), "the record that starts in line 2") {
            try allRecords(text.utf8, options: options)
        }
    }

    @Test func aLongLineIsCutIntoPieces() throws {
        let long = String(repeating: "札", count: 100_000)
        let records = try allRecords("\"\(long)\" \(long)".utf8.dropFirst().filter { $0 != 0x22 } + Array(",x\n".utf8))
        #expect(records == [[CSVField(long + " " + long), CSVField("x")]])
    }

    @Test func sixteenMebibytesAreRead() throws {
        let bytes = [UInt8](repeating: 0x61, count: 16 << 20)
        let table = try CSVReader().table(from: Array("a\n".utf8) + bytes, file: "f")
        #expect(table.records.first?.fields.first?.text.utf8.count == 16 << 20)
        expectLimit(at: (2, 1), "of more than 16777216 bytes") { try allRecords(Array("a\n".utf8) + bytes + [0x61]) }
    }

    @Test func columns() throws {
        let atLimit = Array(repeating: "x", count: 4_096).joined(separator: ",")
        #expect(try allRecords(atLimit.utf8).first?.count == 4_096)
        expectLimit(at: (1, 4_097), "more than 4096 fields") { try allRecords((atLimit + ",x").utf8) }
        expectLimit(at: (1, 4_097), "more than 4096 fields") {
            try allRecords(String(repeating: ",", count: 500_000).utf8)
        }
    }

    @Test func rows() throws {
        let options = CSVOptions(limits: CSVLimits(rows: 3))
        #expect(try allRecords("a\n1\n2\n".utf8, options: options).count == 3)
        expectLimit(at: (4, 1), "more than 3 records") { try allRecords("a\n1\n2\n3".utf8, options: options) }
    }

    @Test func fileBytes() throws {
        let options = CSVOptions(limits: CSVLimits(fileBytes: 4))
        #expect(try allRecords("a\n1\n".utf8, options: options).count == 2)
        expectLimit(at: (0, 0), "more than 4 bytes") { try allRecords("a\n12\n".utf8, options: options) }
    }

    @Test func theDefaultsAreThoseOfTheContract() {
        let limits = CSVOptions().limits
        #expect(limits.fieldBytes == 16_777_216)
        #expect(limits.columns == 4_096)
        #expect(limits.fileBytes == 4_294_967_296)
        #expect(limits.rows == 10_000_000)
    }

    private func expectLimit(
        at place: (Int, Int), _ words: String, _ location: SourceLocation = #_sourceLocation,
        _ work: () throws -> [[CSVField]]
    ) {
        let error = #expect(throws: CSVError.self, sourceLocation: location) { try work() }
        guard let finding = error?.finding else { return }
        #expect(finding.code == .limit, sourceLocation: location)
        #expect((finding.position.line, finding.position.column) == place, sourceLocation: location)
        #expect(finding.message.contains(words), sourceLocation: location)
    }
}
