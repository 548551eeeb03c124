/// Two initiatives, and what a reader of both passages says of them.
public struct LabelledPair: Sendable {
    public enum Label: String, Sendable, CaseIterable {
        /// One thing under one name or two.
        case same
        /// One thing for others, in another form or in part.
        case variant
        /// Two things on one matter.
        case related
        case different

        /// Whether a city that has the one would not lack the other: what a match is to find.
        public var isWanted: Bool { self == .same || self == .variant }
    }

    /// The half of the sample: on `rules` weights and thresholds are chosen, on `unseen` they are judged.
    public typealias Half = SampledInitiative.Half

    public let initiative: Initiative.ID
    public let other: Initiative.ID
    public let label: Label
    public let half: Half

    public init(initiative: Initiative.ID, other: Initiative.ID, label: Label, half: Half) {
        self.initiative = initiative
        self.other = other
        self.label = label
        self.half = half
    }
}
