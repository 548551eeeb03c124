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
        /// Whether the first, the second or neither value fits the rest.
        let consistent: String

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
                    values: [finding.value] + (finding.counterpart.map { [$0.value] } ?? []),
                    consistent: finding.counterpart?.consistent.rawValue ?? "unclear")
            }
        }
    }

    /// Three of the reader's rules have older codes: names and departments of re-listings, and headings.
    static let codes = ["PA109": ["PA030"], "PA110": ["PA031"], "PA122": ["PA030", "PA031"], "PA123": ["PA034"]]

    /// Gives each reading its finding, one to one.
    static func matched() throws -> Matches {
        var findings = try found()
        var missed: [[String: String]] = []
        var pairs: [(read: [String: String], found: Contradiction)] = []
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
                if let index { pairs.append((read, findings.remove(at: index))) } else { missed.append(read) }
            }
        }
        return Matches(pairs: pairs, missed: missed, alarms: findings)
    }

    struct Matches {
        let pairs: [(read: [String: String], found: Contradiction)]
        let missed: [[String: String]]
        let alarms: [Contradiction]
    }

    /// Which statement fits the rest. The audit may say less than the reader, who has read the whole text; it says more only
    /// of counts that differ by as many rows as numbers are missing from the sequence.
    @Test func whichStatementFits() throws {
        let verdicts = try Self.matched().pairs.map { read, found in
            let value = read["value"]!.filter { $0 != "…" }
            let isSwapped = value != "(blank)" && !found.values[0].contains(value) && !value.contains(found.values[0])
            let expected = ["value": isSwapped ? "there" : "here", "other": isSwapped ? "here" : "there"]
            return (
                place: "\(read["document"]!):\(read["line"]!) \(found.code)", found: found.consistent,
                expected: expected[read["consistent"]!] ?? "unclear"
            )
        }
        let more = verdicts.filter { $0.found != $0.expected && $0.found != "unclear" }
        #expect(Set(more.map(\.place)) == ["001:19 PA103", "001:332 PA103", "001:428 PA103", "001:431 PA103"])
        let same = verdicts.count { $0.found == $0.expected }
        #expect(same * 100 >= verdicts.count * 70, "\(same) of \(verdicts.count)")
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
