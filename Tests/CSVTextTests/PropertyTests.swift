import CSVText
import Testing

/// Random tables come back as they went in. The seed is the argument, so that a failure can be run again.
@Suite struct PropertyTests {
    /// 20,000 of the tables of which `Tests/fuzz` writes and reads a million.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func tablesRoundTrip(thousand: UInt64) {
        for seed in thousand * 1_000..<(thousand + 1) * 1_000 {
            guard let broken = RandomTable(seed: seed).broken() else { continue }
            Issue.record("seed \(seed): \(broken)")
            return
        }
    }

    /// A generator that leaves something out would prove nothing about it.
    @Test func tablesHoldWhatCSVTripsOver() {
        let tables = (0..<1_000 as Range<UInt64>).map { RandomTable(seed: $0) }
        let cells = tables.flatMap { $0.records.joined() }
        let texts = cells.compactMap { cell -> String? in
            if case .text(let text) = cell { text } else { nil }
        }
        #expect(Set(tables.map(\.delimiter)).count == 4)
        #expect(Set(tables.map { $0.records.first?.count ?? 0 }) == Set(0...6))
        #expect(tables.contains { $0.records.first == [.missing] })
        #expect(tables.contains { !$0.quoted.isEmpty })
        #expect(cells.contains(.missing) && cells.contains(.text("")))
        #expect(cells.count > texts.count + cells.count { $0 == .missing })
        for sign in ["\"", "\r", "\n", ",", " ", "\t", "\u{FEFF}", "=", "＝", "\u{304C}", "\u{3099}", "'", "u\u{308}"] {
            #expect(texts.contains { $0.unicodeScalars.elementsEqual(sign.unicodeScalars) }, "\(sign.debugDescription)")
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
}
