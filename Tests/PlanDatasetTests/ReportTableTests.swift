import Diagnostics
import PlanModel
import Testing

@testable import PlanDataset

/// The tables of what plans' owners report: what is read from them, and cells of the wrong form.
@Suite struct ReportTableTests {
    private static let progress = "sapporo/sample/progress.csv"
    private static let targets = "sapporo/sample/targets.csv"
    private static let measures = "sapporo/sample/measures.csv"
    private static let indicators = "naha/sample/indicators.csv"
    private static let scales = "taxonomy/rating_scales.csv"
    private static let findings = "sapporo/sample/findings.csv"

    @Test func theRowsAreReadAsTheyStand() throws {
        let small = try SmallDataset()
        let dataset = DatasetReader.read(DatasetFolder(small.path)).dataset
        let graded = try #require(dataset.progress.first)
        #expect(graded.ratingRaw == "〇" && graded.scale == "sample-circle" && graded.score == ExactDecimal("1.0"))
        #expect(
            graded.hasPlan == true && graded.hasResult == true && graded.hasNextPlan == true && graded.statusJa == nil)
        #expect(dataset.progress[5].hasPlan == true && dataset.progress[5].hasResult == nil)
        #expect(dataset.progress[2].ratingRaw == nil && dataset.progress[2].statusJa == "継続")

        #expect(dataset.targets.map(\.form) == [.dash, .figures, .mark])
        #expect(dataset.targets.map(\.kind) == [.baseline, .target, .target])
        #expect(dataset.targets[2].markJa == "継続")

        #expect(dataset.measures.map(\.value.value.description) == ["2", "2", "61.70"])
        #expect(dataset.measures[0].valueTo == ExactDecimal(3))
        #expect(dataset.measures[1].department == "sapporo-health")
        #expect(dataset.measures[2].labelJa == "" && dataset.measures[2].qualifier == .about)

        let years = dataset.indicators.map(\.fiscalYear)
        #expect(years == [nil, 2023, 2024, 2024])
        #expect(dataset.indicators[1].actual.text == "未実施" && dataset.indicators[1].actual.value == nil)
        #expect(dataset.indicators[1].ratePrinted.text == "—" && dataset.indicators[1].ratePrinted.value == nil)
        #expect(dataset.indicators[2].ratePrinted.value == ExactDecimal("75.0"))
        #expect(dataset.indicators[3].repeats == "naha-i1")

        #expect(dataset.statements.map(\.kind) == [.attendance, .caseExample])
        #expect(dataset.statements.map(\.figures) == [[], ["受講者 18人", "修了者 12人"]])

