import Diagnostics
import PlanModel

/// Reads a plan's document with its profile.
public struct PlanExtractor {
    private let profile: PlanProfile
    private let context: LayoutContext
    private let summaries: SummaryReader
    private let indicators: IndicatorReader?
    private let scale: RatingScale?

    /// - Parameters:
    ///   - profile: the text of `profile.yaml`.
    ///   - profileFile: its path, for findings about it.
    ///   - departments: the city's departments.
    ///   - ratingMarks: the marks of all scales.
    /// - Throws: a finding when the profile cannot be used.
    public init(
        profile: String, profileFile: String, departments: [Department], ratingMarks: [RatingMark] = []
    ) throws(Finding) {
        self.profile = try PlanProfile.parse(profile, file: profileFile)
        context = try LayoutContext(profile: self.profile, profileFile: profileFile, departments: departments)
        summaries = try SummaryReader(context)
        indicators = try IndicatorReader(context)
        if self.profile.ratingMark != nil { _ = try context.required(self.profile.scale, "scale") }
        scale = try Self.scale(self.profile.scale, in: ratingMarks, file: profileFile)
    }

    private static func scale(_ id: String?, in marks: [RatingMark], file: String) throws(Finding) -> RatingScale? {
        guard let id else { return nil }
        if let scale = RatingScale(RatingMark.Scale(id), in: marks) { return scale }
        throw Finding(
            .profile, at: SourcePosition(file: file), field: "scale", value: id,
            "“\(id)” is no scale of rating_scales.csv; add its marks there")
    }

    /// The plan and the document that the profile is about.
    public var plan: Plan.ID { Plan.ID(profile.plan) }
    public var source: SourceDocument.ID { SourceDocument.ID(profile.source) }

    /// Reads the document's text.
    ///
    /// - Parameters:
    ///   - text: the document, UTF-8 decoded.
    ///   - name: the file name under which the datasets know it; findings carry it.
    /// - Returns: the tables in document order, and the text that no table stores. What could not be read is an error among
    ///   the findings; nothing is dropped in silence.
    public func reading(of text: String, name: String) throws(Finding) -> DocumentReading {
        let document = DocumentText(name: name, text: text)
        var draft: PlanDraft
        switch profile.layout {
        case .delimitedRows: draft = try DelimitedRowsReader.read(document, in: context)
        case .wrappedColumns: draft = try WrappedColumnsReader.read(document, in: context)
        case .anchoredRows: draft = try AnchoredRowsReader.read(document, in: context)
        case .numberedRows: draft = try NumberedRowsReader.read(document, in: context)
        case .minutes:
            var text = ReportText()
            text.lines = document.lines.map(\.raw)
            return DocumentReading(
                tables: try MinutesReader.tables(from: document, in: context), text: text, scale: scale)
        }
        for finding in context.sections.unreadableNumbers(in: document) { draft.report(finding) }
        indicators?.read(into: &draft)
        let summaries = summaries.summaries(reporting: &draft)
        var reading = draft.reading(plan: plan, source: source, scale: scale)
        reading.text.summaries = summaries
        return reading
    }
}
