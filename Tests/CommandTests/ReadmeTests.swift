import Foundation
import Testing

/// README's blocks that begin with `$ plan-atlas` show what the command prints.
@Suite struct ReadmeTests {
    /// A command of README and the lines shown below it.
    struct Example: CustomStringConvertible, Sendable {
        let arguments: [String]
        let shown: [String]

        var description: String { arguments.joined(separator: " ") }
    }

    static let examples: [Example] = {
        let readme = (try? String(contentsOfFile: "\(Command.package)/README.md", encoding: .utf8)) ?? ""
        return readme.components(separatedBy: "```console\n").dropFirst().compactMap { block in
            let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
            guard let command = lines.first, command.hasPrefix("$ plan-atlas ") else { return nil }
            return Example(
                arguments: command.dropFirst("$ plan-atlas ".count).split(separator: " ").map(String.init),
                shown: Array(lines.dropFirst()))
        }
    }()

    @Test func readmeShowsItsTasks() {
        #expect(Self.examples.count == 11)
    }

    /// A line `…` stands for the rest of what is printed.
    @Test(arguments: examples)
    func theBlockIsWhatTheCommandPrints(_ example: Example) throws {
        let run = try Command.run(example.arguments)
        // The audit's example shows a report that contradicts itself.
        #expect(run.status == (example.arguments[0] == "audit" ? 1 : 0))
        if example.shown.last == "…" {
            #expect(Array(run.lines.prefix(example.shown.count - 1)) == Array(example.shown.dropLast()))
        } else {
            #expect(run.lines == example.shown + [""])
        }
    }
}
