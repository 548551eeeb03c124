import Testing

@testable import PlanCoding

/// Agreement about sets of codes, by hand.
@Suite struct SetAgreementTests {
    private func count(_ pairs: [([Int], [Int])], codes: Int = 4) -> AxisCount {
        let units = pairs.enumerated().map { CodedUnit(initiative: $0, a: $1.0, b: $1.1) }
        return SetTally(units: units, codes: codes).count([Int](repeating: 1, count: units.count))
    }

    private func near(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) < 1e-12 } ?? false
    }

    @Test(
        arguments: [
            ([0, 1], [0, 1], 0.0),
            // One holds the other: 1 − 2/3·2/3.
            ([0, 1, 2], [0, 1], 5.0 / 9),
            // They overlap: 1 − 1/3·1/3.
            ([0, 1], [1, 2], 8.0 / 9),
            ([0], [1], 1), ([], [], 0), ([], [3], 1),
        ] as [([Int], [Int], Double)])
    func masi(_ a: [Int], _ b: [Int], _ distance: Double) {
        #expect(near(MASI.distance(a, b), distance))
        #expect(near(MASI.distance(b, a), distance))
    }

    @Test func sharedCodesOfAscendingSets() {
        #expect(Jaccard.shared([0, 2, 5, 9], [1, 2, 3, 9, 11]) == 2)
        #expect(Jaccard.similarity([], []) == 1)
        #expect(Jaccard.similarity([0, 1, 2], [2, 3]) == 0.25)
    }

    /// A: {x}, {x, y}; B: {x}, {x}. Of the four values three are {x}; δ({x}, {x, y}) = 1 − 1/2·2/3 = 2/3.
    /// D_o = (0 + 2/3)/2 = 1/3; D_e = 2·3·1·(2/3)/(4·3) = 1/3; α = 0.
    @Test func alphaOfTwoInitiatives() {
        let count = count([([0], [0]), ([0, 1], [0])])
        #expect(near(count.figures[.alpha], 0))
        #expect(count.figures[.agreement] == 0.5)
        #expect(near(count.figures[.jaccard], 0.75))
        #expect(count.figures[.kappa] == nil)
    }

    /// A: {x}, {y}, {x, y}, ∅; B: {x}, {y}, {x}, ∅. Values: 3 {x}, 2 {y}, 1 {x, y}, 2 ∅; N = 8. Distances: {x}–{y} 1,
    /// {x}–{x, y} 2/3, {y}–{x, y} 2/3, ∅ to all 1. Ordered pairs: 2·(3·2·1 + 3·1·2/3 + 2·1·2/3 + 2·6·1) = 2·64/3.
    /// D_o = (2/3)/4 = 1/6; D_e = (128/3)/56 = 16/21; α = 1 − 21/96 = 75/96.
    @Test func alphaWithAnEmptySet() {
        let count = count([([0], [0]), ([1], [1]), ([0, 1], [0]), ([], [])])
        #expect(near(count.figures[.alpha], 75.0 / 96))
        #expect(near(count.figures[.agreement], 0.75))
    }

    /// A gives 5 codes, B 4, and 3 are the same: precision 3/4, recall 3/5, F1 6/9.
    @Test func precisionRecallAndF1() {
        let count = count([([0, 1], [0]), ([2], [2, 3]), ([1, 3], [3])])
        #expect(count.figures[.precision] == 0.75)
        #expect(near(count.figures[.recall], 0.6))
        #expect(near(count.figures[.f1], 2.0 / 3))
        // Jaccard: 1/2, 1/2, 1/2.
        #expect(near(count.figures[.jaccard], 0.5))
        #expect(count.presence.map(\.both) == [1, 0, 1, 1])
    }

    /// A coder without a code has no precision and, measured against him, nobody has a recall.
    @Test func whatIsNotDefined() {
        let count = count([([0], []), ([1], [])])
        #expect(count.figures[.precision] == nil)
        #expect(count.figures[.recall] == 0)
        #expect(count.figures[.f1] == 0)
        let empty = self.count([([], []), ([], [])])
        #expect(empty.figures[.agreement] == 1)
        #expect(empty.figures[.alpha] == nil && empty.figures[.f1] == nil && empty.figures[.recall] == nil)
    }
}
