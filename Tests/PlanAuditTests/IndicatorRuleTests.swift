import Testing

@testable import PlanAudit

struct IndicatorRuleTests {
    private func table(_ years: String...) -> ReportSketch {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        for year in years { sketch.indicator("i", "相談できる市民の割合", goal: "1", line: 10, year) }
        return sketch
    }

    @Test func aRateIsActualOverTarget() {
        #expect(table("2023 51.8% 64.4% 80.4% A").found(by: IndicatorRate.self) == [])
        #expect(table("2023 51.8% 64.4% 81.4% A").found(by: IndicatorRate.self) == ["10 81.4% ≠ 10 80.4% there"])
        // Neither a year without a value nor one without a target has a rate to compare.
        #expect(table("2020 未実施 56.0% — .", "2025 . 70.0% 0.0% .").found(by: IndicatorRate.self) == [])
        #expect(table("2020 0 0 0.0% .").found(by: IndicatorRate.self) == [])
    }

    @Test func otherRatesTellHowTheReportRounds() {
        // 17.0 / 30.0 is 56.66…: rounded 56.7, cut off 56.6; 57.7 / 67.2 is 85.86…: rounded 85.9, cut off 85.8.
        #expect(table("2024 17.0% 30.0% 56.6% B").found(by: IndicatorRate.self) == [])
        for (rate, other, expected) in [
            ("85.9%", "80.6%", ["10 56.6% ≠ 10 56.7% there"]), ("85.8%", "80.5%", []),
            ("85.9%", "80.5%", ["20 85.9% ≠ 20 85.8% there"]),
        ] {
            var sketch = table("2024 17.0% 30.0% 56.6% B")
            sketch.indicator("j", "割合", goal: "1", line: 20, "2024 57.7% 67.2% \(rate) A")
            // 54.15 of 67.2 is 80.58.
            sketch.indicator("k", "割合", goal: "1", line: 30, "2024 54.15% 67.2% \(other) A")
            #expect(sketch.found(by: IndicatorRate.self) == expected)
        }
    }

    /// Three rates of four say nothing yet: one that is cut off is as good as a rounded one. Four of five do.
    @Test(arguments: [(3, []), (4, ["10 56.6% ≠ 10 56.7% there", "20 85.8% ≠ 20 85.9% there"])])
    func fourInFiveRatesTellHowTheReportRounds(_ rounded: Int, _ expected: [String]) {
        var sketch = table("2024 17.0% 30.0% 56.6% B")
        sketch.indicator("cut-off", "割合", goal: "1", line: 20, "2024 57.7% 67.2% 85.8% A")
        for number in 1...rounded {
            sketch.indicator("rounded-\(number)", "割合", goal: "1", line: 20 + number, "2024 57.7% 67.2% 85.9% A")
        }
        #expect(sketch.found(by: IndicatorRate.self) == expected)
    }

    /// A share of two reference series: 12 of 626 is 1.92 %, of which 30 % would be 6.39.
    private func shares(_ years: String...) -> ReportSketch {
        var sketch = ReportSketch()
        sketch.goal("1", "相談", line: 1)
        sketch.indicator(
            "n", "相談件数", goal: "1", line: 8, unit: "件", role: .reference, "2020 1056", "2021 626", "2022 330",
            "2023 335")
        sketch.indicator(
            "m", "自立者数", goal: "1", line: 9, unit: "人", role: .reference, "2020 9", "2021 12", "2022 25", "2023 58")
        for year in years { sketch.indicator("i", "自立者割合", goal: "1", line: 10, year) }
        return sketch
    }

