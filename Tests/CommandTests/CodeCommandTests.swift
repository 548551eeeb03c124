import PlanAtlas
import Testing

/// `plan-atlas code` on the real documents: what it prints, and that nothing is written.
@Suite(.enabled(if: MunicipalDocuments.folder != nil, "the municipal documents are not here"))
struct CodeCommandTests {
    private func code(_ arguments: String...) throws -> Run {
        try Command.run(["code", "--sources", try #require(MunicipalDocuments.folder)] + arguments)
    }

    /// The stored codes are what the documents give now.
    @Test func theStoredCodesAreTheCodersOwn() throws {
        let result = try code("--diff", "--format", "csv")
        #expect(result.status == 0, "\(result.text.prefix(2000))")
        #expect(result.text == "initiative_id,name_ja,axis,code,change,stored,now\n")
    }

    /// What is published of the rules by themselves is what they give.
    @Test func thePublishedSheetOfTheRulesIsTheirs() throws {
        let fields = { (line: String) in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let published = try String(
            contentsOfFile: "\(Command.datasets)/agreement/rules.csv", encoding: .utf8
        ).split(separator: "\n").dropFirst().map { fields(String($0)).prefix(4).joined(separator: " ") }
        let sampled = Set(published.map { $0.split(separator: " ")[0] })
        let now = try code("--without-decisions", "--format", "csv").lines.dropFirst().map(fields)
            .filter { sampled.contains(Substring($0[0])) && $0.count > 4 }
            .map { row in ([row[0]] + row[2...4]).joined(separator: " ") }
            .filter { !$0.contains(" commitment ") }
        #expect(published.count > 600)
        #expect(Set(now) == Set(published))
    }

    @Test func anInitiativeIsExplained() throws {
        let result = try code("--explain", "kamakura-suicide-2024-b2-1-01", "--lang", "en")
        #expect(result.status == 0)
        #expect(result.lines.first == "市職員のゲートキーパーの育成  [kamakura-suicide-2024-b2-1-01]")
        #expect(
            result.lines.contains { $0.hasPrefix("  P02 Workforce and gatekeepers  weighs") && $0.hasSuffix("primary") }
        )
    }

    @Test func whatIsUnknownIsRefused() throws {
        let near = try code("--explain", "kamakura-suicide-2024-b2-1-1")
        #expect(near.status == 2)
        #expect(near.findings.contains { $0.contains("did you mean kamakura-suicide-2024-b2-1-01?") })
        #expect(try code("--explain", "x", "--diff").status == 64)
        let other = try code("--explain", "kamakura-suicide-2024-b2-1-01", "--municipality", "厚木市")
        #expect(other.status == 2)
    }

    /// Two codings of the same documents are the same bytes.
    @Test func codingIsDeterministic() throws {
        let first = try code("--format", "csv", "--without-decisions")
        #expect(first.status == 0)
        #expect(first.output == (try code("--format", "csv", "--without-decisions")).output)
    }
}
