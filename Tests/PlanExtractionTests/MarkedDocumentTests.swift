import Diagnostics
import PlanModel
import Testing

/// A reading finds what the marks of a document say, on the lines where they stand, and nothing else.
@Suite struct MarkedDocumentTests {
    static let layouts = [
        "anchored-rows", "delimited-rows", "indicators", "minutes", "numbered-rows", "summaries", "wrapped-columns",
    ]

    struct Case: Sendable, CustomTestStringConvertible {
        let layout: String
        let name: String

        var testDescription: String { "\(layout)/\(name)" }
    }

    static let cases = layouts.flatMap { layout in
        ((try? DocumentFixture.names(layout)) ?? []).map { Case(layout: layout, name: $0) }
    }

    @Test func everyDocumentIsTested() {
        let counts = Self.layouts.map { layout in Self.cases.count { $0.layout == layout } }
        #expect(counts == [9, 14, 2, 5, 10, 1, 11])
    }

    @Test(arguments: cases)
    func findsWhatTheMarksSayAndNothingElse(_ expected: Case) throws {
        let fixture = try DocumentFixture(expected.layout, expected.name)
        let tables = try fixture.tables()
        #expect(Reading(tables).findings == fixture.marks)
        #expect(tables.findings.allSatisfy { $0.position.file == expected.name && $0.position.column == 0 })
    }

    @Test(arguments: cases)
    func lineEndsMakeNoDifference(_ expected: Case) throws {
        let fixture = try DocumentFixture(expected.layout, expected.name)
        let extractor = try DocumentFixture.extractor(expected.layout)
        let plain = fixture.text.replacing("\r\n", with: "\n")
        for text in [plain, plain.replacing("\n", with: "\r\n"), plain + "\n", String(plain.dropLast())] {
            #expect(Reading(try extractor.reading(of: text, name: expected.name)) == (try fixture.reading()))
        }
    }

    /// Whatever is cut off a document, no row is read twice or out of order, and every part has its heading and plan; the rows
    /// of a merged cell begin on one line and end one after another.
    @Test(arguments: cases)
    func everyBeginningOfADocumentIsReadWhole(_ expected: Case) throws {
        let fixture = try DocumentFixture(expected.layout, expected.name)
        let extractor = try DocumentFixture.extractor(expected.layout)
        let lines = fixture.text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        for count in lines.indices {
            let text = lines[...count].joined(separator: "\n")
            let tables = try extractor.reading(of: text, name: expected.name).tables
            let headings = Set(tables.headings.map(\.id))
            let ids = Set(tables.initiatives.map(\.id))
            #expect(headings.count == tables.headings.count)
            #expect(ids.count == tables.initiatives.count)
            #expect(tables.initiatives.allSatisfy { headings.contains($0.heading) && $0.lines.upperBound <= count + 1 })
            #expect(tables.responsibilities.allSatisfy { ids.contains($0.initiative) })
            #expect(Set(tables.statements.map(\.id)).count == tables.statements.count)
            #expect(tables.statements.allSatisfy { (1...count + 1).contains($0.sourceLine) })
            let rows = tables.initiatives.map(\.lines)
            #expect(
                zip(rows, rows.dropFirst()).allSatisfy {
                    $0.upperBound < $1.lowerBound || $0.lowerBound == $1.lowerBound && $0.upperBound < $1.upperBound
                })
            #expect(tables.findings == tables.findings.sorted())
        }
    }
}
