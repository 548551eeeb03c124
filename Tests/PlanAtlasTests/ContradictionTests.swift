import PlanAtlas
import Testing

/// What the audit finds in the five documents, against what a careful reader found in them without it.
@Suite struct ContradictionTests {
    struct Contradiction {
        let document: String
        let code: String
        let lines: Set<Int>
        let values: [String]
    }

    /// The findings that the datasets carry.
    static func found() throws -> [Contradiction] {
        let atlas = Atlas(Repository.datasets)
        return atlas.contradictions().documents.flatMap { document in
            document.findings.map { finding in
                Contradiction(
                    document: String(finding.position.file.prefix(3)), code: finding.code.rawValue,
                    lines: Set([finding.position.line] + (finding.counterpart.map { [$0.position.line] } ?? [])),
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
                        && finding.lines.contains(Int(read["line"]!)!)
                        && (!needsValue
                            || finding.lines.contains(Int(read["other_line"]!)!)
                                && finding.values.contains { read["value"]!.contains($0) || $0.contains(read["value"]!) })
                }
                if let index { findings.remove(at: index) } else { missed.append(read) }
            }
        }
        return (missed, findings)
    }

    @Test func everySureContradictionIsFound() throws {
        for read in try Self.matched().missed where read["certainty"] == "sure" {
            Issue.record("\(read["document"]!):\(read["line"]!) \(read["rule"]!) \(read["subject"]!) is not found")
        }
    }

    @Test func nothingElseIsFound() throws {
        for alarm in try Self.matched().alarms {
            Issue.record("\(alarm.document):\(alarm.lines.sorted()) \(alarm.code) \(alarm.values) is in no reading")
        }
    }
}
