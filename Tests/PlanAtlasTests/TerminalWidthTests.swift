import PlanAtlas
import Testing

/// What the commands draw of the shipped cities, in windows of many widths and in both languages.
@Suite struct TerminalWidthTests {
    private struct Shipped {
        let dataset = DatasetReader.read(Repository.datasets).dataset
        let index: AtlasIndex
        let matrix: CoverageMatrix
        let functions: FunctionLoad
        let frameworks: FrameworkCoverage
        let gaps: [GapReport]
        let comparisons: [Comparison]

        init() {
            let dataset = dataset
            let index = AtlasIndex(dataset)
            let matrix = CoverageMatrix(index)
            (self.index, self.matrix) = (index, matrix)
            functions = FunctionLoad(index)
            frameworks = FrameworkCoverage(index, dataset)
            gaps = index.municipalities.indices.map { city in
                let one = AtlasIndex(dataset, Selection(municipalities: [index.municipalities[city].code]))
                return GapReport(one, dataset, of: one.reported[0])
            }
            let cities = Array(index.municipalities.indices)
            let subjects: [Comparison.Subject] = [.area(6), .group(15), .function(0)]
            comparisons = subjects.map { Comparison(index, matrix: matrix, dataset, $0, of: cities) }
        }

        func summary(_ style: TerminalStyle) -> [String] {
            CoverageSummary(index, matrix: matrix, functions: functions, style: style).lines
        }

        func compared(_ comparison: Comparison, _ style: TerminalStyle) -> [String] {
            ComparisonOverview(comparison, index, dataset, style: style).lines
        }

        /// Everything that `analyze`, `compare`, `gaps` and `frameworks` draw.
        func lines(_ style: TerminalStyle) -> [String] {
            summary(style) + comparisons.flatMap { compared($0, style) }
                + gaps.flatMap { GapOverview($0, style: style).lines }
                + FrameworkOverview(index, frameworks, style: style).lines
        }
    }

    private static let shipped = Shipped()

    private func style(_ width: Int, _ language: Language = .english, colour: Bool = false) -> TerminalStyle {
        TerminalStyle(hasColour: colour, width: width, language: language)
    }

    /// Every width up to 90, where columns give way one by one, and then some to 200.
    private static let widths = Array(40...90) + [100, 120, 131, 160, 200]

    @Test(arguments: Language.allCases, widths)
    func noLineIsWiderThanTheWindow(_ language: Language, width: Int) {
        let lines = Self.shipped.lines(style(width, language))
        #expect(lines.filter { $0.displayWidth > width } == [])
        #expect(!lines.contains { $0.utf8.contains(0x1B) })
    }

    /// Colours change nothing but the colours.
    @Test(arguments: Language.allCases, [40, 80, 200])
    func coloursAddOnlyEscapeCodes(_ language: Language, width: Int) {
        let coloured = Self.shipped.lines(style(width, language, colour: true))
        #expect(coloured.contains { $0.contains("\u{1B}[38;5;68m") })
        let plain = coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
        #expect(plain == Self.shipped.lines(style(width, language)))
    }

    /// The words of the lines that begin with a code.
    private func rows(_ lines: [String], _ letter: String) -> [[String]] {
        lines.filter { $0.hasPrefix("  \(letter)") }.map { $0.split(separator: " ").map(String.init) }
    }

    /// Every function's parts and full count stand in function_load, and no other.
    @Test(arguments: [40, 80, 200])
    func theLoadIsTheTables(_ width: Int) {
        let table = Self.shipped.functions.table(Self.shipped.index)
        let cell = { (row: [String], column: String) in row[table.columns.firstIndex(of: column)!] }
        let expected = table.rows.map { $0.map(\.displayed) }.filter { cell($0, "full_count") != "0" }.map { row in
            // 0.5 and 0.25 of four decimals to one, halves away from zero.
            let fractional = Int((Double(cell(row, "fractional_count"))! * 10).rounded())
            return "\(cell(row, "function_code")) \(fractional / 10).\(fractional % 10) \(cell(row, "full_count"))"
        }
        let drawn = rows(Self.shipped.summary(style(width)), "F").map { words in
            let place = words.firstIndex { $0.contains(".") }!
            return "\(words[0]) \(words[place]) \(words[place + 1])"
        }
        #expect(drawn.sorted() == expected.sorted())
        #expect(drawn.count > 30)
    }

