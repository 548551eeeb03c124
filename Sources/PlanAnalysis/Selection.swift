import PlanModel

/// What of an atlas an analysis is about.
public struct Selection: Sendable {
    /// The municipalities to report on; all when nil. Peers are compared with whether they are reported on or not.
    public var municipalities: Set<Municipality.ID>?
    /// The families of plans to count; all when nil.
    public var families: Set<PlanFamily>?
    /// The bases of codes to count; all when nil.
    public var bases: Set<Basis>?

    public init(
        municipalities: Set<Municipality.ID>? = nil, families: Set<PlanFamily>? = nil, bases: Set<Basis>? = nil
    ) {
        self.municipalities = municipalities
        self.families = families
        self.bases = bases
    }
}
