import PlanExtraction
import PlanModel
import Testing

/// What a document says in sum of itself: rows of summary tables, and sentences.
@Suite struct SummaryTests {
    private func summaries(_ text: String) throws -> [String] {
        try DocumentFixture.extractor("summaries").reading(of: text, name: "summaries").text.summaries.map { summary in
            let claims = summary.claims.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
            let place = summary.table ?? "sentence"
            return
                "\(summary.line) \(place) \(summary.subject) \(summary.goals)\(summary.isTotal ? " total" : ""): \(claims)"
        }
    }

    /// Lines that are no rows are findings, and none of them becomes a claim about all goals.
    @Test func aRowClaimsWhatItsColumnsSay() throws {
        #expect(
            try summaries(DocumentFixture("summaries", "tables").text) == [
                #"3 取組のまとめ initiatives ["1"]: count 3件, grade A, maximum 9, pointShare 89%, points 8, rated("A") 1件, rated("S") 2件"#,
                #"4 取組のまとめ initiatives ["2"]: count 2件, grade A, maximum 6, pointShare 83%, points 5, rated("A") 1件, rated("S") 1件"#,
                #"8 取組のまとめ initiatives [] total: count 7件, grade A, maximum 15, points 13"#,
                #"13 指標のまとめ indicators []: rated("S") 9, share("S") 75%"#,
                #"15 指標のまとめ indicators [] total: count 12"#,
                #"17 sentence goals ["1", "2"]: count 2"#,
                #"18 sentence initiatives ["1"]: count 3, rated("S") 2"#,
                #"18 sentence initiatives ["2"]: count 2, rated("S") 1"#,
            ])
    }

    /// Digits of full width are digits.
    @Test func aSentenceInFullWidth() throws {
        #expect(
            try summaries("この報告には２つの目標があります。目標１の取組３件のうちSは２件です。\n") == [
                #"1 sentence goals ["1", "2"]: count 2"#, #"1 sentence initiatives ["1"]: count 3, rated("S") 2"#,
            ])
    }

    /// A claim that is looked for and not found is checked by nobody, so the profile is to be mended.
    @Test func aClaimThatIsNotThereIsAWarning() throws {
        let text = "区分\t数\t割合\nS\t9\t75%\n\n目標1の取組3件のうちSは2件です。\n"
        let findings = try DocumentFixture.extractor("summaries").reading(of: text, name: "summaries").tables.findings
        #expect(findings.map(\.code) == [.profile, .profile])
        #expect(findings.map(\.severity) == [.warning, .warning])
        #expect(findings.map(\.field) == ["sentences", "summaries"])
        #expect(findings.map(\.value) == ["([0-9]+)つの目標", "取組のまとめ"])
        #expect(findings.allSatisfy { $0.position.file == "profile.yaml" && $0.position.line == 0 })
    }
}
