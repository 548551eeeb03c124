/// What the plan has decided about an initiative, where its text says so.
public enum Commitment: String, Sendable, CaseIterable {
    case ongoing
    case expanded
    case new
    /// 検討: nothing is decided yet.
    case considered
}

/// An initiative (取組・事業) as a plan lists it.
///
/// A re-listing (再掲) is a row of its own whose ``restates`` names the original; every count leaves it out.
public struct Initiative: Sendable {
    public typealias ID = Identifier<Initiative>

    public let id: ID
    public let plan: Plan.ID
    public let heading: Heading.ID
    /// The number printed with the row or its item, if any.
    public let number: String?
    public let nameJa: String
    public var nameEn: String?
    /// The atlas's own words, at most 60 characters; never the document's.
    public var summaryJa: String?
    /// The page that the document itself names, if it does.
    public let page: Int?
    /// Whether the document marks it as new (【新】); nil when the document has no such mark.
    public let isNew: Bool?
    public var commitment: Commitment?
    public let restates: ID?
    public let source: SourceDocument.ID
    /// The first and last line of the row in the document, both counted from 1.
    public let lines: ClosedRange<Int>

    public init(
        id: ID, plan: Plan.ID, heading: Heading.ID, number: String? = nil, nameJa: String, nameEn: String? = nil,
        summaryJa: String? = nil, page: Int? = nil, isNew: Bool? = nil, commitment: Commitment? = nil,
        restates: ID? = nil, source: SourceDocument.ID, lines: ClosedRange<Int>
    ) {
        self.id = id
        self.plan = plan
        self.heading = heading
        self.number = number
        self.nameJa = nameJa
        self.nameEn = nameEn
        self.summaryJa = summaryJa
        self.page = page
        self.isNew = isNew
        self.commitment = commitment
        self.restates = restates
        self.source = source
        self.lines = lines
    }
}
