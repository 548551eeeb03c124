import CSVText

/// A table of random size and contents, the same for the same seed everywhere.
struct RandomTable {
    let delimiter: UInt8
    /// The columns that the writer quotes throughout.
    let quoted: Set<Int>
    let records: [[CSVCell]]

    /// What CSV, spreadsheets and Unicode trip over; a composed and a decomposed が are two texts.
    private static let pieces = [
        ",", ";", "\t", "|", "\"", "\"\"", " ", "\n", "\r", "\r\n", "a", "0", "011002", "-1.5", "=", "=1+1", "+", "-",
        "@", "'",
        "＝", "ü", "u\u{308}", "が", "か\u{3099}", "\u{3099}", "札幌市", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{85}",
        "\u{2028}", "\u{1F}", "\u{202E}", "😀", "👩\u{200D}🔬",
    ]

    init(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
        delimiter = delimiters.randomElement(using: &generator) ?? UInt8(ascii: ",")
        let width = Int.random(in: 1...6, using: &generator)
        let height = Int.random(in: 0...8, using: &generator)
        quoted = Set((0..<width).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 })
        var records: [[CSVCell]] = []
        for _ in 0..<height {
            records.append((0..<width).map { _ in Self.cell(&generator) })
        }
        self.records = records
    }

    private static func cell(_ generator: inout SplitMix) -> CSVCell {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return .missing
        case 1: return .number(String(Int.random(in: -999...999, using: &generator)))
        default:
            let count = Int.random(in: 0...4, using: &generator)
            return .text((0..<count).map { _ in piece(&generator) }.joined())
        }
    }

    /// One of the pieces, or now and then any sign but the two that no file may hold.
    private static func piece(_ generator: inout SplitMix) -> String {
        let isAny = Int.random(in: 0..<8, using: &generator) == 0
        let scalar = isAny ? Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &generator)) : nil
        if let scalar, scalar.value != 0x1A { return String(scalar) }
        return pieces.randomElement(using: &generator) ?? ""
    }

    /// Writes the table and reads it back.
    ///
    /// - Returns: what has not come back as it went in, or nil.
    func broken() -> String? {
        let expected = records.map { $0.map(Self.field) }
        for dialect in CSVWriter.Dialect.allCases {
            let bytes = bytes(of: records, dialect)
            guard let read = fields(in: bytes, dialect) else { return "\(dialect): \(bytes) cannot be read" }
            if read != expected { return "\(dialect): \(expected) comes back as \(read)" }
            let again = self.bytes(of: read.map { $0.map { CSVCell($0) } }, dialect)
            if dialect == .plain, again != bytes { return "\(bytes) is written again as \(again)" }
        }
        return nil
    }

    private static func field(_ cell: CSVCell) -> CSVField {
        switch cell {
        case .missing: CSVField(nil)
        case .text(let text), .number(let text): CSVField(text)
        }
    }

    private func bytes(of records: [[CSVCell]], _ dialect: CSVWriter.Dialect) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect, delimiter: delimiter, quoted: quoted)
        for record in records { writer.append(record) }
        return writer.bytes
    }

    /// The fields as they were before they were kept from being formulas; nil where the bytes are refused.
    private func fields(in bytes: [UInt8], _ dialect: CSVWriter.Dialect) -> [[CSVField]]? {
        var read: [[CSVField]] = []
        do throws(CSVError) {
            let reader = CSVReader(options: CSVOptions(delimiter: delimiter))
            try reader.forEachRecord(in: bytes, file: "table.csv") { (record) throws(CSVError) in
                read.append(record.record().fields)
            }
        } catch {
            return nil
        }
        guard dialect == .spreadsheet else { return read }
        return read.map { $0.map { CSVField($0.isMissing ? nil : CSVWriter.restored($0.text)) } }
    }
}
