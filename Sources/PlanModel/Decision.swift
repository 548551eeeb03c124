/// What a person decided about one code of one initiative; it outranks every rule.
public struct Decision: Sendable {
    public enum Action: String, Sendable, CaseIterable {
        /// The initiative has the code. On an axis with one code, and as primary policy area, it takes the place of the
        /// one that the rules give.
        case set
        /// The initiative does not have the code.
        case remove
    }

    public let initiative: Initiative.ID
    public let axis: Axis
    public let code: Taxonomy.Code.ID
    public let action: Action
    public let rank: InitiativeCode.Rank
    /// Who decided, by role and not by name: `coder-a`, `reviewer`.
    public let coder: String
    /// `YYYY-MM-DD`.
    public let date: String
    public let reason: String

    public init(
        initiative: Initiative.ID, axis: Axis, code: Taxonomy.Code.ID, action: Action,
        rank: InitiativeCode.Rank = .primary, coder: String, date: String, reason: String
    ) {
        self.initiative = initiative
        self.axis = axis
        self.code = code
        self.action = action
        self.rank = rank
        self.coder = coder
        self.date = date
        self.reason = reason
    }
}
