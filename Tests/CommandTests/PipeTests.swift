import Foundation
import Testing

/// Every listing in every form, to a file and to a pipe; and `-` for standard input.
@Suite struct PipeTests {
    private static let listings = [
        ["list", "initiatives"], ["frameworks"], ["frameworks", "--unanswered"], ["progress"], ["indicators"],
        ["audit"],
        ["similar", "sapporo-b1-1-01"], ["diff", Command.small, Command.small], ["gaps", "--for", "札幌市"],
        ["compare", "札幌市", "那覇市", "--area", "P17"],
    ]

    /// The same rows in all forms: as many, with the same names of columns and the same texts.
    @Test(arguments: listings)
    func rowsAreTheSameInEveryForm(_ listing: [String]) throws {
        let printed = { (format: String) in
            try Command.run(
                listing + ["--format", format], environment: ["PLAN_ATLAS_DATASETS": Command.small])
        }
        let csv = try rows(of: printed("csv").output, "--format", "json")
        let tsv = try rows(of: printed("tsv").output, "--format", "json", "--delimiter", "tab")
        #expect(csv == tsv)
        let json = try #require(try JSONSerialization.jsonObject(with: printed("json").output) as? [[String: Any]])
        let lines = try printed("ndjson").text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        for objects in [json, lines] {
            #expect(objects.count == csv.count - 1)
            for (object, record) in zip(objects, csv.dropFirst()) {
                #expect(Set(object.keys) == Set(csv[0]))
                for (name, text) in zip(csv[0], record) {
                    let value = try #require(object[name])
                    if let number = value as? NSNumber {
                        #expect(Double(text) == number.doubleValue, "\(name)")
                    } else {
                        #expect(value as? String ?? "" == text, "\(name)")
                    }
                }
            }
        }
    }

    /// A file gets the bytes that a pipe gets, and nothing is printed.
    @Test(arguments: listings)
    func aFileHasWhatIsPrinted(_ listing: [String]) throws {
        let scratch = try Scratch()
        for format in ["table", "csv", "ndjson"] {
            let environment = ["PLAN_ATLAS_DATASETS": Command.small]
            let printed = try Command.run(listing + ["--format", format, "--output", "-"], environment: environment)
            let written = try Command.run(
                listing + ["--format", format, "--output", scratch["file"]], environment: environment)
            #expect(written.status == printed.status)
            #expect(written.output.isEmpty)
            #expect(try scratch.data("file") == printed.output)
            #expect(
                printed.output == (try Command.run(listing + ["--format", format], environment: environment).output))
        }
    }

    @Test func aSheetComesFromStandardInput() throws {
        let sheets = ["a", "b"].map { "\(Command.datasets)/agreement/coder-\($0).csv" }
        let options = "--bootstrap 0 --format csv"
        let files = try shell("plan-atlas agreement \(sheets[0]) \(sheets[1]) \(options)")
        let piped = try shell("plan-atlas agreement - \(sheets[1]) \(options) < \(sheets[0])")
        #expect(files.status == 0)
        #expect(piped.output == files.output)
        #expect(
            piped.findings.map { $0.replacing(sheets[0], with: "-") }
                == files.findings.map { $0.replacing(sheets[0], with: "-") })
    }

    @Test func pairsComeFromStandardInput() throws {
        let pairs = "\(Command.datasets)/agreement/pairs.csv"
        let file = try shell("plan-atlas similar --pairs \(pairs) --format csv")
        let piped = try shell("plan-atlas similar --pairs - --format csv < \(pairs)")
        #expect(file.status == 0)
        #expect(piped.output == file.output)
    }

    /// What is wrong in it is named by its line and column, as of a file.
    @Test func aFindingOfStandardInputHasItsPlace() throws {
        let run = try shell("printf 'a,b\\n1\\n' | plan-atlas csv -")
        #expect(run.status == 2)
        #expect(run.findings.count == 1)
        #expect(run.findings[0].hasPrefix("-:2:2: error: "))
    }

    private func shell(_ line: String) throws -> Run {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            atPath: scratch["plan-atlas"], withDestinationPath: Command.executable)
        return try Command.run(["-c", "PATH='\(scratch.path)':\"$PATH\"; \(line)"], program: "/bin/bash")
    }

    private func rows(of data: Data, _ arguments: String...) throws -> [[String]] {
        let scratch = try Scratch()
        try data.write(to: URL(fileURLWithPath: scratch["rows"]))
        let run = try Command.run(["csv", scratch["rows"]] + arguments)
        return try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String]])
    }
}
