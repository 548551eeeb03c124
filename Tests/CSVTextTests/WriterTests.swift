import CSVText
import Testing

/// The exact bytes that a writer makes.
@Suite struct WriterTests {
    @Test(arguments: [
        ("a", "a"), ("", "\"\""), ("札幌市", "札幌市"), ("a b", "a b"), (" a", "\" a\""), ("a\t", "\"a\t\""),
        ("a,b", "\"a,b\""),
        ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("011002", "011002"),
        ("=1", "=1"), ("\u{FEFF}a", "\"\u{FEFF}a\""), ("\u{3000}a", "\u{3000}a"), ("\"\u{301}", "\"\"\"\u{301}\""),
        (",\u{301}", "\",\u{301}\""),
    ])
    func quotesOnlyWhatItMust(_ text: String, _ expected: String) {
        var writer = CSVWriter()
        writer.append([text])
        #expect(writer.bytes == Array((expected + "\n").utf8))
    }

    @Test func missingIsNothingAndEmptyIsQuoted() {
        var writer = CSVWriter()
        writer.append([CSVCell.missing, .text(""), .number("0.5"), .missing])
        writer.append([CSVField(nil)])
        #expect(writer.bytes == Array(",\"\",0.5,\n\n".utf8))
    }

    @Test func theSpreadsheetDialectHasAMarkAndCRLF() {
        var writer = CSVWriter(dialect: .spreadsheet)
        writer.append(["市", "値"])
        writer.append([CSVCell.text("=1"), .number("-1")])
        #expect(writer.bytes == Array("\u{FEFF}市,値\r\n'=1,-1\r\n".utf8))
    }

    @Test func anotherDelimiterIsQuotedInstead() {
        var writer = CSVWriter(delimiter: UInt8(ascii: "\t"))
        writer.append(["a,b", "a\tb"])
        #expect(writer.bytes == Array("a,b\t\"a\tb\"\n".utf8))
    }

    @Test func tabSeparatedValuesAreRead() throws {
        let options = CSVOptions(delimiter: UInt8(ascii: "\t"))
        let records = try allRecords("a \t b\t\"\tc\"\t\t\n".utf8, options: options)
        #expect(records == [[CSVField("a "), CSVField(" b"), CSVField("\tc"), CSVField(nil), CSVField(nil)]])
    }

    @Test func fieldsAreComparedByTheirBytes() {
        #expect(CSVField("が") != CSVField("か\u{3099}"))
        #expect(CSVField("") != CSVField(nil))
        #expect(Set([CSVField("が"), CSVField("か\u{3099}"), CSVField("が")]).count == 2)
        #expect(CSVCell.text("が") != CSVCell.text("か\u{3099}"))
        #expect(CSVCell.text("1") != CSVCell.number("1"))
        #expect(CSVCell(CSVField(nil)) == .missing)
        #expect(CSVCell(CSVField("")) == .text(""))
    }
}
