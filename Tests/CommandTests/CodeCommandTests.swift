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
        let sheet = try String(contentsOfFile: "\(Command.datasets)/agreement/rules.csv", encoding: .utf8)
        let published = Set(sheet.split(separator: "\n").dropFirst().map { Self.key(String($0), from: 1) })
        let sampled = Set(published.map { String($0.prefix { $0 != " " }) })
        var now: Set<String> = []
        for line in try code("--without-decisions", "--format", "csv").lines.dropFirst() {
            let key = Self.key(line, from: 2)
            if sampled.contains(String(key.prefix { $0 != " " })), !key.contains(" commitment ") { now.insert(key) }
        }
        #expect(published.count > 600)
        #expect(now == published)
    }

    /// `id axis code rank` of a row whose first field is the id and whose axis stands in a column.
    private static func key(_ line: String, from column: Int) -> String {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count > column + 2 else { return "" }
        return ([fields[0]] + fields[column...(column + 2)]).joined(separator: " ")
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