    /// Every number of the two matrices stands in coverage_matrix, whatever the blocks are.
    @Test(arguments: [40, 80])
    func theMatricesAreTheTables(_ width: Int) {
        let (index, matrix) = (Self.shipped.index, Self.shipped.matrix)
        let count = { (city: Int, family: Int, area: CoverageKey, group: CoverageKey) in
            matrix.count(municipality: city, family: family, area: area, group: group).initiatives
        }
        let lines = Self.shipped.summary(style(width))
        let drawn = { (letter: String) in
            rows(lines, letter).flatMap { words in
                words.compactMap { Int($0.hasSuffix("*") ? $0.dropLast() : $0[...]) }.map { "\(words[0]) \($0)" }
            }
        }
        let cells = index.families.indices.flatMap { family in index.reported.map { (family, $0) } }
        let expected = { (codes: [Taxonomy.Code], number: (Int, Int, Int) -> Int) in
            codes.indices.flatMap { code in
                cells.map { number($0.1, $0.0, code) }.filter { $0 > 0 }.map { "\(codes[code].id) \($0)" }
            }
        }
        #expect(drawn("P").sorted() == expected(index.areas) { count($0, $1, .code($2), .all) }.sorted())
        #expect(drawn("G").sorted() == expected(index.groups) { count($0, $1, .all, .code($2)) }.sorted())
    }

    /// peers and count are those of the table, which has one row a cell and peer's initiative.
    @Test func theGapsAreTheTables() {
        for report in Self.shipped.gaps {
            let table = report.table
            let cell = { (row: [String], column: String) in row[table.columns.firstIndex(of: column)!] }
            var expected: [String: Int] = [:]
            for row in table.rows.map({ $0.map(\.displayed) }) {
                let codes = [cell(row, "policy_area"), cell(row, "group")].filter { $0 != "ALL" }
                let family = cell(row, "family")
                expected[
                    "\(family) \(codes.joined(separator: "×")) \(cell(row, "peers_with"))/\(cell(row, "peers_assessed"))",
                    default: 0] += 1
            }
            var drawn: [String: Int] = [:]
            var family = ""
            for line in GapOverview(report, style: style(200)).lines {
                if line.hasSuffix("Suicide-countermeasure plan") { family = "suicide" }
                if line.hasSuffix("Community-welfare plan") { family = "welfare" }
                let words = line.split(separator: " ").map(String.init)
                guard let place = words.firstIndex(where: { $0.wholeMatch(of: /[0-9]+\/[0-9]+/) != nil }) else {
                    continue
                }
                let codes = words[..<place].filter { $0.wholeMatch(of: /[PG][0-9]+/) != nil }
                drawn["\(family) \(codes.joined(separator: "×")) \(words[place])"] = Int(words[place + 1])
            }
            #expect(drawn == expected)
        }
    }

    /// The counts above the columns are those of the comparison, of which its table has a row each.
    @Test func theComparedCountsAreTheTables() {
        for comparison in Self.shipped.comparisons {
            let lines = Self.shipped.compared(comparison, style(120))
            for column in comparison.columns where column.state.isAssessed {
                let name = Self.shipped.index.municipalities[column.municipality].name.english
                let start = "  \(name) "
                #expect(
                    lines.contains {
                        $0.hasPrefix(start)
                            && $0.split(separator: " ").contains("\(column.entries.count)/\(column.of)")
                    })
            }
        }
    }
}
