import Foundation
import Testing

/// The made-up nation is an atlas like any other: the same for its seed, free of errors, and counted like one.
@Suite struct MadeUpNationTests {
    /// Six of Japan's 1,741 municipalities.
    private static let size = "0.0035"

    private static func generate(_ folder: String, _ more: [String] = []) throws {
        let arguments = ["generate", "--datasets", Command.datasets, "--size", size, "--output", folder] + more
        let run = try Command.run(arguments, program: Command.built("plan-atlas-bench"))
        #expect(run.status == 0, "\(run.findings)")
    }

    @Test func aSeedGivesTheSameBytes() throws {
        let scratch = try Scratch()
        try Self.generate(scratch["a"])
        try Self.generate(scratch["b"])
        try Self.generate(scratch["c"], ["--seed", "7"])
        let names = try scratch.names("a")
        #expect(names.count == 28)
        for name in names { #expect(try scratch.data("a/\(name)") == scratch.data("b/\(name)"), "\(name)") }
        #expect(try scratch.data("a/initiatives.csv") != scratch.data("c/initiatives.csv"))
    }

    /// The same terms are found in texts as they are printed and in texts that were folded before.
    @Test func foldingBeforeOrOnTheWayIsTheSame() throws {
        let run = try Command.run(
            ["coding", "--datasets", Command.datasets, "--texts", "40", "--terms", "9000", "--runs", "1"],
            program: Command.built("plan-atlas-bench"))
        #expect(run.status == 0)
        let found = run.lines.filter { $0.hasPrefix("| PlanAtlas") }.map { $0.split(separator: "|")[1] }
        #expect(found.count == 2 && found[0] == found[1] && found[0] != " 0 ")
    }

    /// 250 initiatives in each of six cities, and nothing that validate calls an error.
    @Test func itIsAnAtlas() throws {
        let scratch = try Scratch()
        try Self.generate(scratch["n"])
        let findings = try Command.run(["validate", "--datasets", scratch["n"]]).findings
        let errors = findings.filter { $0.contains(" error: ") }
        #expect(errors == [])
        #expect(try scratch.text("n/initiatives.csv").split(separator: "\n").count == 1 + 6 * 250)
    }

    /// Columns read by one thread, by two, and rows in another order count the same.
    @Test func theOrderOfTheRowsChangesNoByte() throws {
        let scratch = try Scratch()
        try Self.generate(scratch["n"])
        try FileManager.default.copyItem(atPath: scratch["n"], toPath: scratch["s"])
        let tables = [
            "initiatives", "codes", "responsibilities", "progress", "headings", "departments", "plans", "sources",
            "policy_areas", "priority_groups",
        ]
        for name in tables {
            let lines = try scratch.text("n/\(name).csv").split(separator: "\n")
            let reversed = [lines[0]] + lines.dropFirst().reversed()
            try scratch.create("s/\(name).csv", reversed.joined(separator: "\n") + "\n")
        }
        for (output, folder, threads) in [("1", "n", "1"), ("2", "n", "2"), ("3", "s", "3")] {
            let run = try Command.run(
                ["tally", "--datasets", scratch[folder], "--threads", threads, "--output", scratch["t\(output)"]])
            #expect(run.status == 0, "\(run.findings)")
        }
        for name in try scratch.names("t1") {
            #expect(try scratch.data("t1/\(name)") == scratch.data("t2/\(name)"), "\(name)")
            #expect(try scratch.data("t1/\(name)") == scratch.data("t3/\(name)"), "\(name)")
        }
    }
}