    @Test func aRateMayFollowFromTheShareBeforeRounding() {
        #expect(
            shares("2020 0.9%", "2021 1.9% 30.0% 6.4% D", "2022 7.6% 30.0% 25.3% C").found(by: IndicatorRate.self) == []
        )
        #expect(
            shares("2020 0.9%", "2021 1.9% 30.0% 6.5% D", "2022 7.6% 30.0% 25.3% C").found(by: IndicatorRate.self) == [
                "10 6.5% ≠ 10 6.3% there"
            ])
    }

    @Test func aValueIsTheShareOfItsReferenceSeries() {
        #expect(shares("2020 0.9%", "2021 1.9%", "2022 7.6%", "2023 17.3%").found(by: Share.self) == [])
        #expect(
            shares("2020 0.9%", "2021 1.9%", "2022 7.6%", "2023 17.0%").found(by: Share.self) == [
                "10 17.0% ≠ 9 58/335 there"
            ])
        // Series that give the value in no year are printed for another purpose.
        #expect(shares("2020 55.0%", "2021 56.0%", "2022 57.0%", "2023 17.3%").found(by: Share.self) == [])
    }

    @Test func aRatingFollowsFromTheScale() {
        #expect(table("2023 51.8% 64.4% 80.4% B").found(by: IndicatorRating.self) == ["10 B ≠ 10 A there"])
        #expect(table("2023 30 40 75.0% A").found(by: IndicatorRating.self) == [])
        #expect(table("2023 0 8 0.0% D").found(by: IndicatorRating.self) == [])
        #expect(table("2023 0 0 . A").found(by: IndicatorRating.self) == [])
        // The rating fits the wrong rate: the rate is the finding.
        let wrongRate = table("2023 40 80 80.0% A")
        #expect(wrongRate.found(by: IndicatorRating.self) == [])
        #expect(wrongRate.found(by: IndicatorRate.self) == ["10 80.0% ≠ 10 50.0% there"])
    }

    @Test func aRatingNeedsAnActualValue() {
        #expect(table("2020 未実施 56.0% - A").found(by: RatingWithoutActual.self) == ["10 A ≠ 10 未実施 there"])
        #expect(table("2025 . 70.0% 0.0% .").found(by: RatingWithoutActual.self) == ["10 0.0% ≠ 10  there"])
        #expect(table("2020 未実施 56.0% — .", "2025 . 検討中 . .").found(by: RatingWithoutActual.self) == [])
        #expect(table("2024 0% 70.0% 0.0% D").found(by: RatingWithoutActual.self) == [])
    }

    @Test func aRatePrintedBelowIsNamedByItsOwnLine() {
        var sketch = table("2025 . 70.0% 0.0% .")
        sketch.text.lines = Array(repeating: "", count: 9) + ["実績\t\t", "目標値\t70.0%", "達成率\t0.0%", "評価\t"]
        #expect(sketch.found(by: RatingWithoutActual.self) == ["12 0.0% ≠ 10  there"])
    }

    @Test func aBlankRatingThatTheScaleDecides() {
        #expect(table("2023 0 5 0.0% D", "2024 0 8 0.0% .").found(by: BlankRating.self) == ["10  ≠ 10 D there"])
        // Never rated, without an actual value, without a target, and the baseline.
        #expect(table("2023 4 5 80.0% .", "2024 4 8 50.0% .").found(by: BlankRating.self) == [])
        #expect(
            table("0 3 . . .", "2020 未実施 5 — .", "2021 3 設定なし . .", "2023 0 5 0.0% D").found(by: BlankRating.self) == []
        )
    }

    @Test func oneIndicatorInTwoTables() {
        var sketch = table("2020 未実施 56.0% — .", "2024 57.7% 67.2% 85.9% A")
        sketch.indicator(
            "k", "相談できる市民の割合", goal: "1", line: 30, repeats: "i", "2020 未実施 56.0% - A", "2024 57.7% 67.2% 85.9% A")
        #expect(sketch.found(by: IndicatorPrintedTwice.self) == ["30 A ≠ 10  there"])
        sketch.indicator(
            "l", "相談できる市民の割合", goal: "1", line: 40, repeats: "i", "2020 未実施 56.0% . .", "2024 57.7% 67.0% 86.1% A")
        #expect(
            sketch.found(by: IndicatorPrintedTwice.self) == [
                "30 A ≠ 10  there", "40 86.1% ≠ 10 85.9% there", "40 67.0% ≠ 10 67.2% there",
            ])
    }

    @Test func theSummaryOfIndicatorsCountsTheirRatings() {
        var sketch = table("2024 57.7% 67.2% 85.9% A")
        sketch.indicator("j", "割合", goal: "1", line: 20, "2023 0 5 0.0% D", "2024 0 8 0.0% .")
        sketch.indicator("k", "相談できる市民の割合", goal: "1", line: 30, repeats: "i", "2024 57.7% 67.2% 85.9% A")
        sketch.summary("指標", .indicators, "A=1 %A=50%", line: 3)
        sketch.summary("指標", .indicators, "D=1 %D=50%", line: 4)
        sketch.summary("指標", .indicators, total: true, "count=2", line: 5)
        #expect(sketch.found(by: IndicatorSummary.self) == ["4 1 ≠ 20 0 here"])
        sketch.text.summaries.removeAll()
        sketch.summary("指標", .indicators, "A=2 B=0", line: 3)
        sketch.summary("指標", .indicators, total: true, "count=3", line: 5)
        #expect(sketch.found(by: IndicatorSummary.self) == ["3 2 ≠ 10 1 unclear", "5 3 ≠ 10 2 unclear"])
    }

    // MARK: - Against initiatives and prose

    @Test func anIndicatorAgainstTheInitiativeOfTheSameFigures() {
        var sketch = ReportSketch()
        sketch.goal("1", "就労", line: 1)
        sketch.indicator("i", "就労している障害者数", goal: "1", line: 10, unit: "人", "0 1526人", "2024 2000人 2000人 100.0% A")
        sketch.row("1-1-1", "障害者雇用対策事業", goal: "1", line: 20)
        sketch.figure("1-1-1", .baseline, "就業者数", "1529", "人", year: 2019)
        sketch.figure("1-1-1", .actual, "就業者数", "2186", "人")
        #expect(
            sketch.found(by: IndicatorAgainstInitiative.self) == [
                "10 1526人 ≠ 20 1529人 unclear", "10 2000人 ≠ 20 2186人 unclear",
            ])
    }

    @Test func figuresThatHappenToBeNearAreNotCompared() {
        var sketch = ReportSketch()
        sketch.goal("1", "就労", line: 1)
        sketch.goal("2", "住宅", line: 2)
        sketch.indicator("i", "就労している障害者数", goal: "1", line: 10, unit: "人", "0 1526人", "2024 2000人 2000人 100.0% A")
        // Another name, another goal, another unit, and no year that agrees.
        sketch.row("1-1-1", "講演会", goal: "1", line: 20)
        sketch.figure("1-1-1", .baseline, "参加者", "1526", "人", year: 2019)
        sketch.figure("1-1-1", .actual, "参加者", "1900", "人")
        sketch.row("2-1-1", "障害者の相談", goal: "2", line: 21)
        sketch.figure("2-1-1", .baseline, "相談", "1526", "人", year: 2019)
        sketch.figure("2-1-1", .actual, "相談", "1900", "人")
        sketch.row("1-1-2", "障害者の相談", goal: "1", line: 22)
        sketch.figure("1-1-2", .baseline, "相談", "1526", "件", year: 2019)
        sketch.figure("1-1-2", .actual, "相談", "1900", "人")
        #expect(sketch.found(by: IndicatorAgainstInitiative.self) == [])
    }

    private func trend(_ sentence: String, _ moves: (String, String)...) -> [String] {
        var sketch = ReportSketch()
        sketch.goal("1", "相談体制の確立", line: 1)
        sketch.row("1-1-1", goal: "1", line: 50, rating: "A")
        for (index, move) in moves.enumerated() {
            sketch.indicator("i\(index)", "指標\(index)", goal: "1", line: 10 + index, "2023 \(move.0)", "2024 \(move.1)")
        }
        sketch.lines("目標 1\t相談体制の確立", sentence)
        return sketch.found(by: ProseAgainstTable.self)
    }

    @Test func howIndicatorsMovedSinceTheYearBefore() {
        let each = "令和６年度の各成果指標の値は、前年度と比べ約６％上昇した。"
        #expect(trend(each, ("51.8%", "57.7%")) == [])
        // +3.6 points or 5.8 %; +5.9 points or 11.4 %: each fits one reading, and no reading fits both.
        #expect(trend(each, ("62.0%", "65.6%"), ("51.8%", "57.7%")) == ["2 約6% ≠ 10 62.0%→65.6% unclear"])
        #expect(trend(each, ("51.8%", "50.0%")) == ["2 約6% ≠ 10 51.8%→50.0% unclear"])
        #expect(trend(each) == [])
    }

    @Test func someIndicatorsAndRanges() {
        let some = "各成果指標は前年度と比べほぼ横ばいだが、約6%上昇している指標もある。"
        #expect(trend(some, ("71.8%", "69.3%"), ("51.8%", "57.7%")) == [])
        #expect(trend(some, ("71.8%", "69.3%")) == ["2 約6% ≠ 10 71.8%→69.3% unclear"])
        #expect(trend("前年度と比べ、約3%～6%上昇した指標が多い。", ("59.8%", "62.8%"), ("10%", "9%")) == [])
        #expect(trend("指標は前年度と比べ、ほぼ横ばいである。", ("10%", "90%")) == [])
        #expect(trend("指標の提供割合は、目標値100%に対して69.3%となっている。", ("10%", "90%")) == [])
    }
}
