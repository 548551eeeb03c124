import PlanModel

/// What of an atlas an analysis is about.
public struct Selection: Sendable {
    /// The municipalities to report on; all when nil. Peers are compared with whether they are reported on or not.
    public var municipalities: Set<Municipality.ID>?
    /// The families of plans to count; all when nil.
    public var families: Set<PlanFamily>?
    /// The bases of codes to count; all when nil. A cell that is emptied by the wish is unknown, not none.
    public var bases: Set<Basis>?
    /// Whether a re-listing under a group's chapter counts as a statement that the initiative is for the group.
    public var countsRelistings: Bool

    public init(
        municipalities: Set<Municipality.ID>? = nil, families: Set<PlanFamily>? = nil, bases: Set<Basis>? = nil,
        countsRelistings: Bool = true
    ) {
        self.municipalities = municipalities
        self.families = families
        self.bases = bases
        self.countsRelistings = countsRelistings
    }

    /// Whether a plan is one to report on.
    public func includes(_ plan: Plan) -> Bool {
        (municipalities?.contains(plan.municipality) ?? true) && (families?.contains(plan.family) ?? true)
    }
}
