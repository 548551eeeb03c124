import Testing

@testable import PlanAnalysis

/// Dice's coefficient over the pairs of neighbouring letters, worked out on paper.
@Suite struct NameOverlapTests {
    @Test(arguments: [
        // ゲー ート トキ キー ーパ パー ー養 養成 shared; 成講 講座 against 成研 研修.
        ("ゲートキーパー養成講座", "ゲートキーパー養成研修", Ratio(8 * 2, 20)),
        // 健康 康相 相談 against 健康 康教 教育.
        ("健康相談", "健康教育", Ratio(1 * 2, 6)),
        // Brackets, dots and spaces are no letters: both have 産前 前産 産後.
        ("産前・産後", "（産前　産後）", Ratio(1)),
        // A pair that stands twice is one pair: 支援 援支 against 支援.
        ("支援支援", "支援", Ratio(1 * 2, 3)),
        ("相談", "学校", Ratio(0)),
        // No pair, no resemblance, not even with itself.
        ("会", "会", Ratio(0)),
        ("", "", Ratio(0)),
    ])
    func coefficient(_ a: String, _ b: String, expected: Ratio) {
        #expect(NameOverlap([a, b]).coefficient(0, 1) == expected)
        #expect(NameOverlap([a, b]).coefficient(1, 0) == expected)
    }
}
