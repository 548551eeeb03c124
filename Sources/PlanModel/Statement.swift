/// A fact from the minutes of a meeting or a committee's review.
///
/// One that names several departments is a row for each of them, with the same line and title.
public struct Statement: Sendable {
    public typealias ID = Identifier<Statement>

    public enum Kind: String, Sendable, CaseIterable {
        /// 出席: a department, by the role that sat there; no name of a person.
        case attendance
        /// 事業事例
        case caseExample = "case"
        /// 課題
        case issue
        /// 情報共有
        case sharedInformation = "shared_information"
        /// 決定, 了承
        case decision
        /// 意見, 講評
        case comment
    }

    public let id: ID
    public let source: SourceDocument.ID
    public let kind: Kind
    /// The goal of the plan that it speaks of.
    public let goal: Heading.ID?
    public let department: Department.ID?
    /// What it is about: the name of a project, a role, or words of the atlas's own.
    public let titleJa: String
    /// The figures that it gives, as printed, with what they count; separated by `／`.
    public let figures: [String]
    public let sourceLine: Int

    public init(
        id: ID, source: SourceDocument.ID, kind: Kind, goal: Heading.ID?, department: Department.ID?, titleJa: String,
        figures: [String], sourceLine: Int
    ) {
        self.id = id
        self.source = source
        self.kind = kind
        self.goal = goal
        self.department = department
        self.titleJa = titleJa
        self.figures = figures
        self.sourceLine = sourceLine
    }
}
