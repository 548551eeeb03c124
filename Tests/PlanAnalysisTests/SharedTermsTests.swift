import PlanModel
import TestSupport
import Testing

@testable import PlanAnalysis

/// The words that two initiatives share.
@Suite struct SharedTermsTests {
    private func terms(_ a: String, _ b: String, limit: Int = 9) -> Set<String> {
        var sketch = AtlasSketch(areas: [], groups: [], functions: [])
        sketch.synonym("サポート", "支援")
        sketch.synonym("こども", "子ども")
        sketch.city("142042", "甲市", "Ko")
        sketch.plan("k", of: "142042")
        sketch.initiative("k1", in: "k", name: a)
        sketch.initiative("k2", in: "k", name: b)
        let similarity = Similarity(AtlasIndex(sketch.dataset))
        return Set(similarity.sharedTerms(similarity.resemblance(0, 1), limit: limit))
    }

    @Test(arguments: [
        ("生活困窮者への支援", "生活困窮者をサポートする窓口", ["生活困窮者", "支援"]),
        // The longest word stands for those inside it.
        ("ゲートキーパー養成講座", "市民ゲートキーパー養成", ["ゲートキーパー養成"]),
        // ー養成 begins inside サポーター養成, and ワー ends inside ワーカー.
        ("サポーター養成", "リーダー養成", ["養成"]),
        ("ワーカー派遣", "ワーク派遣", ["派遣"]),
        // 応じ is the stem of 応じて and 応じる; 案内 before し is a word.
        ("相談に応じて", "相談に応じる", ["相談"]),
        ("窓口を案内して", "窓口を案内した", ["窓口を案内"]),
        ("こどもの居場所", "子どもの居場所", ["子どもの居場所"]),
        ("ひきこもりの人", "ひきこもり相談", ["ひきこもり"]),
        ("について", "について", []),
        ("学校", "病院", []),
    ])
    func sharedWords(_ a: String, _ b: String, _ expected: [String]) {
        #expect(terms(a, b) == Set(expected))
    }

    @Test func onlyTheWeightiest() {
        #expect(terms("健康相談・生活支援（学校教育）", "学校教育（健康相談）生活支援", limit: 2).count == 2)
    }
}
