import CSVText
import Diagnostics
import Testing

/// Where a finding stands, and that nothing else is found.
@Suite struct MarkedInputTests {
    @Test(arguments: [
        "id,name\n1,①a\"b\n",
        "id,name\n1,①\"札幌\"市\n",
        "id,name\n1,① \"札幌\"\n",
        "id,name\n1,①\"札幌\" \n",
        "id,name\n1,①\"札幌\"\t\n",
        "id,name\n①\"x\" ,2\n3,4\n",
        "id,name\n①a\"\"b,2\n",
        "id,name\n①\"a\" \"b\",2\n",
        "id,name\r\n1,2\r\n3,①x\"\r\n",
        "id,name\r1,2\r3,①x\"\r",
        "id,note,name\n1,\"two\nlines\",①x\"y\n",
        "id,note\n1,\"two\n①lines\"x\n",
    ])
    func quotes(_ marked: String) {
        _ = MarkedInput(marked).expectRefusal(.quoting)
    }

    @Test(arguments: [
        "①\"", "①\"id", "id,name\n1,①\"", "id,name\n1,①\"b\n2,c\n3,d", "id,name\n1,①\"b\"\"\n",
    ])
    func unclosedQuotes(_ marked: String) {
        _ = MarkedInput(marked).expectRefusal(.quoting)
    }

    @Test func anUnclosedQuoteIsPlacedWhereItsRecordStarts() {
        let error = #expect(throws: CSVError.self) {
            try CSVReader().table(from: Array("a,b\n\"x\ny\",\"z\n\n".utf8), file: "f")
        }
        #expect(error?.finding.position == SourcePosition(file: "f", line: 2, column: 2))
    }

    @Test(arguments: [
        "code,name\n①=\"011002\",札幌市\n",
        "name,code\n札幌市,①=\"011002\"\r\n",
        "①=\"code\",name\n",
        "a,b\n1,①=\"",
    ])
    func spreadsheetIdiom(_ marked: String) {
        _ = MarkedInput(marked).expectRefusal(.spreadsheetIdiom)
    }

    @Test(arguments: [
        "①\u{0}", "id,name\n1,①a\u{0}b\n", "id,name\n1,2\n①\u{1A}", "id,name\n1,①\"a\u{1A}\"\n",
        "id,name\n1,\"a\n①\u{0}\"\n", "id,name\r\n①\u{1A}", "id\n\n①\u{0}",
    ])
    func controlCharacters(_ marked: String) {
        _ = MarkedInput(marked).expectRefusal(.controlCharacter)
    }

    @Test(arguments: [
        "id,name\n1,2,①3\n", "id,name\n1,2,①3,4,5,6\n", "id,name\n1,2,①\n", "id\n\n1,①2\n\n",
    ])
    func recordsWithTooManyFields(_ marked: String) throws {
        try MarkedInput(marked).expectFinding(.raggedRow)
    }

    /// The finding stands at the first field that is lacking, one behind the last one.
    @Test(arguments: [
        "id,name\n①1\n2,b\n", "id,name\n①  \n1,2\n", "id,name\n\n①1", "id,name\n①\"\"\n", "a,b,c\n1,①2\n",
    ])
    func recordsWithTooFewFields(_ marked: String) throws {
        try MarkedInput(marked).expectFinding(.raggedRow, behind: 1)
    }

    @Test func aRaggedRecordIsPlacedWhereItStarts() throws {
        let findings = try CSVReader().table(from: Array("a,b\n1,\"x\ny\",3\n".utf8), file: "f").findings
        #expect(findings.map(\.position) == [SourcePosition(file: "f", line: 2, column: 3)])
    }

    @Test(arguments: [
        "①", "①\n", "①\nid,name\n1,2\n", "id,①,name\n1,2,3\n",
        "id,name,①id\n1,2,3\n", "id,①\"\"\n1,2\n", "①\"\"\n", "id,①\u{FEFF}name\n",
    ])
    func headers(_ marked: String) throws {
        try MarkedInput(marked).expectFinding(.header)
    }
}
