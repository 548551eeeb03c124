import Foundation
import Testing

/// `plan-atlas codebook` in its formats, to standard output and into a file.
@Suite struct CodebookTests {
    @Test(arguments: ["md", "html", "csv"])
    func aFileHoldsWhatIsPrinted(_ format: String) throws {
        let scratch = try Scratch()
        let printed = try Command.small("codebook", "--format", format)
        #expect(printed.status == 0)
        #expect(printed.findings == [])
        let written = try Command.small("codebook", "--format", format, "--output", scratch["book"])
        #expect(written.status == 0)
        #expect(written.output.isEmpty)
        #expect(try scratch.data("book") == printed.output)
        #expect(printed.output.last == 0x0A)
    }

    @Test func oneAxis() throws {
        let run = try Command.small("codebook", "--format", "md", "--lang", "en", "--axis", "area")
        #expect(run.lines.filter { $0.hasPrefix("## ") } == ["## Policy areas"])
        #expect(run.lines.filter { $0.hasPrefix("### ") }.count == 6)
        #expect(run.lines.contains("- 連絡会議の開催 (Sapporo, 健康課) `sapporo-b1-1-01`"))
        #expect(
            run.lines.contains(
                "- 連絡会議の開催 (Sapporo, 健康課) `sapporo-b1-1-01` → P01 Meetings. It talks of watching over people but is a meeting."
            ))
    }

    @Test func aTableForASpreadsheet() throws {
        let run = try Command.small("codebook", "--format", "csv", "--dialect", "spreadsheet")
        #expect(run.output.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try Command.small("codebook", "--format", "csv").text.hasPrefix("axis,code,label_ja,"))
    }

    @Test func aFolderThatIsNotThere() throws {
        let run = try Command.small("codebook", "--format", "md", "--output", "/nowhere/book.md")
        #expect(run.status == 74)
        #expect(run.findings.first?.hasSuffix("[PA008]") == true)
    }
}
