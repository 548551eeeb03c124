import ArgumentParser
import Foundation

@main
struct PlanAtlasCommand: ParsableCommand {
    static let version = "0.2.0"

    static let configuration = CommandConfiguration(
        commandName: "plan-atlas",
        abstract: "Compares the plans of Japan's municipalities in one schema.",
        discussion: """
            Data goes to standard output, findings go to standard error. Exit codes: 0 clean, 1 findings of severity \
            error, 2 bad input, 64 wrong usage, 74 input/output.
            """,
        version: version,
        subcommands: [
            Analyze.self, TallyCommand.self, Report.self, Chart.self, Gaps.self, Compare.self, Similar.self,
            Frameworks.self,
            Progress.self, Indicators.self, Audit.self, List.self, Show.self, Code.self, Codebook.self,
            Agreement.self, Export.self, SQL.self, Verify.self, Diff.self, CSV.self, Build.self, Validate.self,
        ])

    static func main() {
        // A reader of a pipe that has gone away shows as an error of the write, which then ends the command in silence.
        signal(SIGPIPE, SIG_IGN)
        // A file that may grow no further (ulimit -f) shows as an error of the write as well, and does not end the process.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            ProgressLine.shared.begin()
            try command.run()
            ProgressLine.shared.end()
        } catch let failure as Failure {
            ProgressLine.shared.end()
            failure.exit()
        } catch {
            ProgressLine.shared.end()
            exit(withError: error)
        }
    }
}
