import CSVText
import Testing

@testable import PlanReport

/// Tables as CSV in both dialects: what went in comes out, byte for byte.
@Suite struct CSVTableTests {
    /// Texts that break writers, readers, spreadsheets or terminals.
    static let hostile = [
        "", " ", "\"", "\"\"", "a,b", "a\"b", "a\nb", "a\r\nb", "a\tb", "\u{1}\u{7}", "\u{1B}[31m赤\u{1B}[0m",
        "\u{7F}\u{85}",
        "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "＝1", "'=1", "'", "011002", "か\u{3099}", "が", "e\u{301}",
        "\u{301}",
        "👩‍👩‍👧‍👦", "🇯🇵", "🚀", "𠮟", "\u{202E}abc\u{202C}", "\u{2066}abc\u{2069}", "\u{FEFF}x", "\u{2028}", "／", "null", "ALL",
    ]

    private static let table = TidyTable(
        name: "hostile", columns: ["id", "text", "missing"],
        rows: hostile.enumerated().map { [CSVCell($0), .text($1), .missing] })

    @Test func plainTextsComeBackAsTheyAre() throws {
        let bytes = Self.table.csv(.plain)
        #expect(bytes.first == UInt8(ascii: "i"))
        let table = try CSVReader().table(from: bytes, file: "hostile.csv")
        #expect(table.header == ["id", "text", "missing"])
        #expect(table.findings.isEmpty)
        try #require(table.records.count == Self.hostile.count)
        for (number, (record, text)) in zip(table.records, Self.hostile).enumerated() {
            #expect(record.fields == [CSVField("\(number)"), CSVField(text), CSVField(nil)])
        }
    }

    @Test func aSpreadsheetSeesNoFormula() throws {
        let bytes = Self.table.csv(.spreadsheet)
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let table = try CSVReader().table(from: bytes, file: "hostile.csv")
        try #require(table.records.count == Self.hostile.count)
        for (record, text) in zip(table.records, Self.hostile) {
            let written = record.fields[1].text
            #expect(CSVField(CSVWriter.restored(written)) == CSVField(text))
            #expect(!["=", "+", "-", "@", "＝"].contains(written.unicodeScalars.first))
        }
    }

    @Test func everyRecordEndsAsItsDialectSays() {
        let table = TidyTable(
            name: "t", columns: ["a", "b"], rows: [[.text("x"), CSVCell(1)], [.missing, .text("")]])
        #expect(String(decoding: table.csv(.plain), as: UTF8.self) == "a,b\nx,1\n,\"\"\n")
        #expect(String(decoding: table.csv(.spreadsheet), as: UTF8.self) == "\u{FEFF}a,b\r\nx,1\r\n,\"\"\r\n")
        #expect(table.csv(.plain) == table.csv(.plain))
    }

    @Test func aTableWithoutRowsIsItsHeader() {
        let table = TidyTable(name: "t", columns: ["a", "b"], rows: [])
        #expect(String(decoding: table.csv(.plain), as: UTF8.self) == "a,b\n")
    }

    @Test func missingIsNotEmpty() {
        #expect(CSVCell(String?.none) == .missing)
        #expect(CSVCell(String?.some("")) == .text(""))
        #expect(CSVCell(-3) == .number("-3"))
        #expect(CSVCell.missing.displayed == "")
    }
}
