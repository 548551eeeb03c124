import CSVText
import Foundation
import Testing

@testable import PlanReport

/// Tables as JSON, read back with a reader that is not the writer.
@Suite struct JSONTableTests {
    private func objects(_ table: TidyTable) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(table.json.utf8)) as? [[String: Any]])
    }

    @Test func hostileTextsComeBackAsTheyAre() throws {
        let table = TidyTable(
            name: "hostile", columns: ["text"], rows: CSVTableTests.hostile.map { [.text($0)] })
        let read = try JSONDecoder().decode([[String: String]].self, from: Data(table.json.utf8))
        try #require(read.count == CSVTableTests.hostile.count)
        for (object, text) in zip(read, CSVTableTests.hostile) {
            #expect(object["text"].map { Array($0.utf8) } == Array(text.utf8))
        }
        // Control characters are escaped: nothing in the file moves a cursor.
        #expect(!table.json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func hostileColumnsComeBackAsTheyAre() throws {
        let table = TidyTable(name: "t", columns: ["a\"b", "c\n", "\\"], rows: [[CSVCell(1), CSVCell(2), CSVCell(3)]])
        let object = try #require(try objects(table).first)
        #expect(object["a\"b"] as? Int == 1)
        #expect(object["c\n"] as? Int == 2)
        #expect(object["\\"] as? Int == 3)
    }

    @Test func keysStandInTheOrderOfTheColumns() {
        let table = TidyTable(
            name: "t", columns: ["z", "a", "m"],
            rows: [[.text("x／y"), .number("0.5000"), .missing], [.text("1"), CSVCell(-2), .text("")]])
        #expect(
            table.json == """
                [
                  {"z":"x／y","a":0.5000,"m":null},
                  {"z":"1","a":-2,"m":""}
                ]

                """)
    }

    @Test func aTableWithoutRowsIsAnEmptyArray() {
        #expect(TidyTable(name: "t", columns: ["a"], rows: []).json == "[]\n")
    }

    @Test(arguments: [
        ("0", true), ("-0.5", true), ("1e9", true), ("1E+9", true), ("12.50", true),
        ("+1", false), ("007", false), ("", false), ("-", false), ("1.", false), (".5", false), ("NaN", false),
        ("1e", false), ("0x10", false), ("１", false), ("1 ", false), ("1,2", false), ("1\u{301}", false),
    ])
    func onlyNumbersStandWithoutQuotes(_ text: String, isNumber: Bool) throws {
        let table = TidyTable(name: "t", columns: ["a"], rows: [[.number(text)]])
        let value = try #require(try objects(table).first?["a"])
        if isNumber {
            #expect(table.json == "[\n  {\"a\":\(text)}\n]\n")
            #expect((value as? NSNumber)?.doubleValue == Double(text))
        } else {
            #expect((value as? String).map { Array($0.utf8) } == Array(text.utf8))
        }
    }
}
