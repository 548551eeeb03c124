/// What the plan's owner reported about an initiative for one year.
public struct Progress: Sendable {
    public let initiative: Initiative.ID
    /// The year that begins in April.
    public let fiscalYear: Int
    /// The grade as printed; nil where none is printed.
    public let ratingRaw: String?
    public let scale: RatingMark.Scale?
    /// The grade on its scale between 0 and 1 (``RatingScale/score(of:)``).
    public let score: ExactDecimal?
    /// A short mark in place of a report: 継続, 事業開始; nil where there is a text or nothing.
    public let statusJa: String?
    /// Whether the document says what was planned for the year; nil when its layout does not part this from other text.
    public let hasPlan: Bool?
    /// Whether it says what was done.
    public let hasResult: Bool?
    /// Whether it says what comes next.
    public let hasNextPlan: Bool?

    public init(
        initiative: Initiative.ID, fiscalYear: Int, ratingRaw: String?, scale: RatingMark.Scale?, score: ExactDecimal?,
        statusJa: String?, hasPlan: Bool?, hasResult: Bool?, hasNextPlan: Bool?
    ) {
        self.initiative = initiative
        self.fiscalYear = fiscalYear
        self.ratingRaw = ratingRaw
        self.scale = scale
        self.score = score
        self.statusJa = statusJa
        self.hasPlan = hasPlan
        self.hasResult = hasResult
        self.hasNextPlan = hasNextPlan
    }
}

/// What stands in a cell for a baseline or a target; its figures are ``Measure``s.
public struct InitiativeTarget: Sendable {
    public enum Form: String, Sendable, CaseIterable {
        /// Figures, with or without labels.
        case figures
        /// A word of decision: 継続, 実施, 完了.
        case mark
        /// Running text, which is not stored.
        case text
        /// A dash: the document says that there is none.
        case dash
        /// Nothing is printed.
        case blank
    }

    public let initiative: Initiative.ID
    /// The year that begins in April.
    public let fiscalYear: Int
    /// ``Measure/Kind/baseline`` or ``Measure/Kind/target``.
    public let kind: Measure.Kind
    public let form: Form
    /// The word as printed, where the form is a mark.
    public let markJa: String?
    public let source: SourceDocument.ID
    public let sourceLine: Int

    public init(
        initiative: Initiative.ID, fiscalYear: Int, kind: Measure.Kind, form: Form, markJa: String?,
        source: SourceDocument.ID, sourceLine: Int
    ) {
        self.initiative = initiative
        self.fiscalYear = fiscalYear
        self.kind = kind
        self.form = form
        self.markJa = markJa
        self.source = source
        self.sourceLine = sourceLine
    }
}
