import PlanExtraction
import PlanModel
import Testing

/// What a row reports for its year, in the layouts whose columns name none.
@Suite struct ReportedProgressTests {
    private func reading(_ layout: String, _ old: String, _ new: String, _ text: String) throws -> DocumentReading {
        let good = try DocumentFixture.file("\(layout)/profile.yaml")
        let yaml = try #require(good.contains(old) ? good.replacing(old, with: new) : nil)
        let extractor = try PlanExtractor(
            profile: yaml, profileFile: "profile.yaml", departments: FixtureCity.departments(),
            ratingMarks: FixtureCity.ratingMarks)
        return try extractor.reading(of: text, name: "document")
    }

    /// The text before the grade, without the page, the bureau and the department; a row without a grade is said.
    @Test func anAnchoredRowIsReportedUpToItsGrade() throws {
        let reading = try reading(
            "anchored-rows", "restatedMark: 再", "ratingMark: '^[SABC]$'\nscale: sapporo-snow\nfiscalYear: 2025",
            """
            方針１　雪に強いまちへ

            1‐1．足もとの安全

            12 市民部 雪対
            策課 道を
            みがいた A もっとみがく。

            1‐2．雪かきの輪

            13 福祉部 見守り推進課 継続

            声をかけた。

            """)
        #expect(
            reading.text.cells.map { "\($0.line) \($0.field) \($0.fiscalYear ?? 0) \($0.text)" } == [
                "5 result 2025 道をみがいた", "11 mark 0 継続",
            ])
        #expect(reading.tables.progress.map(\.ratingRaw) == ["A", nil])
        #expect(reading.tables.progress.map(\.scale) == ["sapporo-snow", nil])
        #expect(reading.tables.progress.map(\.score?.description) == ["0.6667", nil])
        #expect(reading.tables.progress.map(\.hasResult) == [true, nil])
        #expect(
            reading.tables.progress.allSatisfy { $0.fiscalYear == 2025 && $0.hasPlan == nil && $0.hasNextPlan == nil })
        #expect(Reading(reading.tables).findings == ["11 PA044"])
    }

    /// A result is a text, a mark or nothing; the layout has no grade.
    @Test func aDelimitedRowIsReportedInItsColumn() throws {
        let reading = try reading(
            "delimited-rows", "description, progress]", "description, result]\nfiscalYear: 2025",
            """
            目標1 雪に強いまち
            取組\t所管\tねらい\t経過
            砂まき体験会\t雪対策課\t砂です。\t五つの区で開いた。
            路面予報\t雪対策課\t朝です。\t継続
            足あとの地図\t図書館\t足です。\t
            """)
        #expect(reading.tables.progress.map(\.fiscalYear) == [2025, 2025, 2025])
        #expect(reading.tables.progress.map(\.statusJa) == [nil, "継続", nil])
        #expect(reading.tables.progress.map(\.hasResult) == [true, true, false])
        #expect(reading.tables.progress.allSatisfy { $0.ratingRaw == nil && $0.scale == nil && $0.score == nil })
        let results = reading.text.cells.filter { $0.field == .result }
        #expect(results.map(\.text) == ["五つの区で開いた。", "継続", ""])
        #expect(results.map(\.line) == [3, 4, 5])
        #expect(reading.tables.targets.isEmpty && reading.tables.findings.isEmpty)
    }
}
