import Testing

@testable import PlanCoding

/// Figures of agreement against published examples and against hand calculation.
@Suite struct PublishedAgreementTests {
    /// One letter a unit and coder; `.` is no code.
    private func figures(_ a: String, _ b: String) -> AxisCount {
        let letters = Set((a + b).filter { $0 != "." }).sorted()
        let units = zip(a, b).enumerated().map { position, pair in
            let place = { (letter: Character) in letters.firstIndex(of: letter).map { [$0] } ?? [] }
            return CodedUnit(initiative: position, a: place(pair.0), b: place(pair.1))
        }
        return ChoiceTally(units: units, codes: letters.count).count([Int](repeating: 1, count: units.count))
    }

    private func near(_ value: Double?, _ expected: Double, within: Double = 1e-12) -> Bool {
        value.map { abs($0 - expected) < within } ?? false
    }

    /// Krippendorff 2011, A: binary data of two observers. 4 of 10 units differ; of 20 values 14 are 0 and 6 are 1:
    /// α = 1 − 2·4·19/(400 − 196 − 36) = 1 − 152/168 = 0.095.
    @Test func binaryData() {
        let count = figures("0100000010", "1110010000")
        #expect(near(count.figures[.alpha], 1 - 152.0 / 168))
        #expect(near(count.figures[.alpha], 0.095, within: 0.0005))
        #expect(near(count.figures[.agreement], 0.6))
    }

    /// Krippendorff 2011, B: nominal data of two observers. 3 of 12 units differ; the 24 values are 4 a, 6 b, 6 c, 6 d, 2 e:
    /// α = 1 − 2·3·23/(576 − 128) = 1 − 138/448 = 0.692.
    @Test func nominalData() {
        let count = figures("aabbdcccedda", "babbbccceddd")
        #expect(near(count.figures[.alpha], 1 - 138.0 / 448))
        #expect(near(count.figures[.alpha], 0.692, within: 0.0005))
    }

    /// 20 times both say yes, 15 times both no, 5 times A alone, 10 times B alone: p_o = 0.7,
    /// p_e = 0.5·0.6 + 0.5·0.4 = 0.5, κ = 0.2/0.5 = 0.4. Of 100 values 55 are yes: α = 1 − 2·15·99/(10000 − 3025 − 2025).
    @Test func kappaOfTwoReaders() {
        let yes = { (count: Int) in String(repeating: "y", count: count) }
        let no = { (count: Int) in String(repeating: "n", count: count) }
        let count = figures(yes(20) + no(15) + yes(5) + no(10), yes(20) + no(15) + no(5) + yes(10))
        #expect(near(count.figures[.agreement], 0.7))
        #expect(near(count.figures[.kappa], 0.4))
        #expect(near(count.figures[.alpha], 1 - 2970.0 / 4950))
        // Of the code y alone: the same, there being two codes.
        #expect(count.presence[1].inA == 25 && count.presence[1].inB == 30 && count.presence[1].both == 20)
        #expect(near(count.presence[1].kappa, 0.4))
        #expect(near(count.presence[1].alpha, 1 - 2970.0 / 4950))
    }

    /// A: x x y y, B: x y y z. p_o = 2/4; p_e = (2·1 + 2·2)/16 = 6/16; κ = (8 − 6)/(16 − 6) = 0.2.
    /// Of 8 values 3 are x, 4 y, 1 z: α = 1 − 2·2·7/(64 − 26) = 1 − 28/38.
    @Test func threeCodes() {
        let count = figures("xxyy", "xyyz")
        #expect(near(count.figures[.kappa], 0.2))
        #expect(near(count.figures[.alpha], 10.0 / 38))
        #expect(count.figures[.precision] == nil && count.figures[.jaccard] == nil)
    }

    /// A coder who gives no code to a unit disagrees there: A: x x y, B: x . y. p_o = 2/3, p_e = (2·1 + 1·1)/9,
    /// κ = (6 − 3)/(9 − 3) = 0.5.
    @Test func noCodeIsAValueOfItsOwn() {
        let count = figures("xxy", "x.y")
        #expect(near(count.figures[.agreement], 2.0 / 3))
        #expect(near(count.figures[.kappa], 0.5))
        #expect(count.presence.map(\.inA) == [2, 1])
        #expect(count.presence.map(\.inB) == [1, 1])
    }

    /// Nothing varies, or nothing is there: κ and α are not defined, and neither 0 nor 1.
    @Test func withoutVariationNothingIsDefined() {
        let same = figures("xxx", "xxx")
        #expect(same.figures[.agreement] == 1)
        #expect(same.figures[.kappa] == nil && same.figures[.alpha] == nil)
        let nothing = figures("", "")
        #expect(nothing.figures.isEmpty)
        #expect(PresenceCounts(n: 0, inA: 0, inB: 0, both: 0).agreement == nil)
    }

    /// Two coders who always give another code than each other agree less than chance has it, which for κ is 0.
    @Test func twoConstantCodersWhoDiffer() {
        let count = figures("xxx", "yyy")
        #expect(count.figures[.kappa] == 0)
        #expect(near(count.figures[.alpha], 1 - 2.0 * 3 * 5 / 18))
    }
}
