import CSVText
import Diagnostics
import Testing

/// The words of the messages: they quote what stands there, and say how to mend it.
@Suite struct MessageTests {
    @Test(arguments: [
        (
            "code\n①=\"011002\"\n", FindingCode.spreadsheetIdiom,
            "=\"011002\" is Excel's idiom for keeping a zero, not a value; write 011002 without the equals sign"
        ),
        (
            "a,b\n1,①=\"1,234\"\n", .spreadsheetIdiom,
            "=\"1,234\" is Excel's idiom for keeping a zero, not a value; delete the equals sign"
        ),
        (
            "a,b\n1,①=\"x\"\"y\",z\n", .spreadsheetIdiom,
            "=\"x\"\"y\" is Excel's idiom for keeping a zero, not a value; delete the equals sign"
        ),
        (
            "a,b\n1,①=\"\"", .spreadsheetIdiom,
            "=\"\" is Excel's idiom for keeping a zero, not a value; delete the equals sign"
        ),
        (
            "a,b\n1,①=\"01\"&\"23\"\n", .spreadsheetIdiom,
            "=\"01\"&\"23\" is a formula of Excel, not a value; write the value that it gives"
        ),
        (
            "a,b\n①\"p,q\"r,2\n", .quoting,
            "text after the closing quote in \"p,q\"r; double a quote that belongs to the field"
        ),
        (
            "a,b\n1,①x\"y\n", .quoting,
            "a quote inside the unquoted field x\"y; quote the whole field and double the quotes in it"
        ),
        (
            "a\n①\"x\"y\n", .quoting,
            "text after the closing quote in \"x\"y; double a quote that belongs to the field"
        ),
        (
            "a\n①\"x\" \"y\"\n", .quoting,
            "text after the closing quote in \"x\" \"y\"; double a quote that belongs to the field"
        ),
        (
            "a\n①=SUM(\"x\")\n", .quoting,
            "a quote inside the unquoted field =SUM(\"x\"); quote the whole field and double the quotes in it"
        ),
        (
            "a,b\n1,\"x\n①y\"z\n", .quoting,
            "text after the closing quote in y\"z; double a quote that belongs to the field; "
                + "the record starts in line 2, and a quote may be left open there"
        ),
        (
            "a,b\n1,①\"x\n", .quoting,
            "field 2 of the record that starts in line 2 opens a quote that is never closed; "
                + "close it, or double it if it belongs to the field"
        ),
        ("a\n①\u{1A}", .controlCharacter, "a Ctrl-Z byte, an old end-of-file mark; delete it"),
    ])
    func aMessageSaysHowToMendIt(_ marked: String, _ code: FindingCode, _ message: String) {
        #expect(MarkedInput(marked).expectRefusal(code)?.message == message)
    }

    @Test func anErrorPrintsItsPlaceFirst() throws {
        let error = #expect(throws: CSVError.self) {
            try CSVReader().table(from: Array("a,b\n1,x\u{1A}\n".utf8), file: "plans/a.csv")
        }
        #expect(
            error?.description
                == "plans/a.csv:2:2: error: a Ctrl-Z byte, an old end-of-file mark; delete it [PA005]")
    }

    @Test func allFindingsComeInOneRun() throws {
        let input = Array("id,,id\n1,2\n1,2,3\n1,2,3,4\n".utf8)
        let findings = try CSVReader().table(from: input, file: "f").findings
        #expect(
            findings.map(\.description) == [
                "f:1:2: error: column 2 has no name; name it, or delete the column [PA003]",
                "f:1:3: error: columns 1 and 3 are both named id; rename one of them [PA003]",
                "f:2:3: error: a record of 2 fields under a header of 3; "
                    + "write a delimiter for every field, empty ones too [PA002]",
                "f:4:4: error: a record of 4 fields under a header of 3; "
                    + "quote a field that holds the delimiter [PA002]",
            ])
    }

    @Test func aLongFieldIsCut() {
        let value = String(repeating: "市", count: 60)
        let finding = MarkedInput("a\n①\(value)\"\n").expectRefusal(.quoting)
        #expect(finding?.value == String(repeating: "市", count: 40) + "…")
    }

    @Test func aMessageDoesNotSteerTheTerminal() throws {
        let finding = MarkedInput("a\n①x\u{1B}[2J\u{9B}\"\n").expectRefusal(.quoting)
        #expect(finding?.value == "x\\u{1B}[2J\\u{9B}\"")
        let name = "\u{1B}[2J"
        let findings = try CSVReader().table(from: Array("\(name),\(name)\n".utf8), file: "f").findings
        #expect(findings.first?.message == "columns 1 and 2 are both named \\u{1B}[2J; rename one of them")
    }
}
