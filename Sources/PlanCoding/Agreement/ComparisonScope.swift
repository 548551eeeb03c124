import PlanModel

/// Which initiatives and which codes of two sheets are compared.
public struct ComparisonScope: Sendable {
    /// The initiatives to compare; nil for those that both sheets have.
    public var sample: [Placed<SampledInitiative>]?
    /// Leaves out a group of an initiative where either sheet has it because a group's chapter lists the initiative again.
    public var leavesRelistingsOut = false
    /// Takes only what at least one of the sheets calls `stated`.
    ///
    /// A code of a set counts where one of the sheets gives it with the basis `stated`, and then for both; one that
    /// neither calls so is left out of both. So a stated code that the other coder missed counts against him, one that he
    /// found in another way does not, and what both only inferred says nothing. Where an initiative has one code, it is
    /// compared when either sheet's code is stated.
    public var takesStatedOnly = false

    public init() {}
}
