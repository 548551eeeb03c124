import CSVText
import Testing

/// Every field up to four characters long comes back as it went in.
@Suite struct SmallInputTests {
    /// All texts of 0 to 4 characters over the alphabet: 1 + 6 + 36 + 216 + 1296.
    static let texts: [String] = {
        let alphabet: [Character] = [",", "\"", " ", "\n", "ü", "が"]
        var all = [""]
        var longest = [""]
        for _ in 1...4 {
            longest = longest.flatMap { text in alphabet.map { text + String($0) } }
            all += longest
        }
        return all
    }()

    @Test func thereAre1555OfThem() {
        #expect(Self.texts.count == 1_555)
        #expect(Set(Self.texts).count == 1_555)
    }

    @Test(arguments: CSVWriter.Dialect.allCases)
    func aloneInTheirRecord(_ dialect: CSVWriter.Dialect) throws {
        let records = [[CSVField(nil)]] + Self.texts.map { [CSVField($0)] } + [[CSVField(nil)]]
        #expect(try roundTrip(records, dialect) == records)
    }

    @Test(arguments: CSVWriter.Dialect.allCases)
    func inTheMiddleOfARecord(_ dialect: CSVWriter.Dialect) throws {
        let records = Self.texts.map { [CSVField("a"), CSVField($0), CSVField(nil)] }
        #expect(try roundTrip(records, dialect) == records)
    }

    @Test(arguments: CSVWriter.Dialect.allCases)
    func besideOneAnother(_ dialect: CSVWriter.Dialect) throws {
        let fields = [CSVField(nil)] + Self.texts.prefix(43).map { CSVField($0) }
        let records = fields.flatMap { first in fields.map { [first, $0] } }
        #expect(try roundTrip(records, dialect) == records)
    }

    @Test func withoutALastLineEnd() throws {
        for text in Self.texts.prefix(259) {
            var writer = CSVWriter()
            writer.append(["h", text])
            let records = try allRecords(writer.bytes.dropLast())
            #expect(records == [[CSVField("h"), CSVField(text)]])
        }
    }
}

/// Writes records and reads them back; what the spreadsheet dialect has changed is restored.
func roundTrip(_ records: [[CSVField]], _ dialect: CSVWriter.Dialect) throws -> [[CSVField]] {
    var writer = CSVWriter(dialect: dialect)
    for record in records { writer.append(record) }
    let read = try allRecords(writer.bytes)
    guard dialect == .spreadsheet else { return read }
    return read.map { $0.map { CSVField($0.isMissing ? nil : CSVWriter.restored($0.text)) } }
}

/// Every record of a file, without looking for a header.
func allRecords(_ bytes: some Sequence<UInt8>, options: CSVOptions = CSVOptions()) throws -> [[CSVField]] {
    var records: [[CSVField]] = []
    try CSVReader(options: options).forEachRecord(in: Array(bytes), file: "test.csv") { (record) throws(CSVError) in
        records.append(record.record().fields)
    }
    return records
}
