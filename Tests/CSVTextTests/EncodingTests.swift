import CSVText
import Diagnostics
import Testing

/// Bytes that are text, and bytes that are not.
@Suite struct EncodingTests {
    /// Ill-formed sequences of the Unicode Standard's table 3-7: each stands behind `a,b\n1,` and before a line end, and is
    /// found at 2:2.
    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF], [0xE3, 0x81],
            [0xE3, 0x81, 0x2C], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0x82, 0xAA],
        ] as [[UInt8]])
    func illFormedUTF8IsRefused(_ sequence: [UInt8]) {
        let error = #expect(throws: CSVError.self) {
            try CSVReader().table(from: Array("a,b\n1,".utf8) + sequence + [0x0A], file: "f")
        }
        #expect(error?.finding.code == .encoding)
        #expect(error?.finding.position == SourcePosition(file: "f", line: 2, column: 2))
        #expect(error?.finding.message.contains("read it with the encoding cp932") == true)
    }

    /// The first and the last scalar of each length, and those around the surrogates.
    @Test(arguments: [
        "\u{1}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
        "\u{D7FF}", "\u{E000}",
    ])
    func wellFormedUTF8IsRead(_ text: String) throws {
        let records = try allRecords("12345678\(text),12345678".utf8)
        #expect(records == [[CSVField("12345678" + text), CSVField("12345678")]])
    }

    @Test func theFirstBadByteIsNamed() {
        let bytes = Array("市\n".utf8) + [0x8E, 0x73, 0xFF]
        let error = #expect(throws: CSVError.self) { try CSVReader().table(from: bytes, file: "f") }
        #expect(error?.finding.value == "0x8E")
        #expect(
            error?.description
                == "f:2:1: error: byte 0x8E is not UTF-8; if the file is CP932 (Shift_JIS), read it with the encoding "
                + "cp932; if it is another, such as EUC-JP, save it as UTF-8 [PA001]")
    }

    /// Each with its remedy: a file cut off within a character, one with a mark, UTF-16 without one, and a file that only seems to
    /// be cut off.
    @Test(
        arguments: [
            (Array(Array("a\n市".utf8).dropLast()), "the file ends within a character, and was cut off: get it whole"),
            (Array("\u{FEFF}a\n1".utf8) + [0xFF], "the file starts as UTF-8 does, and is damaged here: get it anew"),
            ([0xE3, 0x56, 0x53, 0x4F, 0x0A, 0x00], "with its NUL bytes the file may be UTF-16: save it as UTF-8"),
            (
                Array("a\n市".utf8).dropLast() + Array("\n".utf8),
                "if the file is CP932 (Shift_JIS), read it with the encoding cp932; if it is another, such as EUC-JP, "
                    + "save it as UTF-8"
            ),
        ] as [([UInt8], String)])
    func theRemedyFitsTheBytes(_ bytes: [UInt8], _ remedy: String) {
        let error = #expect(throws: CSVError.self) { try CSVReader().table(from: bytes, file: "f") }
        #expect(error?.finding.message.hasSuffix(" is not UTF-8; \(remedy)") == true)
    }

    @Test func utf16IsRecognised() {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00]
        let error = #expect(throws: CSVError.self) { try CSVReader().table(from: bytes, file: "f") }
        #expect(error?.finding.message == "byte 0xFF is not UTF-8; the file starts as UTF-16 does: save it as UTF-8")
    }

    /// Code points from Microsoft's table of code page 932: 0x817C, 0x8160, 0x8740, 0xFBFC, 0xB1, 0x835C (whose second
    /// byte is a backslash) and 0x8A7C (whose second byte is a vertical bar).
    @Test func cp932IsDecodedAsWindowsDoes() throws {
        let bytes: [UInt8] = [
            0x81, 0x7C, 0x7C, 0x81, 0x60, 0x7C, 0x87, 0x40, 0x7C, 0xFB, 0xFC, 0x7C, 0xB1, 0x7C, 0x83, 0x5C, 0x7C,
            0x8A, 0x7C,
        ]
        let options = CSVOptions(delimiter: UInt8(ascii: "|"), encoding: .cp932)
        let expected = ["\u{FF0D}", "\u{FF5E}", "\u{2460}", "\u{9AD9}", "\u{FF71}", "ソ", "掛"]
        #expect(try allRecords(bytes, options: options) == [expected.map { CSVField($0) }])
    }

    @Test(arguments: [[0x82], [0x82, 0x20], [0xFF], [0x85, 0x40]] as [[UInt8]])
    func badCP932IsRefused(_ sequence: [UInt8]) {
        let bytes: [UInt8] = [0x8E, 0x73, 0x2C, 0x62, 0x0A, 0x31, 0x0A, 0x22, 0x8E, 0x73, 0x0A, 0x22, 0x2C] + sequence
        let error = #expect(throws: CSVError.self) {
            try CSVReader(options: CSVOptions(encoding: .cp932)).table(from: bytes, file: "f")
        }
        #expect(error?.finding.code == .encoding)
        #expect(error?.finding.position == SourcePosition(file: "f", line: 4, column: 2))
    }

    @Test func utf8ReadAsCP932IsRecognisedByItsMark() {
        let error = #expect(throws: CSVError.self) {
            try CSVReader(options: CSVOptions(encoding: .cp932)).table(from: Array("\u{FEFF}a\n".utf8), file: "f")
        }
        #expect(error?.finding.code == .encoding)
        #expect(error?.finding.position == SourcePosition(file: "f", line: 1, column: 1))
    }

    @Test func aLongCP932FileIsDecodedInPieces() throws {
        let pair: [UInt8] = [0x8E, 0x44]
        let bytes = [0x61] + Array(repeatElement(pair, count: 200_000).joined())
        let records = try allRecords(bytes, options: CSVOptions(encoding: .cp932))
        #expect(records == [[CSVField("a" + String(repeating: "札", count: 200_000))]])
    }
}
