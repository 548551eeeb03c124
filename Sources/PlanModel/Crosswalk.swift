/// How a local term stands to a code of the taxonomy, as in SKOS mappings.
public enum Relation: String, Sendable, CaseIterable {
    /// They mean the same.
    case exact
    /// The local term is narrower than the code: all that stands under it belongs to the code.
    case narrower
    /// The local term is broader than the code, and the code is its main part.
    case broader
    /// They touch; nothing follows for what stands under the local term.
    case related

    /// Whether a code follows for the initiatives under a heading with this relation.
    public var carriesOver: Bool { self != .related }
}

/// One row of the crosswalk: a heading or a department of a city, and the code that it maps to.
public struct CrosswalkEntry: Sendable {
    public enum Subject: Hashable, Sendable {
        case heading(Heading.ID)
        case department(Department.ID)

        public var kind: String {
            switch self {
            case .heading: "heading"
            case .department: "department"
            }
        }

        public var id: String {
            switch self {
            case .heading(let id): id.text
            case .department(let id): id.text
            }
        }
    }

    public let subject: Subject
    public let axis: Axis
    public let code: Taxonomy.Code.ID
    public let relation: Relation
    public let note: String?

    public init(subject: Subject, axis: Axis, code: Taxonomy.Code.ID, relation: Relation, note: String?) {
        self.subject = subject
        self.axis = axis
        self.code = code
        self.relation = relation
        self.note = note
    }
}
