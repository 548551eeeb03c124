import PlanModel

/// The package's seeded generator, under the name that the suites use.
public typealias SplitMix = SplitMix64
