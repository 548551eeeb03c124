import CSVText
import Foundation
import Testing

/// `plan-atlas frameworks`: the table, what no city answers, and the formats.
@Suite struct FrameworksTests {
    /// 那覇市's excerpt has no P04 to show; of 札幌市's three initiatives, read whole, one lacks an area and one a group.
    @Test func whatNoCityOfTheSmallDatasetAnswers() throws {
        #expect(try grounds([]) == ["1 unknown 472018 1", "3 no_code 011002／472018 0"])
        #expect(
            try grounds(["--municipality", "札幌"]) == ["1 none 011002 1", "2 none 011002 2", "3 no_code 011002 0"])
        #expect(try grounds(["--family", "welfare"]) == [])
    }

    /// Item, ground, cities and the initiatives that lack a code.
    private func grounds(_ arguments: [String]) throws -> [String] {
        let run = try Command.run(
            ["frameworks", "--unanswered", "--format", "csv", "--datasets", Command.small] + arguments)
        #expect(run.status == 0)
        let table = try CSVReader().table(from: Array(run.output), file: "unanswered")
        return table.records.map { record in
            ["item", "ground", "municipality_codes", "uncoded"].map { column in
                record.fields[table.header.firstIndex(of: column)!].text
            }.joined(separator: " ")
        }
    }

    /// The rows are those of `analyze`, and the formats hold the same.
    @Test func theTableIsOneOfTheAnalyses() throws {
        let scratch = try Scratch()
        _ = try Command.small("analyze", "--output", scratch["out"], "--dialect", "plain")
        let run = try Command.small("frameworks", "--format", "csv")
        #expect(run.text == (try scratch.text("out/framework_coverage.csv")))
        let json = try Command.small("frameworks", "--format", "json", "--framework", "sample")
        let objects = try #require(JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
        #expect(objects.count == 6)
        #expect(objects.map { $0["state"] as? String } == ["none", "none", "unknown", "unknown", "stated", "unknown"])
        #expect(objects[4]["examples"] as? String == "支え手の養成講座")
        #expect(objects[4]["relation"] as? String == "broader")
    }

    @Test func anUnknownFrameworkIsToldTheNearest() throws {
        let run = try Command.run(["frameworks", "--framework", "taiko-2022"])
        #expect(run.status == 2)
        #expect(
            run.findings == [
                "--framework:0:0: error: “taiko-2022” is no framework of the atlas; did you mean taikou-2022? [PA052]"
            ])
    }

    /// The frameworks of the project's datasets: how many items each has, and that every city is asked for each.
    @Test func theProjectsFrameworks() throws {
        let run = try Command.run(["frameworks", "--format", "csv"])
        #expect(run.status == 0)
        let table = try CSVReader().table(from: Array(run.output), file: "frameworks")
        let cell = { (record: CSVRecord, column: String) in
            record.fields[table.header.firstIndex(of: column)!].text
        }
        let items = Dictionary(grouping: table.records) { cell($0, "framework") }.mapValues { rows in
            Set(rows.map { cell($0, "item") }).count
        }
        #expect(
            items == [
                "taikou-2022": 13, "package-2017": 5, "package-2022": 6, "package-2022-priority": 9, "shafuku-107": 5,
                "npa-motives": 8,
            ])
        for record in table.records {
            #expect(!cell(record, "dated").isEmpty)
            #expect(["confirmed", "unconfirmed"].contains(cell(record, "wording")))
            #expect(
                cell(record, "family") == (cell(record, "framework") == "shafuku-107" ? "welfare" : "suicide"))
            let counts = ["stated", "derived", "inferred"].compactMap { Int(cell(record, $0)) }
            #expect(counts.reduce(0, +) == Int(cell(record, "initiatives")))
            // Kamakura's suicide-countermeasure sheet is an excerpt, and an excerpt lacks nothing.
            if cell(record, "municipality_ja") == "鎌倉市", cell(record, "family") == "suicide" {
                #expect(cell(record, "state") != "none")
            }
            if ["7", "8"].contains(cell(record, "item")), cell(record, "framework") == "npa-motives" {
                #expect(cell(record, "state") == "unknown" && cell(record, "relation").isEmpty)
            }
        }
    }
}
