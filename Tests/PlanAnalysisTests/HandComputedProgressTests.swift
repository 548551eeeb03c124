import PlanAnalysis
import PlanModel
import Testing

/// Grades and indicators of Kamakura's two plans, counted in readings of the documents: the marks of the 237 rows of the
/// welfare plan's report, of which 26 are re-listings, and of the 14 rows of the suicide-countermeasure plan's sheet.
@Suite struct HandComputedProgressTests {
    private static let index = AtlasIndex(
        ShippedAtlas.dataset, Selection(municipalities: [.init(ShippedAtlas.kamakura)]))
    private static let summary = ProgressSummary(index, ShippedAtlas.dataset)
    private static let series = IndicatorSeries(index, ShippedAtlas.dataset)

    private static func rows(_ plan: Plan.ID, _ year: Int, _ heading: String?) -> [ProgressSummary.Row] {
        summary.rows.filter {
            index.plans[$0.key.plan].id == plan && $0.key.fiscalYear == year && $0.heading?.number == heading
        }
    }

    /// Goal, rows as listed and as initiatives; A, B, C and D of each.
    static let goals: [(goal: String?, listed: [Int], initiatives: [Int])] = [
        ("1", [18, 16, 2, 0, 0], [18, 16, 2, 0, 0]),
        // 2-1-1-12 lists 1-2-2-2 again.
        ("2", [17, 15, 2, 0, 0], [16, 14, 2, 0, 0]),
        // 3-1-1-1 lists 2-1-1-2 again, a B.
        ("3", [26, 23, 2, 1, 0], [25, 23, 1, 1, 0]),
        // Four again: A, B, A, A.
        ("4", [108, 81, 26, 0, 1], [104, 78, 25, 0, 1]),
        ("5", [37, 33, 4, 0, 0], [36, 32, 4, 0, 0]),
        // Nineteen again, two of them B.
        ("6", [31, 26, 5, 0, 0], [12, 9, 3, 0, 0]),
        (nil, [237, 194, 41, 1, 1], [211, 172, 37, 1, 1]),
    ]

    @Test(arguments: goals)
    func marksOfTheWelfarePlan(_ goal: String?, _ listed: [Int], _ initiatives: [Int]) throws {
        let rows = Self.rows("kamakura-welfare-2020", 2024, goal)
        #expect(rows.map { $0.mark?.mark } == ["A", "B", "C", "D", nil])
        #expect(rows.map(\.listedMarked) == listed.dropFirst() + [listed[0]])
        #expect(rows.map(\.marked) == initiatives.dropFirst() + [initiatives[0]])
        #expect(rows.allSatisfy { $0.listed == listed[0] && $0.initiatives == initiatives[0] && $0.unrated == 0 })
        #expect(rows.allSatisfy { $0.key.scale == "kamakura-abcd" })
    }

    /// 172 × 3 + 37 × 2 + 1 of 211 × 3 points; as listed 194 × 3 + 41 × 2 + 1 of 237 × 3.
    @Test func meanOfTheWelfarePlan() throws {
        let all = try #require(Self.rows("kamakura-welfare-2020", 2024, nil).last)
        #expect(all.scoreMean == Ratio(591, 633))
        #expect(all.listedScoreMean == Ratio(665, 711))
    }

    /// Thirteen 〇 and one △, in policy 7 (line 307); without points a △ is a half.
    @Test func marksOfTheSuicidePlan() throws {
        let rows = Self.rows("kamakura-suicide-2024", 2024, nil)
        #expect(rows.map(\.marked) == [13, 1, 0, 14])
        #expect(rows.last?.scoreMean == Ratio(27, 28))
        #expect(rows.allSatisfy { $0.key.scale == "kamakura-circle" })
        let seventh = Self.rows("kamakura-suicide-2024", 2024, "７")
        #expect(seventh.map(\.marked) == [3, 1, 0, 4])
    }

    /// Fifteen tables of seven columns. One indicator stands in the tables at lines 799, 822 and 959, another at 812 and 872.
    @Test func indicatorsOfTheWelfarePlan() throws {
        let plan = try #require(Self.index.plans.firstIndex { $0.id == "kamakura-welfare-2020" })
        let rows = Self.series.rows.filter { $0.plan == plan && $0.indicator.role == .indicator }
        #expect(rows.count == 105)
        #expect(Set(rows.map(\.indicator.id)).count == 15)
        #expect(Self.series.distinct(of: plan).count == 12)
        #expect(rows.filter { $0.indicator.repeats != nil }.count == 3 * 7)
        let actual = { (state: IndicatorSeries.ActualState) in rows.filter { $0.actualState == state }.count }
        #expect(actual(.measured) == 83)
        #expect(actual(.notConducted) == 7)
        #expect(actual(.blank) == 15)
        // Line 894 sets no target for 2020 and is still thinking about 2025; no table has a target before the plan.
        let target = { (state: IndicatorSeries.TargetState) in
            rows.filter { $0.targetState == state }.compactMap(\.indicator.fiscalYear)
        }
        #expect(target(.notSet) == [2020])
        #expect(target(.other) == [2025])
        #expect(target(.blank) == [])
        #expect(rows.filter { $0.indicator.fiscalYear == nil }.allSatisfy { $0.targetState == .blank })
    }

    /// 57.7 of 67.2 per cent (line 799), and the share of toilets that keeps its second decimal (line 934).
    @Test func yearsOfTwoIndicators() throws {
        let find = { (line: Int, year: Int) in
            Self.series.rows.first { $0.indicator.sourceLine == line && $0.indicator.fiscalYear == year }?.indicator
        }
        let first = try #require(find(799, 2024))
        #expect(first.actual.text == "57.7%" && first.target.value == ExactDecimal("67.2"))
        #expect(first.rateComputed == ExactDecimal("85.9") && first.ratingComputed == "A")
        #expect(find(934, 2022)?.actual.value?.description == "61.70")
    }
}
