/// Why an initiative has a code, strongest first.
public enum Basis: String, Sendable, CaseIterable, Comparable {
    /// A person set it, and said why.
    case decided
    /// The plan says it: by its heading, its re-listing chapter, or its words.
    case stated
    /// It follows from the crosswalk of a heading.
    case derived
    /// A coding rule matched a term.
    case inferred

    /// 0 for the strongest.
    public var order: Int { Self.allCases.firstIndex(of: self)! }

    /// Whether `a` is stronger than `b`.
    public static func < (a: Basis, b: Basis) -> Bool { a.order < b.order }

    public var label: Label {
        switch self {
        case .decided: Label("人が決定", "decided")
        case .stated: Label("計画に記載", "stated")
        case .derived: Label("見出しから", "derived")
        case .inferred: Label("語から推定", "inferred")
        }
    }
}

/// One taxonomy code of one initiative, and why.
public struct InitiativeCode: Sendable {
    public enum Rank: String, Sendable, CaseIterable {
        case primary
        case secondary

        public var label: Label {
            switch self {
            case .primary: Label("主", "primary")
            case .secondary: Label("副", "secondary")
            }
        }
    }

    public let initiative: Initiative.ID
    public let axis: Axis
    public let code: Taxonomy.Code.ID
    public let rank: Rank
    public let basis: Basis
    /// The term or heading that decided it; not a sentence.
    public let evidence: String
    /// `crosswalk/<relation>`, `relisted`, or the id of a coding rule.
    public let rule: String
    public let source: SourceDocument.ID
    /// The line of the evidence in the document.
    public let sourceLine: Int

    /// The rule of a code that an initiative has because a group's chapter lists it again.
    public static let relistingRule = "relisted"

    public var isRelisted: Bool { rule == Self.relistingRule }

    public init(
        initiative: Initiative.ID, axis: Axis, code: Taxonomy.Code.ID, rank: Rank, basis: Basis, evidence: String,
        rule: String, source: SourceDocument.ID, sourceLine: Int
    ) {
        self.initiative = initiative
        self.axis = axis
        self.code = code
        self.rank = rank
        self.basis = basis
        self.evidence = evidence
        self.rule = rule
        self.source = source
        self.sourceLine = sourceLine
    }
}
