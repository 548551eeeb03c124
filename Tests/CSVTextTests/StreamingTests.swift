import CSVText
import Diagnostics
import Testing

/// What `forEachRecord` hands over, and when.
@Suite struct StreamingTests {
    @Test func aRecordShowsItsBytesWithoutCopyingThem() throws {
        var seen: [String] = []
        let bytes = Array("code,name\n\"0,\"\"1\",\n\"\",市\n".utf8)
        try bytes.withUnsafeBytes { buffer in
            try CSVReader().forEachRecord(in: buffer, file: "f") { (record) throws(CSVError) in
                let fields = (0..<record.count).map { index in
                    record[index].isMissing ? "-" : "\(record[index].bytes.count):\(record[index].text)"
                }
                seen.append("\(record.line) \(fields.joined(separator: " "))")
            }
        }
        #expect(seen == ["1 4:code 4:name", "2 4:0,\"1 -", "3 0: 3:市"])
    }

    @Test func noBytesAreNoRecords() throws {
        try CSVReader().forEachRecord(in: UnsafeRawBufferPointer(start: nil, count: 0), file: "f") { _ in
            Issue.record("there is no record")
        }
    }

    @Test func whatTheBodyThrowsEndsTheReading() {
        let refusal = CSVError(Finding(.badValue, at: SourcePosition(file: "f", line: 2, column: 1), "not this"))
        var lines: [Int] = []
        let error = #expect(throws: CSVError.self) {
            try CSVReader().forEachRecord(in: Array("a\n1\n2\n".utf8), file: "f") { (record) throws(CSVError) in
                lines.append(record.line)
                if record.line == 2 { throw refusal }
            }
        }
        #expect(error?.finding == refusal.finding)
        #expect(error?.isClosedPipe == false)
        #expect(lines == [1, 2])
    }

    @Test(arguments: ["a\n1\n\"2\"x\n3\n", "a\n1\n\u{0}", "a\n1\n2\u{1A}\n", "a\n1\n\"2"])
    func theRecordsBeforeAnErrorAreHandedOver(_ text: String) {
        var lines: [Int] = []
        #expect(throws: CSVError.self) {
            try CSVReader().forEachRecord(in: Array(text.utf8), file: "f") { (record) throws(CSVError) in
                lines.append(record.line)
            }
        }
        #expect(lines == [1, 2])
    }

    /// The first of two troubles is the one that is reported.
    @Test(
        arguments: [
            ([0x61, 0x00, 0xFF], FindingCode.controlCharacter), ([0x61, 0xFF, 0x00], .encoding),
            ([0x61, 0x22, 0xFF], .quoting), ([0x22, 0x61, 0x1A], .controlCharacter), ([0x1A, 0x00], .controlCharacter),
        ] as [([UInt8], FindingCode)])
    func theFirstTroubleIsReported(_ bytes: [UInt8], _ code: FindingCode) {
        let error = #expect(throws: CSVError.self) { try CSVReader().table(from: bytes, file: "f") }
        #expect(error?.finding.code == code)
    }

    @Test func widthsMayDiffer() throws {
        let expected = [["a"], ["b", "c"], ["d"]].map { $0.map { CSVField($0) } }
        #expect(try allRecords("a\nb,c\nd".utf8) == expected)
    }
}
