import Testing

@testable import PlanAnalysis

/// Dice's coefficient over the pairs of neighbouring letters, worked out on paper.
@Suite struct NameIndexTests {
    private func similarity(_ a: String, _ b: String) -> Ratio { NameIndex([a, b]).similarity(0, 1) }

    @Test(arguments: [
        // ゲー ート トキ キー ーパ パー ー養 養成 shared; 成講 講座 against 成研 研修.
        ("ゲートキーパー養成講座", "ゲートキーパー養成研修", Ratio(8 * 2, 20)),
        // 健康 康相 相談 against 健康 康教 教育.
        ("健康相談", "健康教育", Ratio(1 * 2, 6)),
        // 自死 死遺 遺族 against 自殺 殺遺 遺族.
        ("自死遺族", "自殺遺族", Ratio(1 * 2, 6)),
        // Brackets, dots and spaces are no letters: both have 産前 前産 産後.
        ("産前・産後", "（産前　産後）", Ratio(1)),
        // A pair that stands twice is one pair: 支援 援支 against 支援.
        ("支援支援", "支援", Ratio(1 * 2, 3)),
        // あき きる る野 against あき きる る2 21.
        ("あきる野", "あきる21", Ratio(2 * 2, 7)),
        ("相談", "学校", Ratio(0)),
        // No pair, no resemblance, not even with itself.
        ("会", "会", Ratio(0)),
        ("", "", Ratio(0)),
        ("・", "相談", Ratio(0)),
    ])
    func similarityIsDices(_ a: String, _ b: String, expected: Ratio) {
        #expect(similarity(a, b) == expected)
        #expect(similarity(b, a) == expected)
    }

    @Test func halfIsEnoughAndLessIsNot() {
        // 公民 民館 館活 活動 動事 事業 against 公民 民館 館事 事業: 3 of 6 and 4.
        // 市民 民相 相談 談事 事業 against them: 事業 alone.
        let names = NameIndex(["公民館活動事業", "公民館事業", "市民相談事業", "公民会館"])
        #expect(names.similarity(0, 1) == Ratio(3, 5))
        #expect(names.similarity(1, 2) == Ratio(2, 9))
        // 公民 民会 会館 against the four: 2/7, below the half.
        #expect(names.similarity(1, 3) == Ratio(2, 7))
        #expect(names.matches(of: [0], among: [1, 2, 3]).map(\.initiative) == [1])
        // 学習 習会 against 学習 習支: exactly the half.
        #expect(NameIndex(["学習会", "学習支"]).matches(of: [0], among: [1]).map(\.score) == [Ratio(1, 2)])
    }

    @Test func theNearestOfTheOthersIsNamed() {
        let names = NameIndex(["学習支援", "学習支援事業", "学習支援事業", "学習支"])
        // 学習 習支 支援 of 3 and 5; the first of two equal ones; 学習 習支 of 2 and 3, and of 2 and 5.
        #expect(
            names.matches(of: [1, 2], among: [0, 3]) == [
                NameMatch(initiative: 0, other: 1, score: Ratio(6, 8)),
                NameMatch(initiative: 3, other: 1, score: Ratio(4, 7)),
            ])
        #expect(names.matches(of: [], among: [0]).isEmpty)
    }
}
