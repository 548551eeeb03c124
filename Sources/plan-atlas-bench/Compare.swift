import ArgumentParser
import Foundation

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times PlanAtlas beside other tools on made-up nations, and checks that all make the same tables.",
        discussion: """
            EXAMPLE
              Tests/Benchmarks/run

            The programs take turns. Prints medians, their ratios to a C program that only parses the tables, processor time and \
            peak memory; for two nations and more also the exponent by which PlanAtlas' time grows with the bytes from one to \
            the next. Exit code 1 says that tables differ.
            """)

    @Argument(help: "The nations' folders, from the smallest to the largest.", completion: .directory)
    var nations: [String]

    @Option(help: "How often each program runs.")
    var runs = 7

    @Option(help: "The program that floor.c makes.", completion: .file())
    var floor: String

    @Option(help: "The command plan-atlas in its release build.", completion: .file())
    var command: String

    @Option(help: "The Python that has the other tools.", completion: .file())
    var python: String

    @Option(help: "The folder of the other tools' scripts.", completion: .directory)
    var scripts = "Tests/Benchmarks"

    func validate() throws {
        guard !nations.isEmpty, runs > 0 else { throw ValidationError("name a nation's folder, and at least one run") }
    }

    func run() throws {
        let contenders = try Contender.all(floor: floor, planAtlas: command, python: python, scripts: scripts)
        let scratch = NSTemporaryDirectory() + "plan-atlas-bench-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        var earlier: Comparison?
        var differences: [String] = []
        for nation in nations {
            let comparison = try Comparison(contenders, nation: nation, runs: runs, scratch: scratch)
            print(comparison.table.joined(separator: "\n"))
            differences += comparison.differences
            if let earlier {
                let growth = log(comparison.median(1) / earlier.median(1))
                let exponent = growth / log(Double(comparison.bytes) / Double(earlier.bytes))
                print(
                    "", "PlanAtlas' time grows with the bytes to the power \(Median.twoDecimals(exponent)).",
                    separator: "\n")
            }
            print("")
            earlier = comparison
        }
        for difference in differences { print(difference) }
        guard differences.isEmpty else { throw ExitCode(1) }
        print("All programs made the same tables.")
    }
}
