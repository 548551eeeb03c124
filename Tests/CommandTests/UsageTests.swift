import Foundation
import Testing

/// What a wrong call is told, and what `--help` promises.
@Suite struct UsageTests {
    @Test(arguments: [
        (["frobnicate"], "Error: Unexpected argument 'frobnicate'"),
        (["list"], "Error: Missing expected argument '<what>'"),
        (
            ["list", "plan"],
            "Error: The value 'plan' is invalid for '<what>'. Please provide one of the following:"
        ),
        (["list", "plans", "--format", "xml"], "Error: The value 'xml' is invalid for '--format <format>'."),
        (["list", "plans", "--family", "health"], "Error: --family is “health”; expected suicide, welfare or all"),
        (
            ["analyze", "--basis", "stated,guessed"],
            "Error: --basis has “guessed”; expected decided, stated, derived, inferred"
        ),
        (["analyze", "--basis", ""], "Error: --basis has “”; expected decided, stated, derived, inferred"),
        (["analyze", "--dialect", "excel"], "Error: The value 'excel' is invalid for '--dialect <dialect>'."),
        (["analyze", "--lang", "fr"], "Error: The value 'fr' is invalid for '--lang <lang>'."),
        (["analyze", "--output", ""], "Error: --output is empty; name a folder"),
        (["progress", "--family", "health"], "Error: --family is “health”; expected suicide, welfare or all"),
        (["indicators", "--output", ""], "Error: --output is empty; name a file"),
        (["analyze", "--output", "-"], "Error: --output is -, and several tables do not fit one stream"),
        (["progress", "--basis", "stated"], "Error: Unknown option '--basis'"),
        (["gaps"], "Error: Missing expected argument '--for <for>'"),
        (["gaps", "--for", "厚木", "--axis", "row"], "Error: The value 'row' is invalid for '--axis <axis>'."),
        (
            ["gaps", "--for", "厚木", "--family", "health"],
            "Error: --family is “health”; expected suicide, welfare or all"
        ),
        (["gaps", "--for", "厚木", "--output", ""], "Error: --output is empty; name a file"),
        (["compare", "厚木", "--area", "P10"], "Error: compare needs two municipalities or more"),
        (["compare", "厚木", "鎌倉"], "Error: compare needs exactly one of --area, --group and --function"),
        (
            ["compare", "厚木", "鎌倉", "--area", "P10", "--group", "G02"],
            "Error: compare needs exactly one of --area, --group and --function"
        ),
        (["similar"], "Error: similar needs either an initiative's id, or --pairs with a file"),
        (["similar", "x", "--pairs", "y"], "Error: similar needs either an initiative's id, or --pairs with a file"),
        (["similar", "x", "--half", "rules"], "Error: --half is of the pairs; name their file with --pairs"),
        (["similar", "x", "--limit", "0"], "Error: --limit is 0; expected a number from 1 on"),
        (["frameworks", "--format", "md"], "Error: The value 'md' is invalid for '--format <format>'."),
        (["frameworks", "--lang", "fr"], "Error: The value 'fr' is invalid for '--lang <lang>'."),
        (["frameworks", "--framework"], "Error: Missing value for '--framework <framework>'"),
        (["show"], "Error: Missing expected argument '<id>'"),
        (["show", "x", "--sources", ""], "Error: --sources is empty; name a folder"),
        (["codebook"], "Error: Missing expected argument '--format <format>'"),
        (
            ["codebook", "--format", "md", "--axis", "areas"],
            "Error: The value 'areas' is invalid for '--axis <axis>'."
        ),
        (["codebook", "--format", "md", "--output", ""], "Error: --output is empty; name a file"),
        (["build"], "Error: Missing expected argument '--sources <sources>'"),
        (["validate", "--datasets", ""], "Error: --datasets is empty; name a folder"),
        (["validate", "--quick"], "Error: Unknown option '--quick'"),
    ])
    func wrongUsage(_ arguments: [String], _ start: String) throws {
        let run = try Command.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.findings.first?.hasPrefix(start) == true, "\(run.findings)")
        #expect(run.findings.contains { $0.hasPrefix("Usage: plan-atlas") })
    }

    /// The scripts that README tells of: they know every verb, and bash takes its own.
    @Test(arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let script = try Command.run(["--generate-completion-script", shell])
        #expect(script.status == 0)
        for verb in HelpExampleTests.verbs { #expect(script.text.contains(verb), "\(verb)") }
        let readme = try String(contentsOfFile: "\(Command.package)/README.md", encoding: .utf8)
        #expect(readme.contains("plan-atlas --generate-completion-script \(shell) > "))
        guard shell == "bash" else { return }
        let scratch = try Scratch()
        try scratch.create("completions", script.text)
        // What bash offers behind `plan-atlas ver`.
        let ask = """
            source '\(scratch["completions"])'; COMP_WORDS=(plan-atlas ver); COMP_CWORD=1; COMP_LINE='plan-atlas ver'; COMP_POINT=14
            _plan-atlas plan-atlas ver plan-atlas; echo "${COMPREPLY[*]}"
            """
        #expect(try Command.run(["-c", ask], program: "/bin/bash").text == "verify\n")
        // What it asks the command for behind `--area` and `--municipality`.
        for (option, word) in [("area", "P09"), ("group", "G13"), ("municipality", "厚木市")] {
            let words = try Command.run(["---completion", "list", "--", "--\(option)", "0", "0"])
            #expect(words.lines.contains(word), "\(words.lines)")
        }
    }

    @Test func helpAndVersion() throws {
        let help = try Command.run(["--help"])
        #expect(help.status == 0)
        #expect(help.findings == [])
        #expect(
            help.lines.compactMap { $0.firstMatch(of: #/^  ([a-z]+) /#)?.1 } == HelpExampleTests.verbs.map { $0[...] })
        for code in ["0\nclean", "1 findings", "2 bad input", "64 wrong usage", "74\ninput/output"] {
            #expect(help.text.contains(code), "\(code)")
        }
        #expect(try Command.run([]).output == help.output)
        let version = try Command.run(["--version"])
        #expect(version.status == 0)
        #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
