import Parallel
import PlanModel

/// How well two coders agree, axis by axis and code by code.
public struct CoderAgreement: Sendable {
    public struct Axis: Sendable {
        public let axis: ComparedAxis
        /// The units compared: initiatives to which at least one coder gave a code, or all of them where sets are
        /// compared. None where a sheet does not code the axis.
        public let compared: Int
        /// Codes that A gave, that B gave, and that both gave to the same initiative.
        public let inA: Int
        public let inB: Int
        public let inBoth: Int
        /// Empty where neither coder gave a code: nothing was seen of the axis.
        public let estimates: [Statistic: Estimate]
        /// One a code of the list, in its order.
        public let codes: [Code]
        public let confusions: [ConfusedPair]
    }

    public struct Code: Sendable {
        public let code: Taxonomy.Code
        public let inA: Int
        public let inB: Int
        public let inBoth: Int
        /// Empty where neither coder gave the code: nothing was seen of it.
        public let estimates: [Statistic: Estimate]
    }

    public let axes: [Axis]
    public let conflicts: [CodingConflict]
    /// How many initiatives were compared.
    public let initiatives: Int
    /// How often the initiatives were resampled; 0 for no intervals.
    public let resamples: Int
    /// With which seed.
    public let seed: UInt64

    /// - Parameters:
    ///   - resamples: 0, or at least ``leastResamples``.
    ///   - seed: the same seed gives the same intervals everywhere.
    /// - Complexity: O(*r*·(*n* + *c* + *d*²)) for *r* resamples of *n* initiatives, *c* codes and *d* distinct sets.
    public init(_ comparison: SheetComparison, resamples: Int, seed: UInt64) {
        var resampling = Resampling(of: comparison.initiatives.count, seed: seed)
        let samples = (0..<(comparison.initiatives.isEmpty ? 0 : resamples)).map { _ in resampling.next() }
        let whole = [Int](repeating: 1, count: comparison.initiatives.count)
        axes = comparison.axes.concurrentMap { pairs in
            let tally = pairs.tally
            return Axis(pairs, tally.count(whole), replicates: samples.map { tally.count($0).row })
        }
        conflicts = comparison.conflicts
        initiatives = comparison.initiatives.count
        self.resamples = resamples
        self.seed = seed
    }

    /// The least number of resamples from which an interval can be read.
    public static var leastResamples: Int { PercentileInterval.leastReplicates }
}

extension CoderAgreement.Axis {
    /// - Parameter replicates: ``AxisCount/row`` of each sample.
    fileprivate init(_ pairs: SheetComparison.AxisPairs, _ count: AxisCount, replicates: [[Double]]) {
        let row = count.row
        let estimate = { (statistic: Statistic, code: Int?) -> Estimate in
            let place = AxisCount.place(of: statistic, code: code)
            guard !row[place].isNaN else { return Estimate(value: nil, interval: nil) }
            return Estimate(value: row[place], interval: PercentileInterval.of(replicates.map { $0[place] }))
        }
        axis = pairs.axis
        let units = pairs.units
        compared = units.count
        inA = count.presence.reduce(0) { $0 + $1.inA }
        inB = count.presence.reduce(0) { $0 + $1.inB }
        inBoth = count.presence.reduce(0) { $0 + $1.both }
        estimates =
            inA + inB > 0
            ? Dictionary(uniqueKeysWithValues: Statistic.allCases.map { ($0, estimate($0, nil)) }) : [:]
        codes = pairs.codes.indices.map { position in
            let presence = count.presence[position]
            let wasSeen = presence.inA + presence.inB > 0
            return CoderAgreement.Code(
                code: pairs.codes[position], inA: presence.inA, inB: presence.inB, inBoth: presence.both,
                estimates: wasSeen
                    ? Dictionary(uniqueKeysWithValues: Statistic.ofOneCode.map { ($0, estimate($0, position)) }) : [:])
        }
        confusions = ConfusedPair.all(among: units, isSet: pairs.axis.isSet, codes: pairs.codes)
    }
}
