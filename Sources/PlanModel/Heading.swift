/// What a heading is in a plan's own outline.
public enum HeadingKind: String, Sendable, CaseIterable {
    /// 基本施策
    case basicPolicy = "basic_policy"
    /// 重点施策, 重点サポート対象者への対策
    case priorityPolicy = "priority_policy"
    /// 基本目標
    case goal
    /// 施策
    case measure
    /// 施策の方向
    case direction
    /// A heading that only groups rows: ア・イ・ウ, ①②③
    case subheading
    /// 計画における項目
    case item
}

/// A heading of a plan's own outline, with the line that prints it first.
public struct Heading: Sendable {
    public typealias ID = Identifier<Heading>

    public let id: ID
    public let plan: Plan.ID
    public let parent: ID?
    /// 1 for the outermost headings.
    public let level: Int
    public let kind: HeadingKind
    /// The number as printed: `1`, `６`, `①`, `ア`, `6‐2`.
    public let number: String
    public let nameJa: String
    /// The place in the plan's outline, from 1.
    public let order: Int
    public let source: SourceDocument.ID
    public let sourceLine: Int

    public init(
        id: ID, plan: Plan.ID, parent: ID?, level: Int, kind: HeadingKind, number: String, nameJa: String, order: Int,
        source: SourceDocument.ID, sourceLine: Int
    ) {
        self.id = id
        self.plan = plan
        self.parent = parent
        self.level = level
        self.kind = kind
        self.number = number
        self.nameJa = nameJa
        self.order = order
        self.source = source
        self.sourceLine = sourceLine
    }
}
