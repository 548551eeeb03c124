import PlanModel
import TestSupport
import Testing

@testable import PlanAnalysis

/// Scores of small atlases, worked out on paper.
@Suite struct SimilarityTests {
    private static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(
            areas: ["P1", "P2"], groups: ["G1", "G2", "G3"], functions: [], instruments: ["I1", "I2"])
        sketch.synonym("サポート", "支援")
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.plan("k", of: "142042")
        sketch.plan("o", of: "142123")
        return sketch
    }()

    private func resemblance(
        _ a: (name: String, summary: String?, codes: String), _ b: (name: String, summary: String?, codes: String)
    ) -> Resemblance {
        var sketch = Self.sketch
        sketch.initiative("k1", in: "k", name: a.name, codes: a.codes, summary: a.summary)
        sketch.initiative("o1", in: "o", name: b.name, codes: b.codes, summary: b.summary)
        return Similarity(AtlasIndex(sketch.dataset)).resemblance(0, 1)
    }

    private func score(_ a: (String, String?, String), _ b: (String, String?, String)) -> String {
        let resemblance = resemblance(a, b)
        #expect(resemblance.score == self.resemblance(b, a).score)
        return resemblance.score.description
    }

    /// 0.4 · (2 · area + groups + instrument) / 4; the names 甲乙 and 丙丁 have nothing in common.
    @Test(arguments: [
        ("P1 G1 I1", "P1 G1 I1", "0.4000"),
        // The area alone: 0.4 · 2/4. As a second area of either: half of it.
        ("P1", "P1", "0.2000"),
        ("P1 P2", "P2 P1", "0.1000"),
        ("P1", "P2 P1", "0.1000"),
        // One group of one and two: 0.4 · 2/3 / 4 = 0.0667. One of two and two: 0.4 · 2/4 / 4.
        ("G1", "G1 G2", "0.0667"),
        ("G1 G2", "G1 G3", "0.0500"),
        ("I1", "I1", "0.1000"),
        ("P1 G1 I1", "P2 G2 I2", "0.0000"),
        ("", "", "0.0000"),
    ])
    func codesAlone(_ a: String, _ b: String, _ expected: String) {
        #expect(score(("甲乙", nil, a), ("丙丁", nil, b)) == expected)
    }

    /// Names that differ by a synonym are one name: 0.6, whatever their codes and summaries.
    @Test func aSynonymIsNoDifference() {
        #expect(score(("生活サポート", nil, "P1"), ("生活支援", nil, "P2")) == "0.6000")
        #expect(score(("生活サポート", "窓口", "P1 I1"), ("生活支援", "訪問", "P2 I1")) == "0.7000")
        #expect(resemblance(("生活サポート", nil, ""), ("生活支援", nil, "")).isStrong)
    }

    /// A name of two letter pairs says too little by itself; its summary counts.
    @Test func aShortNameIsNotComparedByItself() {
        #expect(score(("研修会", nil, ""), ("研修会", nil, "")) == "0.0000")
        #expect(score(("研修", "職員が学ぶ", ""), ("研修", "職員が学ぶ", "")) == "0.6000")
    }

    /// 甲乙 and 乙丙 of the names are in both texts (256 each), 一二 and 三四 of the summaries in one each (405): 2·256² /
    /// (2·256² + 405²) = 131072/295097, whose root is 0.66647 (of 0.4442: 0.6665). Of it 0.6 is 0.3999.
    @Test func theRootOfTheCosineOfNamesAndSummaries() {
        let resemblance = resemblance(("甲乙丙", "一二", ""), ("甲乙丙", "三四", ""))
        #expect(resemblance.text.description == "0.6665")
        #expect(resemblance.score.description == "0.3999")
        // A summary that only one of the two has is not held against the other.
        #expect(score(("甲乙丙丁", "一二", ""), ("甲乙丙丁", nil, "")) == "0.6000")
    }

    @Test func aResemblanceNamesItsCodes() {
        let resemblance = resemblance(("甲乙", nil, "P1 P2 G1 G3 I2"), ("丙丁", nil, "P2 G3 I2"))
        #expect((resemblance.areas, resemblance.groups, resemblance.instruments) == ([1], [2], [1]))
    }

    /// Nearest first; what does not reach the threshold is left out, however many codes agree.
    @Test func matchesStandNearestFirst() {
        var sketch = Self.sketch
        sketch.initiative("k1", in: "k", name: "生活支援", codes: "P1 I1")
        for (number, (name, codes)) in [
            ("生活支援", "P2"), ("生活サポート", "P1 I1"), ("別の名前", "P1 I1 G1"), ("生活支援", "P1"), ("生活支援", ""),
        ].enumerated() {
            sketch.initiative("o\(number)", in: "o", name: name, codes: codes)
        }
        let index = AtlasIndex(sketch.dataset)
        let matches = Similarity(index).matches(of: 0) { _ in true }
        #expect(
            matches.map { "\(index.known[$0.other].id) \($0.score)" }
                == ["o1 0.9000", "o3 0.8000", "o0 0.6000", "o4 0.6000"])
        #expect(Similarity(index).matches(of: 0) { $0 == 3 }.isEmpty)
    }

    /// What is selected changes no score.
    @Test func theScoreHangsOnTheAtlasAlone() {
        let dataset = ThreeCities.sketch.dataset
        let scores = [
            Selection(), Selection(municipalities: ["142042"]), Selection(families: [.suicide], bases: [.stated]),
            Selection(families: [.welfare]),
        ].map { selection -> [String] in
            let index = AtlasIndex(dataset, selection)
            let similarity = Similarity(index)
            let order = index.known.indices.sorted { index.known[$0].id < index.known[$1].id }
            return order.flatMap { a in order.map { similarity.resemblance(a, $0).score.description } }
        }
        #expect(scores.allSatisfy { $0 == scores[0] })
    }
}
