import Foundation
import PlanAtlas
import PlanExtraction
import Testing

/// The minutes of Kamakura's liaison meeting of January 2024, beside the document.
@Suite(.enabled(if: Repository.sources != nil, "the municipal documents are not here"))
struct MinutesTests {
    static let profile = "Datasets/kamakura/welfare-2020/minutes-2024-01.yaml"
    static let document = "23d3d7c34eefb34e14f19c7abf01576c04546353fcbe471d147221ee718e4013"
    static let departments = DatasetReader.read(Repository.datasets).dataset.departments.map(\.value)
        .filter { $0.municipality == "142042" }

    private func text() throws -> String {
        let folder = try SourceFolder(try #require(Repository.sources))
        return try #require(folder.file(sha256: Self.document)).text()
    }

    private func tables(of text: String) throws -> PlanTables {
        try PlanExtractor(
            profile: try Repository.text(Self.profile), profileFile: Self.profile, departments: Self.departments
        ).reading(of: text, name: "004.txt").tables
    }

    /// Statement by statement what a reading by hand has, and no line is left without an explanation.
    @Test func theStatementsAreThoseOfTheReading() throws {
        let tables = try tables(of: text())
        #expect(tables.findings == [])
        let names = Dictionary(uniqueKeysWithValues: Self.departments.map { ($0.id, $0.nameJa) })
        let found = tables.statements.map { row in
            [
                row.kind.rawValue, row.goal.map { String($0.text.dropFirst("kamakura-welfare-2020-g".count)) } ?? "",
                row.department.flatMap { names[$0] } ?? "", row.titleJa, row.figures.joined(separator: "／"),
                String(row.sourceLine),
            ]
        }
        let columns = ["kind", "goal", "department", "title", "figures", "line"]
        let expected = try Reading.rows("kamakura-minutes-2024-01").map { row in columns.map { row[$0] ?? "" } }
        #expect(expected.count == 41)
        for (found, expected) in zip(found, expected) { #expect(found == expected) }
        #expect(found.count == expected.count)
        #expect(tables.statements.compactMap(\.goal).allSatisfy { $0.text.hasPrefix("kamakura-welfare-2020-g") })
        #expect(tables.headings.isEmpty && tables.initiatives.isEmpty)
    }

    /// What stands between a bureau or department and a role is a person's name: none is in a statement, nor in the project's
    /// own files about the document.
    @Test func noPersonIsNamed() throws {
        let text = try text()
        let person = try Regex(#"部(?:\s+\S+課)?\s+(\S+?)(?:次長|補佐|職員)"#)
        let present = text.prefix(upTo: try #require(text.firstRange(of: "議事について")).lowerBound)
        let names = present.matches(of: person).compactMap { $0.output[1].substring.map(String.init) }
        #expect(names.count == 14)
        #expect(names.allSatisfy { $0.count == 2 })
        let rows = try tables(of: text).statements.map { "\($0.id) \($0.titleJa) \($0.figures.joined())" }
        let files = [Self.profile, "Tests/Fixtures/readings/kamakura-minutes-2024-01.csv"]
        for text in rows + (try files.map(Repository.text)) {
            for name in names { #expect(!text.contains(name)) }
        }
    }

    /// A role that the profile does not know is a finding, which does not quote the line, and drops nobody else.
    @Test func anUnknownRoleIsFoundAndNotQuoted() throws {
        var lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = lines[10]
        lines[10] = line.replacing("次長", with: "次官", maxReplacements: 1)
        let tables = try tables(of: lines.joined(separator: "\n"))
        #expect(tables.findings.map(\.code) == [.unreadText])
        #expect(tables.findings.map(\.position.line) == [11])
        #expect(tables.findings.allSatisfy { !$0.message.contains("次官") && $0.value.isEmpty })
        #expect(tables.statements.count { $0.sourceLine == 11 } == 1)
    }

    /// Titles are names, not running text: of those that are as long as a run of text, each is a project's or an ordinance's.
    @Test func longTitlesAreNames() throws {
        let document = try text()
        let text = RunningTextTests.runs(of: RunningTextTests.squeezed(document))
        let statements = try tables(of: document).statements
        let long = statements.filter { row in
            !RunningTextTests.runs(of: RunningTextTests.squeezed(row.titleJa)).isDisjoint(with: text)
        }
        #expect(long.map(\.sourceLine) == [157, 167, 181])
        for row in statements {
            for figure in row.figures {
                #expect(RunningTextTests.runs(of: RunningTextTests.squeezed(figure)).isDisjoint(with: text))
            }
        }
    }
}
