import Diagnostics

/// All tables of an atlas, as read: every row keeps its place.
public struct Dataset: Sendable {
    public var taxonomy = Taxonomy()
    public var crosswalk: [Placed<CrosswalkEntry>] = []
    public var frameworkCrosswalk: [Placed<FrameworkLink>] = []
    public var municipalities: [Placed<Municipality>] = []
    public var plans: [Placed<Plan>] = []
    public var sources: [Placed<SourceDocument>] = []
    public var departments: [Placed<Department>] = []
    public var headings: [Placed<Heading>] = []
    public var initiatives: [Placed<Initiative>] = []
    public var responsibilities: [Placed<Responsibility>] = []
    public var codes: [Placed<InitiativeCode>] = []
    public var codingRules: [Placed<CodingRule>] = []
    public var decisions: [Placed<Decision>] = []
    public var words: [Placed<InitiativeWords>] = []
    public var ratingMarks: [Placed<RatingMark>] = []
    public var progress: [Placed<Progress>] = []
    public var targets: [Placed<InitiativeTarget>] = []
    public var measures: [Placed<Measure>] = []
    public var indicators: [Placed<Indicator>] = []
    public var statements: [Placed<Statement>] = []
    /// What extraction found about the documents themselves.
    public var documentFindings: [Placed<Finding>] = []

    public init() {}
}

/// A plan as extraction reads it from its document: the rows of its tables, in document order.
public struct PlanTables: Sendable {
    public var headings: [Heading] = []
    public var initiatives: [Initiative] = []
    public var responsibilities: [Responsibility] = []
    public var codes: [InitiativeCode] = []
    public var progress: [Progress] = []
    public var targets: [InitiativeTarget] = []
    public var measures: [Measure] = []
    public var indicators: [Indicator] = []
    public var statements: [Statement] = []
    public var findings: [Finding] = []

    public init() {}

    /// Adds what another document of the same plan gives.
    public mutating func append(_ other: PlanTables) {
        headings += other.headings
        initiatives += other.initiatives
        responsibilities += other.responsibilities
        codes += other.codes
        progress += other.progress
        targets += other.targets
        measures += other.measures
        indicators += other.indicators
        statements += other.statements
        findings += other.findings
    }
}
