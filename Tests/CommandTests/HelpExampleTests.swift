import Foundation
import Testing

/// The lines below EXAMPLE in each verb's `--help`, run as they stand in a folder that holds what they name.
@Suite struct HelpExampleTests {
    static let verbs = [
        "analyze", "tally", "report", "chart", "gaps", "compare", "similar", "frameworks", "progress", "indicators",
        "audit",
        "list", "show", "code", "codebook", "agreement", "export", "sql", "verify", "diff", "csv", "build", "validate",
    ]

    @Test(arguments: verbs)
    func theExampleRuns(_ verb: String) throws {
        let help = try Command.run([verb, "--help"]).lines
        let heading = try #require(help.firstIndex(of: "EXAMPLE"))
        let examples = help[(heading + 1)...].prefix { !$0.isEmpty }.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(examples.allSatisfy { $0.hasPrefix("plan-atlas \(verb) ") || $0 == "plan-atlas \(verb)" })
        let scratch = try workplace(of: verb)
        for example in examples {
            let script = "PATH='\(scratch["bin"])':\"$PATH\"; \(example)"
            let run = try Command.run(["-c", script], in: scratch["work"], program: "/bin/bash")
            if ["build", "code"].contains(verb), MunicipalDocuments.folder == nil {
                // The command says which documents are lacking.
                #expect(run.status == 2)
                #expect(run.findings.contains { $0.hasSuffix("[PA041]") })
                continue
            }
            // There are contradictions in the shipped report, and the exit code says so.
            #expect(run.status == (verb == "audit" ? 1 : 0), "\(example): \(run.findings)")
            #expect(!run.output.isEmpty || example.contains("--output") || example.contains("--diff"), "\(example)")
            #expect(try missingFiles(of: example, in: scratch) == [])
        }
    }

    /// A folder as the examples take it for granted: the project's datasets, the documents where they are, two releases,
    /// the sheets of two coders, and a list of names as Japanese Excel saves it.
    private func workplace(of verb: String) throws -> Scratch {
        let scratch = try Scratch()
        for folder in ["work", "shared", "bin"] { try scratch.makeFolder(folder) }
        try FileManager.default.copyItem(atPath: Command.datasets, toPath: scratch["work/Datasets"])
        if let documents = MunicipalDocuments.folder {
            try FileManager.default.createSymbolicLink(
                atPath: scratch["shared/sources"], withDestinationPath: documents)
        }
        try FileManager.default.createSymbolicLink(
            atPath: scratch["bin/plan-atlas"], withDestinationPath: Command.executable)
        switch verb {
        case "agreement":
            for name in ["coder-a.csv", "coder-b.csv"] {
                try FileManager.default.copyItem(
                    atPath: scratch["work/Datasets/agreement/\(name)"], toPath: scratch["work/\(name)"])
            }
        case "csv":
            let names = Data([0x8E, 0x44, 0x96, 0x79, 0x8E, 0x73])
            try (Data("name\r\n".utf8) + names + Data("\r\n".utf8))
                .write(to: URL(fileURLWithPath: scratch["work/meibo.csv"]))
        case "verify", "diff":
            for name in ["atlas-release", "atlas-2025", "atlas-2026"] {
                #expect(try Command.small("export", "--output", scratch["work/\(name)"]).status == 0)
            }
        default: break
        }
        return scratch
    }

    private func missingFiles(of example: String, in scratch: Scratch) throws -> [String] {
        example.matches(of: /--output (\S+)/).map { String($0.1) }
            .filter { !FileManager.default.fileExists(atPath: scratch["work/\($0)"]) }
    }
}
