import Foundation
import Testing

/// A dataset whose tables are partly old and partly new, because a build was killed: nothing reads it until a build has finished.
@Suite struct InterruptedBuildTests {
    /// The new `naha/departments.csv` still waits in the hidden folder in which a build gathers what it writes.
    private func interrupted(_ scratch: Scratch) throws -> String {
        let data = try scratch.smallDataset()
        try scratch.makeFolder("sources")
        try scratch.makeFolder("data/.planatlas-pending/naha")
        let table = try scratch.text("data/naha/departments.csv")
        try scratch.create(
            "data/.planatlas-pending/naha/departments.csv", table.replacing("健康増進課,F01", with: "保健課,F01"))
        return data
    }

    private func finding(_ data: String) -> String {
        "\(data):0:0: error: a build was interrupted, and some tables are new and some are old; run plan-atlas build, "
            + "which finishes it [PA018]"
    }

    @Test(arguments: [
        ["validate"], ["analyze"], ["list", "plans"], ["show", "naha-b1-01"], ["report", "--output", "-"],
        ["gaps", "--for", "那覇市"], ["build", "--check", "--sources", "SOURCES"],
        ["build", "--check", "--sources", "SOURCES", "--municipality", "那覇市"], ["code", "--sources", "SOURCES"],
    ])
    func nothingIsReadFromIt(_ arguments: [String]) throws {
        let scratch = try Scratch()
        let data = try interrupted(scratch)
        let run = try Command.run(
            arguments.map { $0 == "SOURCES" ? scratch["sources"] : $0 } + ["--datasets", data])
        #expect(run.status == 2)
        #expect(run.findings == [finding(data)])
        #expect(run.output.isEmpty)
        #expect(try scratch.names("data/.planatlas-pending/naha") == ["departments.csv"])
    }

    @Test func norIsItCompared() throws {
        let scratch = try Scratch()
        let data = try interrupted(scratch)
        let run = try Command.run(["diff", Command.small, data])
        #expect(run.status == 2)
        #expect(run.findings == [finding(data)])
    }

    /// The table takes its place, and stays what it is: its row is one that people keep.
    @Test func theNextBuildFinishesIt() throws {
        let scratch = try Scratch()
        let data = try interrupted(scratch)
        let run = try Command.run(["build", "--sources", scratch["sources"], "--datasets", data])
        #expect(run.status == 0)
        #expect(run.findings.first == "\(data): finished the build that was interrupted; tables: 1")
        #expect(run.text == "nothing to write: all tables are as they should be\n")
        #expect(try scratch.text("data/naha/departments.csv").contains("保健課,F01"))
        #expect(try scratch.names("data").filter { $0.hasPrefix(".") } == [])
        #expect(try Command.run(["validate", "--datasets", data]).status == 0)
    }

    /// What a build cannot have left there is said and not moved.
    @Test func whatNoBuildHasLeftStays() throws {
        let scratch = try Scratch()
        let data = try interrupted(scratch)
        try FileManager.default.createSymbolicLink(
            atPath: scratch["data/.planatlas-pending/plans.csv"], withDestinationPath: "/etc/passwd")
        let run = try Command.run(["build", "--sources", scratch["sources"], "--datasets", data])
        #expect(run.status == 74)
        #expect(
            run.findings == [
                "\(data)/.planatlas-pending:0:0: error: plans.csv is nothing that a run which replaces files leaves here; "
                    + "remove \(data)/.planatlas-pending [PA008]"
            ])
        #expect(!(try scratch.text("data/naha/departments.csv").contains("保健課")))
    }
}
