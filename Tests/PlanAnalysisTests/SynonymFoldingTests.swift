import PlanModel
import Testing

@testable import PlanAnalysis

/// Synonyms are replaced from left to right, the longest first, and what is canonical stays.
@Suite struct SynonymFoldingTests {
    private let folding = SynonymFolding([
        Synonym(term: "困窮者", canonical: "生活困窮者"),
        Synonym(term: "サポート", canonical: "支援"),
        Synonym(term: "ファミサポ", canonical: "ファミリーサポート"),
        Synonym(term: "虐待予防", canonical: "虐待防止"),
        Synonym(term: "こども虐待", canonical: "児童虐待"),
        Synonym(term: "こども", canonical: "子ども"),
        Synonym(term: "ＳＳＷ", canonical: "スクールソーシャルワーカー"),
    ])

    @Test(arguments: [
        ("困窮者サポート事業", "生活困窮者支援事業"),
        ("生活困窮者の支援", "生活困窮者の支援"),
        // ファミリーサポート is canonical itself, so サポート in it is left alone.
        ("ファミリー・サポート・センター", "ファミリーサポートセンター"),
        ("ﾌｧﾐｻﾎﾟセンター", "ファミリーサポートセンター"),
        // サポーター holds no サポート.
        ("認知症サポーター", "認知症サポーター"),
        ("こども虐待予防", "児童虐待予防"),
        ("こどもの虐待予防", "子どもの虐待防止"),
        ("sswの派遣", "スクールソーシャルワーカーの派遣"),
        ("", ""),
    ])
    func folded(_ text: String, _ expected: String) {
        #expect(folding.runs(text).map { String(String.UnicodeScalarView($0)) }.joined(separator: " ") == expected)
    }

    @Test func withoutSynonymsNothingIsFolded() {
        #expect(SynonymFolding([]).runs("困窮者").map { $0.count } == [3])
    }
}
