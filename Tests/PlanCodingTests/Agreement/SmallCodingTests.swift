import Testing

@testable import PlanCoding

/// All codings of three initiatives with two codes or none, and with sets of two codes: the figures against their definitions.
@Suite struct SmallCodingTests {
    private static let choices: [[Int]] = [[], [0], [1]]
    private static let sets: [[Int]] = [[], [0], [1], [0, 1]]

    /// Every way to give two coders a value each for three units.
    private static func codings(_ values: [[Int]]) -> [[CodedUnit]] {
        let pairs = values.flatMap { a in values.map { (a, $0) } }
        return pairs.flatMap { first in
            pairs.flatMap { second in
                pairs.map { third in
                    [first, second, third].enumerated().map { CodedUnit(initiative: $0, a: $1.0, b: $1.1) }
                }
            }
        }
    }

    private func swapped(_ units: [CodedUnit]) -> [CodedUnit] {
        units.map { CodedUnit(initiative: $0.initiative, a: $0.b, b: $0.a) }
    }

    /// 1 − D_o/D_e, pair by pair.
    private func alpha(_ units: [CodedUnit], _ distance: ([Int], [Int]) -> Double) -> Double? {
        let values = units.flatMap { [$0.a, $0.b] }
        var expected = 0.0
        for i in values.indices {
            for j in values.indices where i != j { expected += distance(values[i], values[j]) }
        }
        let observed = units.map { distance($0.a, $0.b) }.reduce(0, +) / Double(units.count)
        return expected == 0 ? nil : 1 - observed / (expected / Double(values.count * (values.count - 1)))
    }

    /// (p_o − p_e)/(1 − p_e), share by share.
    private func kappa(_ units: [CodedUnit]) -> Double? {
        let n = Double(units.count)
        let observed = Double(units.filter { $0.a == $0.b }.count) / n
        let chance = Self.choices.map { value in
            Double(units.filter { $0.a == value }.count) / n * Double(units.filter { $0.b == value }.count) / n
        }.reduce(0, +)
        return abs(1 - chance) < 1e-12 ? nil : (observed - chance) / (1 - chance)
    }

    private func agree(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) < 1e-12
    }

    @Test func oneCodeAnInitiative() {
        for units in Self.codings(Self.choices) {
            let count = ChoiceTally(units: units, codes: 2).count([1, 1, 1])
            let other = ChoiceTally(units: swapped(units), codes: 2).count([1, 1, 1])
            #expect(agree(count.figures[.kappa], kappa(units)), "\(units)")
            #expect(agree(count.figures[.alpha], alpha(units) { $0 == $1 ? 0 : 1 }), "\(units)")
            #expect(count.figures == other.figures, "\(units)")
            if units.allSatisfy({ $0.a == $0.b }), Set(units.map(\.a)).count > 1 {
                #expect(count.figures[.agreement] == 1 && count.figures[.kappa] == 1 && count.figures[.alpha] == 1)
            }
        }
    }

    @Test func aSetAnInitiative() {
        for units in Self.codings(Self.sets) {
            let count = SetTally(units: units, codes: 2).count([1, 1, 1])
            let other = SetTally(units: swapped(units), codes: 2).count([1, 1, 1])
            #expect(agree(count.figures[.alpha], alpha(units, MASI.distance)), "\(units)")
            for same in [Statistic.agreement, .alpha, .jaccard, .f1] {
                #expect(count.figures[same] == other.figures[same], "\(units)")
            }
            #expect(count.figures[.precision] == other.figures[.recall], "\(units)")
            #expect(count.figures[.recall] == other.figures[.precision], "\(units)")
            if units.allSatisfy({ $0.a == $0.b }) {
                #expect([1, nil].contains(count.figures[.f1]) && [1, nil].contains(count.figures[.alpha]))
            }
        }
    }

    /// A unit that is drawn twice counts as two units that are coded alike.
    @Test func aWeightIsARepetition() {
        for (values, isSet) in [(Self.choices, false), (Self.sets, true)] {
            for units in Self.codings(values).filter({ $0[0].a == $0[1].b }) {
                let repeated = [units[0], units[0], units[2]].enumerated().map {
                    CodedUnit(initiative: $0, a: $1.a, b: $1.b)
                }
                let tally = { (units: [CodedUnit]) -> any AxisTally in
                    isSet ? SetTally(units: units, codes: 2) : ChoiceTally(units: units, codes: 2)
                }
                let (weighted, written) = (tally(units).count([2, 0, 1]), tally(repeated).count([1, 1, 1]))
                for statistic in Statistic.allCases {
                    #expect(agree(weighted.figures[statistic], written.figures[statistic]), "\(units)")
                }
            }
        }
    }
}
