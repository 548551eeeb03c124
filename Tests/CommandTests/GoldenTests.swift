import Foundation
import Testing

/// The summary as it is printed, held in `Golden/`.
///
/// `RECORD=1` writes the files anew and fails, so that nobody records without reading the difference. The files of the
/// small dataset are checked by hand from its tables; those of the project's datasets by ``RecountTests``.
@Suite struct GoldenTests {
    @Test(arguments: [
        ("summary-small-ja.txt", Command.small, "ja"), ("summary-small-en.txt", Command.small, "en"),
        ("summary-ja.txt", Command.datasets, "ja"), ("summary-en.txt", Command.datasets, "en"),
    ])
    func summary(_ name: String, _ datasets: String, _ language: String) throws {
        try check(name, ["analyze", "--lang", language, "--datasets", datasets])
    }

    @Test(arguments: [
        ("frameworks-small-ja.txt", Command.small, "ja", []), ("frameworks-small-en.txt", Command.small, "en", []),
        ("unanswered-small-ja.txt", Command.small, "ja", ["--unanswered"]),
        ("unanswered-small-en.txt", Command.small, "en", ["--unanswered"]),
        ("frameworks-ja.txt", Command.datasets, "ja", []),
        ("unanswered-en.txt", Command.datasets, "en", ["--unanswered"]),
    ])
    func frameworks(_ name: String, _ datasets: String, _ language: String, _ more: [String]) throws {
        try check(name, ["frameworks", "--lang", language, "--datasets", datasets] + more)
    }

    private func check(_ name: String, _ arguments: [String]) throws {
        let run = try Command.run(arguments)
        #expect(run.status == 0)
        #expect(run.findings == [])
        let golden = URL(fileURLWithPath: "\(Command.package)/Tests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try run.output.write(to: golden)
            Issue.record("\(name) was recorded; read the difference, and run again without RECORD")
        }
        let expected = try String(contentsOf: golden, encoding: .utf8)
        #expect(run.text.utf8.elementsEqual(expected.utf8), "\(name) differs; RECORD=1 writes it anew")
    }

    /// The tables keep within the width; only the sentences below them are left for the terminal to wrap.
    @Test(arguments: ["summary-small-ja.txt", "summary-small-en.txt", "summary-ja.txt", "summary-en.txt"])
    func noColour(_ name: String) throws {
        let golden = URL(fileURLWithPath: "\(Command.package)/Tests/Golden/\(name)")
        #expect(!(try Data(contentsOf: golden)).contains(0x1B))
    }
}
