import PlanModel

/// What a document gives: the rows of the plan's tables, and the text that no table stores.
public struct DocumentReading: Sendable {
    public var tables: PlanTables
    public var text: ReportText
    /// The scale of the document's grades; nil when it grades nothing.
    public let scale: RatingScale?

    public init(tables: PlanTables, text: ReportText, scale: RatingScale?) {
        self.tables = tables
        self.text = text
        self.scale = scale
    }
}
