import ArgumentParser
import Foundation
import PlanAtlas

struct Coding: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times the search for the coding rules' terms in made-up texts beside other programs.",
        discussion: """
            EXAMPLE
              Tests/Benchmarks/coding

            The others are given texts that are folded already; PlanAtlas is timed with the folding and without. The programs \
            take turns, each on one processor. Prints medians and their ratios to the first program; exit code 1 says that the \
            programs do not find the same number of terms.
            """)

    @Option(help: "How many texts there are.")
    var texts = 435_250

    @Option(help: "How many terms of the coding rules are looked for.")
    var terms = 400

    @Option(help: "How often each program runs.")
    var runs = 7

    @Option(help: "The seed.")
    var seed: UInt64 = 20_261_121

    @Option(help: "The datasets whose rules are taken.", completion: .directory)
    var datasets: String?

    @Argument(help: "Commands that are given a file of texts and one of terms, and print a count and seconds.")
    var others: [String] = []

    func validate() throws {
        guard texts > 0, terms > 0, runs > 0 else { throw ValidationError("texts, terms and runs are counted from 1") }
    }

    func run() throws {
        let rules = try Atlas.load(datasets).dataset.codingRules.map(\.value)
        let search = TermSearch(texts: MadeUpTexts(count: texts, seed: seed), terms: TermSearch.terms(terms, of: rules))
        let scratch = NSTemporaryDirectory() + "plan-atlas-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        try search.write(texts: "\(scratch)/texts.txt", terms: "\(scratch)/terms.txt")

        var times: [(name: String, found: Set<Int>, seconds: [Double])] =
            (others.map(Self.name) + ["PlanAtlas, folded before", "PlanAtlas, with the folding"]).map { ($0, [], []) }
        func note(_ place: Int, _ run: (found: Int, seconds: Double)) {
            times[place].found.insert(run.found)
            times[place].seconds.append(run.seconds)
        }
        for _ in 0..<runs {
            for (place, other) in others.enumerated() {
                note(place, try Self.run(other, "\(scratch)/texts.txt", "\(scratch)/terms.txt"))
            }
            note(others.count, search.searchingAlone())
            note(others.count + 1, search.foldingAndSearching())
        }
        let first = Median.of(times[0].seconds)
        print(
            "\(texts) texts with \(search.texts.bytes.count / 1_000_000) MB, \(search.terms.count) terms, \(runs) rounds",
            "", separator: "\n")
        print("| program | found | median s | × first |", "| --- | --- | --- | --- |", separator: "\n")
        for (name, found, seconds) in times {
            let counts = found.sorted().map(String.init).joined(separator: ", ")
            let median = Median.of(seconds)
            print("| \(name) | \(counts) | \(Median.twoDecimals(median)) | \(Median.twoDecimals(median / first)) |")
        }
        guard times.allSatisfy({ $0.found == times[0].found }) else { throw ExitCode(1) }
    }

    /// A command's program, or the script that it runs.
    private static func name(_ command: String) -> String {
        URL(fileURLWithPath: command.split(separator: " ").last.map(String.init) ?? command).lastPathComponent
    }

    /// Runs a program, the words of whose command are parted by spaces, and reads what it prints.
    private static func run(_ command: String, _ texts: String, _ terms: String) throws -> (found: Int, seconds: Double)
    {
        let words = command.split(separator: " ").map(String.init)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = words.dropFirst() + [texts, terms]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let figures = text.split(whereSeparator: \.isWhitespace)
        guard process.terminationStatus == 0, figures.count == 2, let found = Int(figures[0]),
            let seconds = Double(figures[1])
        else { throw ValidationError("\(command) prints no count and seconds, or does not exit with 0") }
        return (found, seconds)
    }
}
