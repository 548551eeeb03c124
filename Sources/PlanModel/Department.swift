/// A department of a municipality, or a body outside the town hall, in one spelling.
public struct Department: Sendable {
    public typealias ID = Identifier<Department>

    public enum Kind: String, Sendable, CaseIterable {
        case `internal`
        case external
    }

    public let id: ID
    public let municipality: Municipality.ID
    /// 部・局, where the documents print it.
    public let bureauJa: String?
    public let nameJa: String
    public let function: Taxonomy.Code.ID?
    public let kind: Kind

    public init(
        id: ID, municipality: Municipality.ID, bureauJa: String?, nameJa: String, function: Taxonomy.Code.ID?,
        kind: Kind
    ) {
        self.id = id
        self.municipality = municipality
        self.bureauJa = bureauJa
        self.nameJa = nameJa
        self.function = function
        self.kind = kind
    }
}

/// A department's part in an initiative.
public struct Responsibility: Sendable {
    public enum Role: String, Sendable, CaseIterable {
        /// The only department named.
        case lead
        /// One of several departments named side by side; the documents do not say which of them leads.
        case joint
        /// A body outside the town hall.
        case partner

        public var label: Label {
            switch self {
            case .lead: Label("単独", "lead")
            case .joint: Label("共同", "joint")
            case .partner: Label("外部", "partner")
            }
        }
    }

    public let initiative: Initiative.ID
    public let department: Department.ID
    public let role: Role
    /// The department's name as the document prints it, line breaks removed.
    public let asPrinted: String

    public init(initiative: Initiative.ID, department: Department.ID, role: Role, asPrinted: String) {
        self.initiative = initiative
        self.department = department
        self.role = role
        self.asPrinted = asPrinted
    }
}
