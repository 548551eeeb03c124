import Foundation
import Testing

/// `plan-atlas validate`: 0 for clean datasets, 1 and every finding for broken ones.
@Suite struct ValidateTests {
    @Test func theProjectsDatasets() throws {
        let run = try Command.run(["validate"])
        #expect(run.status == 0)
        #expect(run.text.hasPrefix("\(Command.datasets): "))
        #expect(run.text.contains(": no errors, "))
        #expect(run.findings.allSatisfy { $0.contains(": note: ") || $0.contains(": warning: ") })
    }

    @Test func aCleanDataset() throws {
        let run = try Command.small("validate")
        #expect(run.status == 0)
        #expect(
            run.text == "\(Command.small): 2 plans, 4 initiatives, 2 re-listings, 8 codes: no errors, "
                + "1 notes and warnings about the documents\n")
        #expect(
            run.findings == [
                "sapporo.txt:26:0: note: “窓口のご案内” lists “窓口の案内” (line 16) again; both spellings are kept [PA030]"
            ])
        let quiet = try Command.small("validate", "--quiet")
        #expect(quiet.status == 0)
        #expect(quiet.output.isEmpty)
        #expect(quiet.findings == [])
    }

    /// All of them in the order of their places, with the notes among them; `--quiet` leaves the errors.
    @Test func aBrokenDataset() throws {
        let scratch = try Scratch()
        let data = try scratch.spoiledDataset("plans.csv", "472018,suicide", "472018,suicid")
        for (file, old, new) in [
            ("sapporo/sample/initiatives.csv", ",7,9\n", ",9,7\n"), ("naha/sample/codes.csv", ",P02,", ",P20,"),
            ("municipalities.csv", "\n011002,", "\n11002,"),
        ] {
            try scratch.create("data/\(file)", scratch.text("data/\(file)").replacingOccurrences(of: old, with: new))
        }
        let errors = [
            "\(data)/municipalities.csv:2:1: error: “11002” has lost its leading zero; write 011002, and keep codes as text [PA015]",
            "\(data)/naha/sample/codes.csv:2:3: error: P20 is no code of the axis policy_area; its codes are in policy_areas.csv [PA014]",
            "\(data)/plans.csv:3:3: error: family is “suicid”; expected one of suicide, welfare [PA011]",
            "\(data)/sapporo/sample/initiatives.csv:2:14: error: line_end 7 stands before line_start 9; give the last line of the row [PA011]",
        ]
        let run = try Command.run(["validate", "--datasets", data])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.findings.filter { !$0.contains(" note: ") } == errors)
        #expect(run.findings.count == errors.count + 1)
        let quiet = try Command.run(["validate", "--quiet", "--datasets", data])
        #expect(quiet.status == 1)
        #expect(quiet.findings == errors)
    }
}
