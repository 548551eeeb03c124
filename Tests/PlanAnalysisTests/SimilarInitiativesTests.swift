import PlanModel
import TestSupport
import Testing

@testable import PlanAnalysis

/// The nearest initiatives of other cities and other plans.
@Suite struct SimilarInitiativesTests {
    private func rows(_ sketch: AtlasSketch, _ selection: Selection = Selection()) -> [String] {
        let index = AtlasIndex(sketch.dataset, selection)
        return SimilarInitiatives(index, Similarity(index)).rows.map {
            "\(index.known[$0.initiative].id) \(index.known[$0.other].id) \($0.score)"
        }
    }

    private static let sketch: AtlasSketch = {
        var sketch = AtlasSketch(areas: ["P1"], groups: [], functions: [])
        sketch.city("142042", "甲市", "Ko")
        sketch.city("142123", "乙市", "Otsu")
        sketch.plan("k", of: "142042")
        sketch.plan("kw", of: "142042", .welfare)
        sketch.plan("o", of: "142123")
        sketch.initiative("k1", in: "k", name: "生活支援", codes: "P1")
        sketch.initiative("k2", in: "k", name: "生活支援")
        sketch.initiative("kw1", in: "kw", name: "生活支援")
        sketch.initiative("o1", in: "o", name: "生活支援", codes: "P1")
        sketch.initiative("o2", in: "o", name: "学校教育")
        return sketch
    }()

    /// k1 and k2 are of one plan; the welfare plan of the same city is another one.
    @Test func theOwnPlanIsLeftOut() {
        #expect(
            rows(Self.sketch) == [
                "k1 o1 0.8000", "k1 kw1 0.6000", "k2 kw1 0.6000", "k2 o1 0.6000", "kw1 k1 0.6000", "kw1 k2 0.6000",
                "kw1 o1 0.6000", "o1 k1 0.8000", "o1 k2 0.6000", "o1 kw1 0.6000",
            ])
    }

    @Test func onlyTheReportedCitiesAndFamilies() {
        #expect(rows(Self.sketch, Selection(municipalities: ["142123"])).map { $0.prefix(2) } == ["o1", "o1", "o1"])
        // Another plan is found although its family was not selected.
        #expect(rows(Self.sketch, Selection(families: [.welfare])).map { $0.prefix(3) } == ["kw1", "kw1", "kw1"])
    }

    @Test func atMostFive() {
        var sketch = Self.sketch
        for number in 3...9 { sketch.initiative("o\(number)", in: "o", name: "生活支援") }
        #expect(rows(sketch).filter { $0.hasPrefix("k1 ") }.count == 5)
    }
}
