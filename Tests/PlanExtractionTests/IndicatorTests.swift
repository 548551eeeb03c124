import PlanExtraction
import PlanModel
import Testing

/// Tables of outcome indicators: their values year by year, beside what follows from them.
@Suite struct IndicatorTests {
    /// `g1-i1 2024 1,526人 of 1,600人: 95.4%|95.4 A|A`: behind each bar stands what is computed.
    private func lines(_ name: String) throws -> [String] {
        try DocumentFixture("indicators", name).tables().indicators.map { value in
            let year = value.fiscalYear.map(String.init) ?? "before"
            let rate = "\(value.ratePrinted.text)|\(value.rateComputed?.description ?? "")"
            let rating = "\(value.ratingPrinted ?? "")|\(value.ratingComputed ?? "")"
            let id = value.id.text.dropFirst("sapporo-indicators-".count)
            return "\(id) \(year) \(value.actual.text) of \(value.target.text): \(rate) \(rating)"
        }
    }

    /// Blanks and words stay what they are, and full-width digits count; a target of zero has no rate; a rate is computed to
    /// four decimals at most.
    @Test func aValueStandsUnderItsYear() throws {
        #expect(
            try lines("tables") == [
                "g1-i1 before ― of : | |", "g1-i1 2023 1,526人 of 1,600人: 95.4%|95.4 A|A",
                "g1-i1 2024 １，２００人 of 1,600人: 75%|75 A|A", "g1-i1 2025 未実施 of : ―| |",
                "g1-i1-a before 12人 of : | |", "g1-i1-a 2023 ― of : | |", "g1-i1-a 2024  of : | |",
                "g1-i1-a 2025 8人 of : | |",
                "g1-i2 before 3 of : | |", "g1-i2 2024 4 of 0: | |",
                "g1-i2 2023 7 of 8: 87.5000000%|87.5000 A|A",
                "g1-i3 before  of : | |", "g1-i3 2024 50.5本 of 202本: 25.0%|25.0 C|C",
                "g2-i1 before  of : | |", "g2-i1 2024 50.5本 of 202本: 25.0%|25.0 C|C",
            ])
    }

    @Test func aSeriesKnowsItsUnitAndPlace() throws {
        let indicators = try DocumentFixture("indicators", "tables").tables().indicators
        #expect(indicators.map(\.unit) == Array(repeating: "人", count: 8) + ["", "", "", "本", "本", "本", "本"])
        #expect(
            indicators.map(\.sourceLine) == Array(repeating: 9, count: 4) + Array(repeating: 14, count: 4)
                + [18, 18, 18, 24, 24, 32, 32])
        #expect(indicators.filter { $0.role == .reference }.map(\.nameJa) == Array(repeating: "参考 そのうち朝", count: 4))
        #expect(indicators.map { $0.repeats?.text.suffix(5) }.suffix(4) == [nil, nil, "g1-i3", "g1-i3"])
        #expect(indicators[2].actual.value == ExactDecimal(1200))
        #expect(indicators[3].actual.value == nil && indicators[3].ratingPrinted == nil)
    }

    /// A table is read whole or not at all; what stands in it and is no row is said.
    @Test func onlyWholeTablesAreRead() throws {
        #expect(
            try lines("broken") == [
                "g1-i1 before  of : | |", "g1-i1 2024 約40本 of 8: 約50%| B|",
            ])
        let findings = try DocumentFixture("indicators", "broken").tables().findings
        #expect(
            findings.filter { $0.code == .incompleteRow }.map(\.value) == [
                "目標より前の指標", "割合のない指標", "実際が二度ある指標", "年が二度ある指標", "表のない指標", "見出しの読めない指標", "",
                "おわりの指標",
            ])
        #expect(findings.filter { $0.code == .unreadText }.map(\.value) == ["約40本", "めあて", "約50%", "つづきの一行"])
    }

    @Test func indicatorsThatAreNotThereAreAWarning() throws {
        let tables = try DocumentFixture.extractor("indicators").reading(of: "題のない報告\n", name: "none").tables
        #expect(tables.findings.map(\.code) == [.profile])
        #expect(tables.findings.map(\.severity) == [.warning])
        #expect(tables.findings.map(\.position.file) == ["profile.yaml"])
    }
}
