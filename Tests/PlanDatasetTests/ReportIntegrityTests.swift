import Diagnostics
import Testing

/// Keys, references, owners, lines and grades of what plans' owners report.
@Suite struct ReportIntegrityTests {
    private static let progress = "sapporo/sample/progress.csv"
    private static let targets = "sapporo/sample/targets.csv"
    private static let measures = "sapporo/sample/measures.csv"
    private static let indicators = "naha/sample/indicators.csv"
    private static let statements = "naha/sample/statements.csv"
    private static let scales = "taxonomy/rating_scales.csv"

    @Test(arguments: [
        MarkedDataset(
            .duplicateKey, progress, "02,2024,△", "01,①2024,△", "“sapporo-b1-1-01 2024” stands at line 2 already"),
        MarkedDataset(
            .duplicateKey, targets, "02,2024,target", "01,2024,①target",
            "“sapporo-b1-1-01 2024 target” stands at line 3 already"),
        MarkedDataset(
            .duplicateKey, indicators, "人,2023,未実施", "人,①,未実施", "“naha-i1 before the plan” stands at line 2 already"),
        MarkedDataset(
            .duplicateKey, indicators,
            "\nnaha-i2,naha-sample,naha-b1,支え手の数,indicator,人,2024,18人,18,24人,24,75.0%,75.0,B,A,naha-i1,",
            "\nnaha-i1,naha-sample,naha-b1,支え手の数,indicator,人,①2024,18人,18,24人,24,75.0%,75.0,B,A,,",
            "“naha-i1 2024” stands at line 4 already"),
        MarkedDataset(.duplicateKey, statements, "\nnaha-s02,", "\n①naha-s01,", "“naha-s01” stands at line 2 already"),
        MarkedDataset(
            .duplicateKey, scales, "sample-letter,achievement,C,", "sample-letter,achievement,①B,",
            "“sample-letter B” stands at line 8 already"),
    ])
    func keys(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    /// The years of an indicator, and a target beside a baseline, are rows of their own.
    @Test func yearsAndKindsAreDifferentKeys() throws {
        let dataset = try SmallDataset()
        let text = try dataset.text(Self.targets)
        try dataset.write(
            text.replacingOccurrences(of: "01,2019,baseline", with: "01,2024,baseline"), to: Self.targets)
        #expect(dataset.findings() == [])
    }

    @Test(arguments: [
        MarkedDataset(
            .danglingReference, progress, "\nsapporo-p1-01,2024", "\n①nagoya-1,2024",
            "initiative_id nagoya-1 is no initiative"),
        MarkedDataset(
            .danglingReference, targets, "\nsapporo-b1-1-02,2024", "\n①nagoya-1,2024",
            "initiative_id nagoya-1 is no initiative"),
        MarkedDataset(
            .danglingReference, targets, "dash,,sapporo-document", "dash,,①sapporo-dokument",
            "source_id sapporo-dokument is no source; did you mean sapporo-document?"),
        MarkedDataset(
            .danglingReference, measures, "\nsapporo-b1-1-02,2024", "\n①nagoya-1,2024",
            "initiative_id nagoya-1 is no initiative"),
        MarkedDataset(
            .danglingReference, measures, "actual,sapporo-health", "actual,①sapporo-helth",
            "department_id sapporo-helth is no department; did you mean sapporo-health?"),
        MarkedDataset(
            .danglingReference, measures, "about,sapporo-document", "about,①sapporo-dokument",
            "source_id sapporo-dokument is no source"),
        MarkedDataset(
            .danglingReference, indicators, "naha-i2,naha-sample,naha-b1", "naha-i2,①naha-sampel,naha-b1",
            "plan_id naha-sampel is no plan; did you mean naha-sample?"),
        MarkedDataset(
            .danglingReference, indicators, "naha-i2,naha-sample,naha-b1", "naha-i2,naha-sample,①naha-b7",
            "heading_id naha-b7 is no heading; did you mean naha-b1?"),
        MarkedDataset(
            .danglingReference, indicators, "B,A,naha-i1", "B,A,①naha-i7",
            "repeats naha-i7 is no indicator; did you mean"),
        MarkedDataset(
            .danglingReference, indicators, "naha-i1,naha-document,16", "naha-i1,①naha-doc,16",
            "source_id naha-doc is no source"),
        MarkedDataset(
            .danglingReference, statements, "naha-s01,naha-document", "naha-s01,①naha-doc",
            "source_id naha-doc is no source"),
        MarkedDataset(
            .danglingReference, statements, "case,naha-b1", "case,①naha-b7", "goal_heading_id naha-b7 is no heading"),
        MarkedDataset(
            .danglingReference, statements, "case,naha-b1,naha-health", "case,naha-b1,①naha-helth",
            "department_id naha-helth is no department"),
        MarkedDataset(
            .danglingReference, progress, "△,sample-circle", "△,①sample-circles",
            "scale_id sample-circles is no scale of rating_scales.csv; did you mean sample-circle?"),
        MarkedDataset(
            .danglingReference, scales, "Done in part,sapporo-document", "Done in part,①sapporo-dokument",
            "source_id sapporo-dokument is no source"),
    ])
    func references(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .danglingReference, targets, "dash,,sapporo-document", "dash,,①naha-document",
            "source_id naha-document belongs to naha-sample; a row of sapporo-sample refers to what is its own"),
        MarkedDataset(
            .danglingReference, measures, "about,sapporo-document", "about,①naha-document",
            "source_id naha-document belongs to naha-sample"),
        MarkedDataset(
            .danglingReference, measures, "actual,sapporo-health", "actual,①naha-health",
            "department_id naha-health belongs to 472018; a row of 011002 refers to what is its own"),
        MarkedDataset(
            .danglingReference, indicators, "naha-i2,naha-sample,naha-b1", "naha-i2,naha-sample,①sapporo-b1",
            "heading_id sapporo-b1 belongs to sapporo-sample"),
        MarkedDataset(
            .danglingReference, indicators, "naha-i1,naha-document,16", "naha-i1,①sapporo-document,16",
            "source_id sapporo-document belongs to sapporo-sample"),
        MarkedDataset(
            .danglingReference, statements, "case,naha-b1", "case,①sapporo-b1",
            "goal_heading_id sapporo-b1 belongs to sapporo-sample"),
        MarkedDataset(
            .danglingReference, statements, "case,naha-b1,naha-health", "case,naha-b1,①sapporo-health",
            "department_id sapporo-health belongs to 011002"),
    ])
    func owners(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        MarkedDataset(
            .badValue, targets, "sapporo-document,12", "sapporo-document,①41",
            "source_line 41 is past the 40 lines of sapporo-document"),
        MarkedDataset(
            .badValue, measures, "sapporo-document,13", "sapporo-document,①41", "source_line 41 is past the 40 lines"),
        MarkedDataset(
            .badValue, indicators, "naha-document,16", "naha-document,①31",
            "source_line 31 is past the 30 lines of naha-document"),
        MarkedDataset(.badValue, statements, "12人,22", "12人,①31", "source_line 31 is past the 30 lines"),
        MarkedDataset(
            .badValue, scales, "Not done,naha-document,2", "Not done,naha-document,①31",
            "source_line 31 is past the 30 lines of naha-document"),
    ])
    func linesPastTheEnd(_ marked: MarkedDataset) throws {
        try marked.check()
    }

    @Test(arguments: [
        // U+25CB beside U+3007: they look alike, and are two marks.
        MarkedDataset(
            .unknownCode, progress, "01,2024,〇", "01,2024,①○",
            "“○” is no mark of the scale; sample-circle has 〇, △, ×"),
        MarkedDataset(
            .badValue, progress, "△,sample-circle,0.5000", "△,sample-circle,①0.6667",
            "rating_score is “0.6667”; the scale sample-circle gives 0.5000 for △"),
        MarkedDataset(
            .badValue, progress, "△,sample-circle,0.5000", "△,sample-circle,①",
            "rating_score is “”; the scale sample-circle gives 0.5000 for △"),
        MarkedDataset(
            .badValue, progress, "継続,sample-course,,", "継続,sample-course,①1,",
            "rating_score is “1”; the scale sample-course gives 継続 no score"),
        MarkedDataset(
            .badValue, progress, "03,2024,,,,継続", "03,2024,,,①1,継続", "rating_score is 1 without a grade; leave it empty"
        ),
        MarkedDataset(
            .badValue, scales, "sample-letter,achievement,C,3,0,", "sample-letter,①direction,C,3,,",
            "sample-letter has marks of the kind achievement already; a scale has one kind"),
        MarkedDataset(
            .unknownCode, indicators, ",B,A,", ",①S,A,",
            "“S” is no mark of the scale; sample-letter has A, B, C"),
        MarkedDataset(.unknownCode, indicators, ",B,A,", ",B,①〇,", "“〇” is no mark of the scale; sample-letter has"),
        MarkedDataset(
            .badRestatement, indicators, "B,A,naha-i1", "B,A,①naha-i2",
            "the indicator repeats itself; name the first table"),
    ])
    func grades(_ marked: MarkedDataset) throws {
        try marked.check()
    }
}
