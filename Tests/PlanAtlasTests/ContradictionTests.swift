import PlanAtlas
import Testing

/// What the audit finds in the five documents, against what a careful reader found in them without it.
@Suite struct ContradictionTests {
    struct Contradiction {
        let document: String
        let code: String
        /// The lines of both statements; all lines of a row where a statement is about one.
        let lines: [ClosedRange<Int>]
        let values: [String]

        func holds(_ line: String?) -> Bool { lines.contains { $0.contains(Int(line ?? "") ?? 0) } }
    }

    /// The findings that the datasets carry.
    static func found() throws -> [Contradiction] {
        let atlas = Atlas(Repository.datasets)
        let names = Dictionary(uniqueKeysWithValues: atlas.dataset.sources.map { ($0.id, $0.fileName) })
        let rows = Dictionary(grouping: atlas.dataset.initiatives.map(\.value)) { names[$0.source] ?? "" }
        let lines = { (place: SourcePosition) in
            (rows[place.file] ?? []).first { $0.lines.lowerBound == place.line }?.lines ?? place.line...place.line
        }
        return atlas.contradictions().documents.flatMap { document in
            document.findings.map { finding in
                Contradiction(
                    document: String(finding.position.file.prefix(3)), code: finding.code.rawValue,
                    lines: [lines(finding.position)] + (finding.counterpart.map { [lines($0.position)] } ?? []),
                    values: [finding.value] + (finding.counterpart.map { [$0.value] } ?? []))
            }
        }
    }

    /// Three of the reader's rules have older codes: names and departments of re-listings, and headings.
    static let codes = ["PA109": ["PA030"], "PA110": ["PA031"], "PA122": ["PA030", "PA031"], "PA123": ["PA034"]]

    /// Gives each reading its finding, one to one.
    static func matched() throws -> (missed: [[String: String]], alarms: [Contradiction]) {
        var findings = try found()
        var missed: [[String: String]] = []
        // A reading whose value is quoted is matched before one whose line alone fits.
        for needsValue in [true, false] {
            let readings = needsValue ? try Reading.rows("contradictions") : missed
            missed = []
            for read in readings {
                let codes = Self.codes[read["rule"]!] ?? [read["rule"]!]
                let index = findings.firstIndex { finding in
                    finding.document == read["document"] && codes.contains(finding.code)
                        && finding.holds(read["line"])
                        && (!needsValue
                            || finding.holds(read["other_line"])
                                && finding.values.contains {
                                    read["value"]!.contains($0) || $0.contains(read["value"]!)
                                })
                }
                if let index { findings.remove(at: index) } else { missed.append(read) }
            }
        }
        return (missed, findings)
    }

    /// All that the reader was sure of. The one that is missed stands in a row whose text layer lost a cell: its result is
    /// printed where the outlook belongs, and figures of outlooks are not read. Its re-listing (line 788) is found.
    @Test func everySureContradictionIsFound() throws {
        let missed = try Self.matched().missed.filter { $0["certainty"] == "sure" }
        #expect(missed.map { "\($0["document"]!):\($0["line"]!) \($0["rule"]!)" } == ["001:619 PA120"])
    }

    @Test func nothingElseIsFound() throws {
        for alarm in try Self.matched().alarms {
            Issue.record("\(alarm.document):\(alarm.lines) \(alarm.code) \(alarm.values) is in no reading")
        }
    }
}
