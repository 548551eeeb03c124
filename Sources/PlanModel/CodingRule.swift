/// A rule that finds terms in what a plan says of an initiative and speaks for one code.
///
/// Rules are data (`taxonomy/coding_rules.csv`). What a code weighs for an initiative is the sum of its rules' weights, each
/// rule once; a rule without a code says that its terms are evidence of nothing on its axis (市民課 names no 市民).
public struct CodingRule: Sendable {
    public typealias ID = Identifier<CodingRule>

    /// Where a rule looks.
    public enum Field: String, Sendable, CaseIterable {
        case name
        /// The names of the headings above the initiative.
        case heading
        /// The departments' names.
        case department
        /// What the plan says that is done.
        case text
        /// What is reported: results, and what comes next.
        case report
    }

    public enum Rank: String, Sendable, CaseIterable {
        /// Speaks for the code as the initiative's own.
        case primary
        /// Speaks for a policy area beside the primary one only.
        case secondary
        /// Counts only where nothing else speaks for any code of the axis.
        case fallback
    }

    public let id: ID
    public let axis: Axis
    /// The code that it speaks for; nil where its terms are evidence of nothing.
    public let code: Taxonomy.Code.ID?
    public let fields: [Field]
    /// What it looks for, as `TermPattern` of PlanCoding reads it.
    public let pattern: String
    /// Of these, one at least must occur in the initiative; none are required when empty.
    public let requires: [String]
    /// Of these, none may occur in the initiative.
    public let forbids: [String]
    public let weight: Int
    public let rank: Rank
    /// `stated` where the term names what the code means, `inferred` where it only points to it.
    public let basis: Basis
    /// The version of the taxonomy that brought the rule.
    public let since: String
    public let note: String?

    public init(
        id: ID, axis: Axis, code: Taxonomy.Code.ID?, fields: [Field], pattern: String, requires: [String] = [],
        forbids: [String] = [], weight: Int = 1, rank: Rank = .primary, basis: Basis = .inferred, since: String,
        note: String? = nil
    ) {
        self.id = id
        self.axis = axis
        self.code = code
        self.fields = fields
        self.pattern = pattern
        self.requires = requires
        self.forbids = forbids
        self.weight = weight
        self.rank = rank
        self.basis = basis
        self.since = since
        self.note = note
    }
}