        let letters = try #require(RatingScale("sample-letter", in: dataset.ratingMarks.map(\.value)))
        #expect(letters.marks.map(\.points) == [3, 1, 0])
        #expect(letters.score(of: "B") == ExactDecimal("0.3333"))
        #expect(letters.mark(for: ExactDecimal(18), of: ExactDecimal(24))?.mark == "A")
    }

    @Test(arguments: [
        ("89.6%", "89.6"), ("0.0%", "0.0"), ("100%", "100"), ("８９．６％", "89.6"), (" 75.0 % ", "75.0"), ("—", nil),
        ("-", nil), ("", nil), ("未実施", nil), ("約88%", nil), ("5%減", nil), ("%", nil),
    ])
    func theNumberOfARate(_ printed: String, _ value: String?) {
        let rate = Indicator.Printed(rate: printed)
        #expect(rate.text == printed)
        #expect(rate.value?.description == value)
    }

    /// Findings with and without a counterpart come back as they were written.
    @Test func aContradictionKeepsBothPlaces() throws {
        let here = SourcePosition(file: "sapporo.txt", line: 22)
        let found = [
            Finding(.share, at: here, field: "share", value: "88%", "no counterpart"),
            Finding(
                .share, at: here, value: "88%",
                against: Counterpart(at: .init(file: "sapporo.txt", line: 30), value: "16/18", consistent: .there),
                "the figures give 88.9"),
            Finding(
                .rowSum, at: here, against: Counterpart(at: here, value: "", consistent: .unclear), "one line says both"
            ),
        ]
        let small = try SmallDataset()
        try small.write(String(decoding: tableBytes(found), as: UTF8.self), to: Self.findings)
        let read = DatasetReader.read(DatasetFolder(small.path))
        #expect(read.findings == [])
        #expect(read.dataset.documentFindings.map(\.value) == found)
    }

    @Test(arguments: [
        MarkedDataset(
            .badValue, progress, "01,2025,継続", "01,①R7,継続", "fiscal_year is “R7”; expected a whole number from 1900 on"),
        MarkedDataset(.badValue, progress, "01,2025,継続", "01,①7,継続", "fiscal_year is “7”; expected a whole number"),
        MarkedDataset(
            .badValue, progress, ",1.0000,,true,true,true", ",①100%,,true,true,true",
            "rating_score is “100%”; expected a number such as 2632 or 57.7"),
        MarkedDataset(
            .badValue, progress, "true,true,true", "true,①yes,true", "has_result is “yes”; expected true, false"),
        MarkedDataset(
            .missingValue, progress, "△,sample-circle,0.5000", "△,①,", "scale_id is empty; say on which scale “△” is"),
        MarkedDataset(
            .badValue, targets, "baseline,dash", "①actual,dash", "what was done is no target; expected one of baseline,"
        ),
        MarkedDataset(
            .badValue, targets, "baseline,dash", "baseline,①line",
            "form is “line”; expected one of figures, mark, text,"),
        MarkedDataset(.missingValue, targets, "mark,継続", "mark,①", "mark_ja is empty; a cell of the form mark has its"),
        MarkedDataset(
            .badValue, targets, "baseline,dash,,", "baseline,dash,①なし,", "a cell of the form dash has no word"),
        MarkedDataset(
            .badValue, measures, ",61.70,", ",①061.7,",
            "value is “061.7”; expected a number such as 2632 or 57.7, without unit and separators"),
        MarkedDataset(.badValue, measures, ",61.70,", ",①61.7%,", "value is “61.7%”; expected a number"),
        MarkedDataset(.badValue, measures, ",2,3,回", ",2,①３,回", "value_to is “３”; expected a number"),
        MarkedDataset(.missingValue, measures, ",61.70,", ",①,", "value is empty; every row needs one"),
        MarkedDataset(.missingValue, measures, "61.70,,%", "61.70,,①", "unit is empty; every row needs one"),
        MarkedDataset(
            .badValue, measures, ",about,", ",①nearly,", "qualifier is “nearly”; expected one of total, distinct,"),
        MarkedDataset(
            .badValue, indicators, ",2023,未実施", ",①R5,未実施", "fiscal_year is “R5”; expected a whole number from 1900"),
        MarkedDataset(
            .badValue, indicators, ",2023,未実施,,", ",2023,,①9,", "actual is 9, and nothing is printed in actual_printed"),
        MarkedDataset(
            .badValue, scales, "direction,縮小,2,", "direction,縮小,2,①1", "a direction is no grade and has no points"),
        MarkedDataset(.badValue, scales, "A,1,3,75", "A,1,①-3,75", "points is “-3”; expected a whole number from 0 on"),
        MarkedDataset(
            .badValue, "naha/sample/statements.csv", ",case,", ",①story,", "kind is “story”; expected one of"),
        MarkedDataset(
            .badValue, findings, "both spellings are kept,,,", "both spellings are kept,16,窓口の案内,①left",
            "consistent is “left”; expected one of here, there, unclear"),
        MarkedDataset(
            .badValue, findings, "both spellings are kept,,,", "both spellings are kept,,①窓口の案内,",
            "other_value is “窓口の案内” without other_line; name the line it speaks of"),
        MarkedDataset(
            .badValue, findings, "both spellings are kept,,,", "both spellings are kept,①x,窓口の案内,here",
            "other_line is “x”; expected a whole number from 1 on"),
    ])
    func cells(_ marked: MarkedDataset) throws {
        try marked.check()
    }
}
