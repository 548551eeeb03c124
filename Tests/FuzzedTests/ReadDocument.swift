import Diagnostics
import PlanAudit
import PlanExtraction
import PlanModel

/// What holds of the readers of every layout, whatever the document: each part has its plan, its heading and its lines, no two
/// have one id, the findings are in order, and what was read can be audited.
///
/// The first byte of an input chooses the layout, from `a`: that many places behind ``layouts``' first.
enum ReadDocument {
    /// The folders of the fixtures whose profile reads the document.
    static let layouts = [
        "anchored-rows", "delimited-rows", "indicators", "minutes", "numbered-rows", "summaries", "wrapped-columns",
    ]

    // The fixtures' profiles are tested to be good; a regular expression is not said to be Sendable, and none of these changes.
    nonisolated(unsafe) private static let extractors = layouts.map { try! DocumentFixture.extractor($0) }

    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        guard let choice = input.first, (97..<97 + UInt8(layouts.count)).contains(choice) else { return nil }
        do throws(Finding) {
            let text = try SourceFile(path: "document", bytes: Array(input.dropFirst())).text()
            let reading = try extractors[Int(choice) - 97].reading(of: text, name: "document")
            return broken(reading, lineCount: text.utf8.count { $0 == 0x0A } + 1) ?? broken(afterAuditing: reading)
        } catch {
            let isEncoding = error.code == .encoding && error.position.line >= 1
            return isEncoding ? nil : "a good profile is refused: \(error)"
        }
    }

    private static func broken(_ reading: DocumentReading, lineCount: Int) -> String? {
        let tables = reading.tables
        let headings = Set(tables.headings.map(\.id))
        let initiatives = Set(tables.initiatives.map(\.id))
        let lines = 1...lineCount
        let claims: [(String, Bool)] = [
            ("two headings have one id", headings.count == tables.headings.count),
            ("two initiatives have one id", initiatives.count == tables.initiatives.count),
            ("two statements have one id", Set(tables.statements.map(\.id)).count == tables.statements.count),
            ("two indicators of one year have one id", areDistinct(tables.indicators)),
            ("a heading's parent is none", tables.headings.allSatisfy { $0.parent.map(headings.contains) ?? true }),
            ("an initiative has no heading", tables.initiatives.allSatisfy { headings.contains($0.heading) }),
            ("an original is none", tables.initiatives.allSatisfy { $0.restates.map(initiatives.contains) ?? true }),
            ("a department has no row", tables.responsibilities.allSatisfy { initiatives.contains($0.initiative) }),
            ("progress has no row", tables.progress.allSatisfy { initiatives.contains($0.initiative) }),
            ("a figure has no row", tables.measures.allSatisfy { initiatives.contains($0.initiative) }),
            (
                "a row lies outside",
                tables.initiatives.allSatisfy { $0.lines.clamped(to: lines) == $0.lines }
            ),
            ("a heading lies outside", tables.headings.allSatisfy { lines.contains($0.sourceLine) }),
            ("a statement lies outside", tables.statements.allSatisfy { lines.contains($0.sourceLine) }),
            ("a figure lies outside", tables.measures.allSatisfy { lines.contains($0.sourceLine) }),
            ("the findings are out of order", tables.findings == tables.findings.sorted()),
        ]
        if let claim = claims.first(where: { !$0.1 }) { return claim.0 }
        let outside = tables.findings.first { $0.position.file == "document" && !lines.contains($0.position.line) }
        return outside.map { "a finding lies outside: \($0)" }
    }

    private static func broken(afterAuditing reading: DocumentReading) -> String? {
        let report = AuditedReport(
            file: "document", tables: reading.tables, text: reading.text, scale: reading.scale, departmentNames: [:])
        let findings = Audit.findings(in: report)
        return findings == findings.sorted() ? nil : "the contradictions are out of order: \(findings)"
    }

    private static func areDistinct(_ indicators: [Indicator]) -> Bool {
        Set(indicators.map { "\($0.id) \($0.role) \($0.fiscalYear ?? 0)" }).count == indicators.count
    }
}
