import Foundation
import FoundationXML
import Testing

/// `plan-atlas chart`: the pictures of the small dataset as `Golden/` has them, files and wrong calls.
///
/// `RECORD=1` writes the pictures anew and fails; they are looked at before they are kept.
@Suite struct ChartTests {
    static let pictures: [(String, [String])] = [
        ("chart-coverage-small-ja.svg", ["coverage"]),
        ("chart-coverage-small-en.svg", ["coverage", "--rows", "group", "--lang", "en"]),
        ("chart-load-small-ja.svg", ["load"]),
        ("chart-load-small-en.svg", ["load", "--for", "Sapporo", "--lang", "en"]),
        ("chart-groups-small-ja.svg", ["groups"]),
        ("chart-groups-small-en.svg", ["groups", "--basis", "stated", "--lang", "en"]),
        ("chart-indicator-small-ja.svg", ["indicator"]),
        ("chart-indicator-small-en.svg", ["indicator", "--indicator", "naha-i2", "--lang", "en"]),
    ]

    @Test(arguments: pictures)
    func thePicture(_ name: String, _ arguments: [String]) throws {
        let run = try Command.run(["chart"] + arguments + ["--datasets", Command.small])
        #expect(run.status == 0)
        #expect(run.findings == [])
        let golden = URL(fileURLWithPath: "\(Command.package)/Tests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try run.output.write(to: golden)
            Issue.record("\(name) was recorded; look at it, and run again without RECORD")
        }
        #expect(run.output == (try Data(contentsOf: golden)), "\(name) differs; RECORD=1 writes it anew")
        #expect(XMLParser(data: run.output).parse())
    }

    /// The project's own datasets give pictures too, of all cities and of a city with one plan.
    @Test(arguments: [
        ["coverage"], ["coverage", "--municipality", "厚木", "--rows", "group"], ["load"], ["load", "--for", "厚木"],
        ["groups"], ["groups", "--municipality", "鎌倉"], ["indicator"], ["indicator", "--municipality", "厚木"],
    ])
    func theProjectsDatasets(_ arguments: [String]) throws {
        let run = try Command.run(["chart"] + arguments)
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(XMLParser(data: run.output).parse())
        #expect(run.output.last == 0x0A)
    }

    @Test func aFileHoldsWhatIsPrinted() throws {
        let scratch = try Scratch()
        let printed = try Command.small("chart", "coverage")
        let written = try Command.small("chart", "coverage", "--output", scratch["x.svg"])
        #expect(written.status == 0)
        #expect(written.output.isEmpty)
        #expect(try scratch.data("x.svg") == printed.output)
        let nowhere = try Command.small("chart", "coverage", "--output", "/nowhere/x.svg")
        #expect(nowhere.status == 74)
        #expect(nowhere.findings.first?.hasSuffix("[PA008]") == true)
    }

    /// The dates are the documents', and so the same bytes come on every day.
    @Test func theSourceLineNamesDocumentsAndDates() throws {
        let text = try Command.run(["chart", "coverage", "--family", "suicide", "--lang", "en"]).text
        for part in ["as of 2025-09, whole", "as of 2024-07, whole", "as of 2024, excerpt", "Made with PlanAtlas "] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test(arguments: [
        (
            ["indicator", "--indicator", "naha-i9"],
            "--indicator:0:0: error: “naha-i9” is no indicator of these plans; did you mean naha-i1? [PA052]"
        ),
        (
            ["indicator", "--indicator", "naha-i1", "--municipality", "札幌"],
            "--indicator:0:0: error: “naha-i1” is no indicator of these plans; see indicator_id in plan-atlas indicators [PA052]"
        ),
        (
            ["load", "--for", "那覇志"],
            "--for:0:0: error: “那覇志” is no municipality of the atlas; did you mean 那覇市? [PA052]"
        ),
        (
            ["groups", "--municipality", "Nahaa"],
            "--municipality:0:0: error: “Nahaa” is no municipality of the atlas; did you mean Naha? [PA052]"
        ),
    ])
    func anUnknownName(_ arguments: [String], _ finding: String) throws {
        let run = try Command.run(["chart"] + arguments + ["--datasets", Command.small])
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.findings == [finding])
    }

    @Test(arguments: [
        (["pie"], "Error: Unexpected argument 'pie'"),
        (["coverage", "--rows", "cell"], "Error: The value 'cell' is invalid for '--rows <rows>'."),
        (["coverage", "--output", ""], "Error: --output is empty; name a file"),
        (["load", "--basis", "stated"], "Error: Unknown option '--basis'"),
        (
            ["load", "--for", "那覇", "--municipality", "札幌"],
            "Error: --for draws one municipality's departments; leave --municipality out"
        ),
        (["groups", "--family", "health"], "Error: --family is “health”; expected suicide, welfare or all"),
    ])
    func wrongUsage(_ arguments: [String], _ start: String) throws {
        let run = try Command.run(["chart"] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.findings.first?.hasPrefix(start) == true, "\(run.findings)")
    }
}
