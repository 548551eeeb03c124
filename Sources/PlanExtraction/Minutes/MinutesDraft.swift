import Diagnostics
import PlanModel

/// A statement as the reader found it, before it has an id.
struct DraftStatement {
    let kind: Statement.Kind
    let goal: Heading.ID?
    /// The departments that the list or the item names; nil where it is for the text to name them.
    let departments: [Department]?
    let title: String
    let line: Int
    /// The running text that belongs to it.
    var sentences: [MinutesSentence] = []
}

extension [DraftStatement] {
    /// The rows of the statements: one for each department, so that a decision about two departments has two.
    ///
    /// An id is the document's followed by the row's place, two digits.
    func rows(source: SourceDocument.ID, figures: FigurePatterns, lexicon: DepartmentLexicon) -> [Statement] {
        var rows: [Statement] = []
        for draft in self {
            let departments = draft.departments ?? lexicon.departments(in: draft.sentences.map(\.text).joined())
            for department in departments.isEmpty ? [nil] : departments.map(Optional.some) {
                let number = String(rows.count + 1)
                rows.append(
                    Statement(
                        id: Statement.ID("\(source)-s\(number.count < 2 ? "0" + number : number)"), source: source,
                        kind: draft.kind, goal: draft.goal, department: department?.id, titleJa: draft.title,
                        figures: draft.sentences.flatMap(figures.figures), sourceLine: draft.line))
            }
        }
        return rows
    }
}
