/// The family that a plan belongs to; plans are compared within one family.
public enum PlanFamily: String, Sendable, CaseIterable {
    /// 自殺対策計画
    case suicide
    /// 地域福祉計画
    case welfare

    public var label: Label {
        switch self {
        case .suicide: Label("自殺対策計画", "Suicide-countermeasure plan")
        case .welfare: Label("地域福祉計画", "Community-welfare plan")
        }
    }
}

/// A municipal plan.
public struct Plan: Sendable {
    public typealias ID = Identifier<Plan>

    public let id: ID
    public let municipality: Municipality.ID
    public let family: PlanFamily
    public let title: Label
    /// `2024-07` or `2024`, as exact as the documents are; nil when they do not say.
    public let periodStart: String?
    public let periodEnd: String?
    /// 将来像, its lines separated by `／`.
    public let visionJa: String?

    public init(
        id: ID, municipality: Municipality.ID, family: PlanFamily, title: Label, periodStart: String?,
        periodEnd: String?, visionJa: String?
    ) {
        self.id = id
        self.municipality = municipality
        self.family = family
        self.title = title
        self.periodStart = periodStart
        self.periodEnd = periodEnd
        self.visionJa = visionJa
    }
}

/// How much of a document the atlas could read.
public enum Completeness: String, Sendable, CaseIterable {
    /// Every row of the document is there: what it does not list, it does not have.
    case full
    /// Rows are missing: what it does not list is unknown.
    case excerpt
}

/// A document that a plan was read from. The document itself stays outside the datasets.
public struct SourceDocument: Sendable {
    public typealias ID = Identifier<SourceDocument>

    public let id: ID
    public let plan: Plan.ID
    public let fileName: String
    public let titleJa: String
    /// The date or year that the document reports on, as printed.
    public let asOf: String?
    public let lines: Int
    /// 64 lower-case hexadecimal digits; a document is found by this, whatever its file name.
    public let sha256: String
    public let completeness: Completeness
    public let note: String?

    public init(
        id: ID, plan: Plan.ID, fileName: String, titleJa: String, asOf: String?, lines: Int, sha256: String,
        completeness: Completeness, note: String?
    ) {
        self.id = id
        self.plan = plan
        self.fileName = fileName
        self.titleJa = titleJa
        self.asOf = asOf
        self.lines = lines
        self.sha256 = sha256
        self.completeness = completeness
        self.note = note
    }
}
