import CSVText
import Testing

/// Random tables come back as they went in. The seed is the argument, so that a failure can be run again.
@Suite struct PropertyTests {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func tablesRoundTrip(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let width = Int.random(in: 1...6, using: &generator)
        let records = (0..<60).map { _ in (0..<width).map { _ in Self.field(&generator) } }
        for dialect in CSVWriter.Dialect.allCases {
            #expect(try roundTrip(records, dialect) == records)
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func anyBytesAreReadOrRefused(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let alphabet = Array(",,\"\"\n\r \ta=が".utf8) + [0x00, 0x1A, 0x82, 0xFF]
        for encoding in CSVEncoding.allCases {
            for _ in 0..<60 {
                let count = Int.random(in: 0...40, using: &generator)
                let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
                do {
                    let table = try CSVReader(options: CSVOptions(encoding: encoding)).table(from: bytes, file: "f")
                    #expect(table.findings == table.findings.sorted())
                } catch {
                    #expect(error.finding.position.line >= 1)
                    #expect(error.finding.position.column >= 1)
                }
            }
        }
    }

    /// What a parser of a few lines reads, for inputs that are well-formed by construction.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func linesAreCountedAsTheyStand(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let lineEnds = ["\n", "\r\n", "\r"]
        var (text, line, expected) = ("", 1, [Int]())
        for _ in 0..<50 {
            expected.append(line)
            let inside = Int.random(in: 0...3, using: &generator)
            text += "a,\""
            for _ in 0..<inside { text += "x" + (lineEnds.randomElement(using: &generator) ?? "\n") + "y" }
            text += "\"" + (lineEnds.randomElement(using: &generator) ?? "\n")
            line += inside + 1
        }
        var lines: [Int] = []
        try CSVReader().forEachRecord(in: Array(text.utf8), file: "f") { (record) throws(CSVError) in
            lines.append(record.line)
        }
        #expect(lines == expected)
    }

    private static func field(_ generator: inout SplitMix) -> CSVField {
        let pieces = [
            ",", "\"", " ", "\t", "\n", "\r", "\r\n", "a", "が", "か\u{3099}", "札幌市", "011002", "=", "+", "'", "＝",
            "\u{FEFF}",
            "\u{3000}", "😀", "é", "\u{301}",
        ]
        let count = Int.random(in: -1...5, using: &generator)
        guard count >= 0 else { return CSVField(nil) }
        return CSVField((0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined())
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), so that a seed gives the same table everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
