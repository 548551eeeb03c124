import PlanModel
import TestSupport
import Testing

@testable import PlanCoding

/// Intervals from resampled initiatives.
@Suite struct ResamplingTests {
    /// Two coders of 80 initiatives who agree on most of them.
    private func rows(_ seed: UInt64) -> (a: [String], b: [String]) {
        var generator = SplitMix(state: seed)
        var (a, b): ([String], [String]) = ([], [])
        for number in 0..<80 {
            let own = { (generator: inout SplitMix) -> (String, String, String) in
                (
                    "P\(generator.next(below: 4) + 1)", "I\(generator.next(below: 3) + 1)",
                    (1...4).filter { _ in generator.next(below: 3) == 0 }.map { " G\($0)" }.joined()
                )
            }
            let (first, second) = (own(&generator), own(&generator))
            let takes = { (generator: inout SplitMix) in generator.next(below: 10) < 7 }
            let id = "i\(number)"
            a.append("\(id) \(first.0) \(first.1)\(first.2)")
            b.append(
                "\(id) \(takes(&generator) ? first.0 : second.0) \(takes(&generator) ? first.1 : second.1)"
                    + (takes(&generator) ? first.2 : second.2))
        }
        return (a, b)
    }

    private func figures(_ agreement: CoderAgreement) -> [[Statistic: Estimate]] {
        agreement.axes.flatMap { [$0.estimates] + $0.codes.map(\.estimates) }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func anIntervalHoldsItsEstimate(seed: UInt64) {
        let (a, b) = rows(seed)
        let agreement = CoderAgreement(SheetSketch.compare(a, b), resamples: 400, seed: seed)
        for axis in agreement.axes where [.policyArea, .group, .instrument].contains(axis.axis) {
            for (statistic, estimate) in axis.estimates {
                guard let value = estimate.value else { continue }
                #expect(estimate.interval?.contains(value) == true, "\(axis.axis) \(statistic)")
                #expect(estimate.interval.map { $0.lowerBound < $0.upperBound } == true)
            }
        }
    }

    @Test func theSeedDecidesTheInterval() {
        let (a, b) = rows(3)
        let comparison = SheetSketch.compare(a, b)
        let first = figures(CoderAgreement(comparison, resamples: 200, seed: 1))
        #expect(figures(CoderAgreement(comparison, resamples: 200, seed: 1)) == first)
        #expect(figures(CoderAgreement(comparison, resamples: 200, seed: 2)) != first)
        let without = figures(CoderAgreement(comparison, resamples: 0, seed: 1))
        #expect(without.allSatisfy { $0.values.allSatisfy { $0.interval == nil } })
        #expect(without.map { $0.mapValues(\.value) } == first.map { $0.mapValues(\.value) })
    }

    @Test func theOrderOfRowsAndTheSampleChangesNothing() {
        let (a, b) = rows(4)
        let first = figures(CoderAgreement(SheetSketch.compare(a, b), resamples: 100, seed: 9))
        let turned = SheetSketch.compare(a.reversed(), b.sorted())
        #expect(figures(CoderAgreement(turned, resamples: 100, seed: 9)) == first)
        var scope = ComparisonScope()
        scope.sample = a.reversed().flatMap { SheetSketch.sample(String($0.prefix { $0 != " " })) }
        let sampled = SheetSketch.compare(a, b, scope)
        #expect(sampled.findings.isEmpty)
        #expect(figures(CoderAgreement(sampled, resamples: 100, seed: 9)) == first)
    }

    /// Exchanging the coders exchanges precision and recall, intervals included, and leaves the rest.
    @Test func exchangingTheCoders() {
        let (a, b) = rows(5)
        let there = CoderAgreement(SheetSketch.compare(a, b), resamples: 100, seed: 9)
        let back = CoderAgreement(SheetSketch.compare(b, a), resamples: 100, seed: 9)
        for (one, other) in zip(there.axes, back.axes) {
            for same in [Statistic.agreement, .kappa, .alpha, .jaccard, .f1] {
                #expect(one.estimates[same] == other.estimates[same], "\(one.axis) \(same)")
            }
            #expect(one.estimates[.precision] == other.estimates[.recall])
            #expect(one.estimates[.recall] == other.estimates[.precision])
        }
        #expect(there.conflicts.count == back.conflicts.count)
    }

    /// Identical sheets agree throughout, and every interval is a point.
    @Test func identicalSheets() {
        let (a, _) = rows(6)
        let agreement = CoderAgreement(SheetSketch.compare(a, a), resamples: 100, seed: 9)
        for axis in agreement.axes where [.policyArea, .group, .instrument].contains(axis.axis) {
            for estimate in axis.estimates.values where estimate.value != nil {
                #expect(estimate == Estimate(value: 1, interval: 1...1), "\(axis.axis)")
            }
            #expect(axis.confusions.isEmpty)
        }
        #expect(agreement.conflicts.isEmpty)
    }

    /// Of 39 replicates in order the first and the last are the ends; of 2000 the 50th and the 1951st.
    @Test func thePercentiles() {
        #expect(PercentileInterval.of((1...39).map(Double.init).reversed()) == 1...39)
        #expect(PercentileInterval.of((1...2000).map(Double.init)) == 50...1951)
        #expect(PercentileInterval.of((1...38).map(Double.init)) == nil)
        #expect(PercentileInterval.of([]) == nil)
    }

    /// One undefined replicate in twenty is left out; more leave no interval.
    @Test func undefinedReplicates() {
        let numbers = (1...950).map(Double.init)
        let some = numbers + [Double](repeating: .nan, count: 50)
        // (950 + 1)·0.025 = 23.8: the 23rd and the 928th.
        #expect(PercentileInterval.of(some) == 23...928)
        #expect(PercentileInterval.of(some.dropFirst() + [.nan]) == nil)
    }

    /// A code that both gave once is missing from every third resample or so: it has a figure and no interval.
    @Test func aRareCodeHasNoInterval() {
        let rows = (1...20).map { "i\($0) P\($0 == 1 ? 2 : 1)" }
        let area = CoderAgreement(SheetSketch.compare(rows, rows), resamples: 200, seed: 1).axes[0]
        #expect(area.codes[1].estimates[.kappa] == Estimate(value: 1, interval: nil))
        #expect(area.codes[1].estimates[.agreement] == Estimate(value: 1, interval: 1...1))
        // Nobody gave P3.
        #expect(area.codes[2].estimates.isEmpty)
    }
}
