import Foundation
import Testing

/// `plan-atlas build` without the municipal documents.
@Suite struct BuildTests {
    /// Every document that is lacking is named, at its row of the sources table.
    @Test func anEmptySourcesFolder() throws {
        let scratch = try Scratch()
        for option in [[], ["--check"], ["--quiet"]] {
            let run = try Command.run(["build", "--sources", scratch.path] + option)
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            let plans = ["akiruno/suicide-2", "atsugi/suicide-2024", "kamakura/suicide-2024"]
            for plan in plans {
                let start =
                    "\(Command.datasets)/\(plan)/sources.csv:2:7: error: no file in \(scratch.path) has this SHA-256: "
                #expect(
                    run.findings.contains { $0.hasPrefix(start) && $0.hasSuffix(" is missing there [PA041]") },
                    "\(plan)")
            }
            #expect(run.findings.allSatisfy { $0.hasSuffix("[PA041]") })
        }
    }

    @Test func noSourcesFolder() throws {
        let scratch = try Scratch()
        let run = try Command.run(["build", "--sources", scratch["absent"]])
        #expect(run.status == 74)
        #expect(run.output.isEmpty)
        #expect(run.findings.count == 1)
        #expect(
            run.findings.first?.hasPrefix("\(scratch["absent"]):0:0: error: the sources folder cannot be read: ")
                == true)
        #expect(run.findings.first?.hasSuffix(" [PA008]") == true)
    }

    @Test func aFileForTheSourcesFolder() throws {
        let scratch = try Scratch()
        try scratch.create("document.txt", "text\n")
        let run = try Command.run(["build", "--sources", scratch["document.txt"]])
        #expect(run.status == 74)
        #expect(run.findings.map { $0.contains(": error: this is a file and no folder; ") } == [true])
    }

    /// A document that nothing knows is left unread, and said so; it is no fault of the datasets.
    @Test func aDocumentOfNoPlan() throws {
        let scratch = try Scratch()
        try scratch.create("letter.txt", "拝啓\n")
        let run = try Command.run(["build", "--sources", scratch.path, "--datasets", Command.small, "--check"])
        #expect(run.status == 0)
        #expect(
            run.findings.filter { !$0.contains("has no profile (*.yaml)") } == [
                "\(scratch["letter.txt"]):0:0: note: no plan reads this document, and it is close to none; it was left unread [PA040]"
            ])
    }

    /// The small dataset has no profiles: only the departments' functions are made anew, from the crosswalk.
    @Test func departmentsFollowTheCrosswalk() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("sources")
        let data = try scratch.spoiledDataset("naha/departments.csv", "健康増進課,F01", "健康増進課,F02")
        let arguments = ["build", "--sources", scratch["sources"], "--datasets", data]
        let check = try Command.run(arguments + ["--check"])
        #expect(check.status == 1)
        #expect(
            check.findings == [
                "\(data)/naha/sample:0:0: warning: the plan has no profile (*.yaml); its tables were neither rebuilt nor compared [PA047]",
                "\(data)/sapporo/sample:0:0: warning: the plan has no profile (*.yaml); its tables were neither rebuilt nor compared [PA047]",
                "\(data)/naha/departments.csv:3:5: error: function_code is “F02”; the document gives “F01” [PA050]",
            ])
        let build = try Command.run(arguments)
        #expect(build.status == 0)
        #expect(build.text == "\(data)/naha/departments.csv\n")
        let original = try Data(contentsOf: URL(fileURLWithPath: "\(Command.small)/naha/departments.csv"))
        #expect(try scratch.data("data/naha/departments.csv") == original)
        let again = try Command.run(arguments)
        #expect(again.status == 0)
        #expect(again.text == "nothing to write: all tables are as they should be\n")
        #expect(try Command.run(arguments + ["--check"]).text == "2 tables are what the documents give\n")
    }

    @Test func aBrokenRegister() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("sources")
        let data = try scratch.spoiledDataset("naha/departments.csv", ",F90,external", ",F90,outside")
        let run = try Command.run(["build", "--sources", scratch["sources"], "--datasets", data])
        #expect(run.status == 2)
        #expect(
            run.findings.map { $0.hasPrefix("\(data)/naha/departments.csv:2:6: error: kind is “outside”; ") } == [true])
    }
}
