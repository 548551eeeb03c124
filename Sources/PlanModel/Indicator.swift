/// An outcome indicator (成果指標) in one year of one printed table.
public struct Indicator: Sendable {
    public typealias ID = Identifier<Indicator>

    public enum Role: String, Sendable, CaseIterable {
        /// The series that is measured against a target.
        case indicator
        /// A series printed beside it, without a target of its own.
        case reference
    }

    /// A value as printed, and the number in it.
    public struct Printed: Sendable {
        /// `57.7%`, `未実施`, `—`, or empty.
        public let text: String
        /// Nil where nothing was measured or set.
        public let value: ExactDecimal?

        public init(text: String, value: ExactDecimal?) {
            self.text = text
            self.value = value
        }
    }

    /// One table and series; the years of a series share it.
    public let id: ID
    public let plan: Plan.ID
    /// The goal under which the table stands.
    public let heading: Heading.ID
    public let nameJa: String
    public let role: Role
    public let unit: String
    /// The year that begins in April; nil for the value before the plan (初期値).
    public let fiscalYear: Int?
    public let actual: Printed
    public let target: Printed
    /// In per cent.
    public let ratePrinted: Printed
    /// Actual in per cent of target, halves up, with the decimals of the printed rate, at most 4 (1 where none is printed).
    public let rateComputed: ExactDecimal?
    public let ratingPrinted: String?
    /// The mark that the report's own scale gives for actual against target.
    public let ratingComputed: String?
    /// The first table of the same name, when this one prints it again.
    public let repeats: ID?
    public let source: SourceDocument.ID
    /// The line of the actual values.
    public let sourceLine: Int

    public init(
        id: ID, plan: Plan.ID, heading: Heading.ID, nameJa: String, role: Role, unit: String, fiscalYear: Int?,
        actual: Printed, target: Printed, ratePrinted: Printed, rateComputed: ExactDecimal?, ratingPrinted: String?,
        ratingComputed: String?, repeats: ID?, source: SourceDocument.ID, sourceLine: Int
    ) {
        self.id = id
        self.plan = plan
        self.heading = heading
        self.nameJa = nameJa
        self.role = role
        self.unit = unit
        self.fiscalYear = fiscalYear
        self.actual = actual
        self.target = target
        self.ratePrinted = ratePrinted
        self.rateComputed = rateComputed
        self.ratingPrinted = ratingPrinted
        self.ratingComputed = ratingComputed
        self.repeats = repeats
        self.source = source
        self.sourceLine = sourceLine
    }
}
