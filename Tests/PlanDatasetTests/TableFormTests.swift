import Diagnostics
import Foundation
import Testing

/// Tables that are lacking, or whose header, rows or bytes are not as they should be.
@Suite struct TableFormTests {
    private static let initiatives = "sapporo/sample/initiatives.csv"

    /// A column that is lacking has no place but its line.
    @Test func aMissingColumn() throws {
        let dataset = try SmallDataset()
        let text = try dataset.text("plans.csv").split(separator: "\n").map { line in
            line.prefix(upTo: line.lastIndex(of: ",")!)
        }
        try dataset.write(text.joined(separator: "\n") + "\n", to: "plans.csv")
        let findings = dataset.findings()
        #expect(dataset.places() == ["plans.csv:1:0 PA003"])
        #expect(
            findings.first?.message
                == "the column vision_ja is missing; plans.csv has plan_id,municipality_code,family,title_ja,title_en,"
                + "period_start,period_end,vision_ja")
    }

    @Test(arguments: [
        MarkedDataset(
            .header,
            [
                Edit("naha/sample/responsibilities.csv", ",as_printed\n", ",as_printed,①remark\n"),
                Edit("naha/sample/responsibilities.csv", ",健康増進課\n", ",健康増進課,\n"),
                Edit("naha/sample/responsibilities.csv", ",市社協\n", ",市社協,\n"),
            ], "remark is no column of responsibilities.csv; take it out or name it as the schema does"),
        MarkedDataset(
            .header,
            [
                Edit("naha/sample/responsibilities.csv", ",as_printed\n", ",as_printed,①role\n"),
                Edit("naha/sample/responsibilities.csv", ",健康増進課\n", ",健康増進課,\n"),
                Edit("naha/sample/responsibilities.csv", ",市社協\n", ",市社協,\n"),
            ], "columns 3 and 5 are both named role; rename one of them"),
        MarkedDataset(
            .header,
            [
                Edit("naha/sample/responsibilities.csv", ",as_printed\n", ",as_printed,①\n"),
                Edit("naha/sample/responsibilities.csv", ",健康増進課\n", ",健康増進課,\n"),
                Edit("naha/sample/responsibilities.csv", ",市社協\n", ",市社協,\n"),
            ], "column 5 has no name; name it, or delete the column"),
        MarkedDataset(
            .raggedRow, initiatives, ",sapporo-document,16,18\n", ",sapporo-document,16,18,①\n",
            "a record of 15 fields under a header of 14; quote a field that holds the delimiter"),
        MarkedDataset(
            .raggedRow, "taxonomy/crosswalk.csv", "naha-b1,policy_area,P02,exact,\n",
            "naha-b1,policy_area,P02,exact,,①\n",
            "a record of 7 fields under a header of 6"),
        MarkedDataset(.quoting, initiatives, ",窓口の案内,", ",①窓口\"の案内,", "a quote"),
        MarkedDataset(.controlCharacter, initiatives, ",窓口の案内,", ",①窓口\u{0}の案内,", "a NUL byte"),
        MarkedDataset(.spreadsheetIdiom, "plans.csv", "sample,472018", "sample,①=\"472018\"", "=\""),
    ])
    func headersRowsAndBytes(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    /// The finding stands behind the last field.
    @Test func tooFewFields() throws {
        let dataset = try SmallDataset()
        let text = try dataset.text("municipalities.csv")
        try dataset.write(text.replacingOccurrences(of: "沖縄県,市,2024-01-01", with: "沖縄県,市"), to: "municipalities.csv")
        #expect(dataset.places() == ["municipalities.csv:3:6 PA002"])
    }

    /// A renamed column is two findings at one header: what is lacking, and what was written in its place.
    @Test func aRenamedColumn() throws {
        let dataset = try SmallDataset()
        let text = try dataset.text("plans.csv")
        try dataset.write(text.replacingOccurrences(of: ",title_ja,", with: ",titel_ja,"), to: "plans.csv")
        #expect(dataset.places() == ["plans.csv:1:0 PA003", "plans.csv:1:4 PA003"])
        #expect(dataset.findings().last?.message == "titel_ja is no column of plans.csv; did you mean title_ja?")
    }

    @Test func bytesThatAreNotUTF8() throws {
        let dataset = try SmallDataset()
        var bytes = try dataset.bytes("naha/departments.csv")
        let name = try #require(bytes.range(of: Data("社会福祉協議会".utf8)))
        // 社会 in Shift_JIS.
        bytes.replaceSubrange(name, with: [0x8E, 0xD0, 0x89, 0xEF])
        try bytes.write(to: URL(fileURLWithPath: dataset.file("naha/departments.csv")))
        #expect(dataset.places() == ["naha/departments.csv:2:4 PA001"])
        #expect(dataset.findings().first?.message.hasPrefix("byte 0x8E is not UTF-8; if the file is CP932") == true)
    }

    @Test func anEmptyFile() throws {
        let dataset = try SmallDataset()
        try dataset.write("", to: "naha/sample/codes.csv")
        #expect(dataset.places() == ["naha/sample/codes.csv:1:1 PA003"])
        #expect(
            dataset.findings().first?.message.hasPrefix("the file is empty, and even a table without records") == true)
    }

    /// Without these two tables a folder is no dataset at all; every other one is missed by its name.
    @Test func aMissingTable() throws {
        let names = try SmallDataset().tables.filter { $0 != "municipalities.csv" && $0 != "plans.csv" }
        #expect(names.count == 40)
        for name in names {
            let dataset = try SmallDataset()
            try dataset.remove(name)
            #expect(dataset.places() == ["\(name):0:0 PA016"])
            #expect(
                dataset.findings().first?.message.hasPrefix(
                    "the table is not there; a table without rows has its header all the same: ") == true)
        }
    }
}
