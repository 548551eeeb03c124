import PlanModel

/// What a plan says of one initiative, field by field, as the rules look at it.
///
/// The order of the passages is that in which evidence is preferred: name, text, headings from the innermost outwards,
/// departments, report.
public struct InitiativeText {
    /// One field's text and where it stands in the document.
    struct Passage {
        let field: CodingRule.Field
        let text: FoldedText
        let source: SourceDocument.ID
        private let cell: ReportText.Cell?
        private let line: Int

        init(_ field: CodingRule.Field, _ text: String, source: SourceDocument.ID, line: Int) {
            self.field = field
            self.text = FoldedText(text)
            self.source = source
            self.line = line
            cell = nil
        }

        init(_ field: CodingRule.Field, _ cell: ReportText.Cell, source: SourceDocument.ID) {
            self.field = field
            text = FoldedText(cell.text)
            self.source = source
            line = cell.line
            self.cell = cell
        }

        /// The line of the document on which a letter stands.
        func line(at letter: Int) -> Int { cell.map { $0.line(at: text.offset(of: letter)) } ?? line }
    }

    let passages: [Passage]

    /// A number that grows from passage to passage and from letter to letter within one.
    static func place(passage: Int, letter: Int) -> Int { passage << 32 | letter }

    /// The place of what stands in no passage: behind all of them.
    static let places = Int.max

    /// - Parameters:
    ///   - headings: those above the initiative, innermost first.
    ///   - departments: the names of those that carry it.
    ///   - cells: its cells in the document.
    public init(
        _ initiative: Initiative, headings: [Heading], departments: [String], cells: [ReportText.Cell]
    ) {
        let line = initiative.lines.lowerBound
        let source = initiative.source
        // A row without a name of its own bears its item's, which stands at the item.
        let bearer = headings.first.flatMap { $0.kind == .item && $0.nameJa == initiative.nameJa ? $0 : nil }
        passages =
            [
                Passage(
                    .name, initiative.nameJa, source: bearer?.source ?? source, line: bearer?.sourceLine ?? line)
            ]
            + cells.filter { $0.field == .description }.map { Passage(.text, $0, source: source) }
            + headings.map { Passage(.heading, $0.nameJa, source: $0.source, line: $0.sourceLine) }
            + departments.map { Passage(.department, $0, source: source, line: line) }
            + cells.filter { $0.field != .description }.map { Passage(.report, $0, source: source) }
    }
}
