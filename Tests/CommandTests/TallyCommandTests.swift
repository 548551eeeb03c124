import Foundation
import PlanAtlas
import Testing

/// `plan-atlas tally`: the same tables from a tree of plans and from an export, on any number of threads.
@Suite struct TallyCommandTests {
    private static let names = ["coverage_tally.csv", "department_tally.csv", "gap_tally.csv", "group_tally.csv"]

    @Test(arguments: [Command.datasets, Command.small])
    func anExportAndItsDatasetsGiveTheSameTables(_ datasets: String) throws {
        let scratch = try Scratch()
        #expect(try Command.run(["export", "--datasets", datasets, "--output", scratch["release"]]).status == 0)
        let folders = [("tree", datasets, "2"), ("one", scratch["release"], "1"), ("two", scratch["release"], "2")]
        for (name, folder, threads) in folders {
            let run = try Command.run(
                ["tally", "--datasets", folder, "--threads", threads, "--peers", "all", "--output", scratch[name]])
            #expect(run.status == 0, "\(run.findings)")
            #expect(try scratch.names(name) == Self.names)
        }
        for name in Self.names {
            #expect(try scratch.data("tree/\(name)") == scratch.data("one/\(name)"))
            #expect(try scratch.data("tree/\(name)") == scratch.data("two/\(name)"))
        }
    }

    /// 札幌市 is 011002 in whatever is written.
    @Test func codesKeepTheirZero() throws {
        let scratch = try Scratch()
        let run = try Command.run(["tally", "--datasets", Command.small, "--output", scratch["t"]])
        #expect(run.status == 0)
        let rows = try String(decoding: scratch.data("t/group_tally.csv"), as: UTF8.self).split(separator: "\n")
            .dropFirst()
        #expect(Set(rows.map { $0.prefix(6) }) == ["011002", "472018"])
    }

    @Test func errorsAreToldWithTheirPlace() throws {
        let scratch = try Scratch()
        #expect(try Command.run(["export", "--datasets", Command.small, "--output", scratch["release"]]).status == 0)
        let path = scratch["release/codes.csv"]
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "\"P01\"", with: "\"P99\"").write(
            toFile: path, atomically: true, encoding: .utf8)
        let run = try Command.run(["tally", "--datasets", scratch["release"], "--output", scratch["t"]])
        #expect(run.status == 2)
        #expect(run.findings.contains { $0.hasPrefix("\(path):") && $0.contains("P99 is no code") })
        #expect(!FileManager.default.fileExists(atPath: scratch["t"]))
    }

    @Test(arguments: [
        ["tally"], ["tally", "--output", "-"], ["tally", "--output", "x", "--threads", "0"], ["tally", "--output", ""],
    ])
    func wrongUse(_ arguments: [String]) throws { #expect(try Command.run(arguments).status == 64) }
}
