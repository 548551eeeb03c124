import Foundation
import Testing

/// `csv`: any CSV as PlanAtlas reads it.
@Suite struct CSVCommandTests {
    private func run(_ bytes: [UInt8], _ arguments: String...) throws -> (run: Run, path: String) {
        let scratch = try Scratch()
        try Data(bytes).write(to: URL(fileURLWithPath: scratch["a.csv"]))
        return (try Command.run(["csv", scratch["a.csv"]] + arguments), scratch["a.csv"])
    }

    @Test func jsonIsAnArrayOfRecordsOfStrings() throws {
        let (run, _) = try run(Array("code,name\n011002,\"札幌市, \"\"見本\"\"\"\n,\n".utf8), "--format", "json")
        #expect(run.status == 0)
        #expect(
            run.text == """
                [
                  ["code","name"],
                  ["011002","札幌市, \\"見本\\""],
                  ["",""]
                ]

                """)
    }

    @Test func aTabMayStandBetweenFields() throws {
        let (run, _) = try run(Array("a\tb\n1\t2\n".utf8), "--delimiter", "tab", "--format", "ndjson")
        #expect(run.text == "[\"a\",\"b\"]\n[\"1\",\"2\"]\n")
    }

    @Test func japaneseWindowsFilesAreRead() throws {
        // 札幌 in code page 932.
        let (run, _) = try run([0x61, 0x0A, 0x8E, 0x44, 0x96, 0x79, 0x0A], "--encoding", "cp932", "--format", "csv")
        #expect(run.text == "a\n札幌\n")
    }

    @Test func whatIsDamagedIsRefusedWithLineAndColumn() throws {
        let (run, path) = try run(Array("a,b\n1\n2,3,4\n".utf8), "--format", "json")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.findings.count == 2)
        #expect(run.findings[0].hasPrefix("\(path):2:2: error: "))
        #expect(run.findings[1].hasPrefix("\(path):3:3: error: "))
    }

    @Test func aDashIsStandardInput() throws {
        let line = "printf 'a,b\\n1,2\\n' | '\(Command.executable)' csv - --format json"
        let run = try Command.run(["-c", line], program: "/bin/sh")
        #expect(run.status == 0)
        #expect(run.text == "[\n  [\"a\",\"b\"],\n  [\"1\",\"2\"]\n]\n")
    }
}
