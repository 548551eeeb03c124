/// The common code lists that every plan is mapped to.
public struct Taxonomy: Sendable {
    /// One code of one list.
    public struct Code: Sendable {
        public typealias ID = Identifier<Code>

        public let id: ID
        /// The place in its list, from 1; rows of every table and report follow it.
        public let order: Int
        public let label: Label
        public let definitionJa: String
        public let include: String
        public let exclude: String
        /// The version of the taxonomy that brought the code.
        public let since: String
        /// The code that took its place; nil while it is in use.
        public let replacedBy: ID?

        public init(
            id: ID, order: Int, label: Label, definitionJa: String, include: String, exclude: String, since: String,
            replacedBy: ID?
        ) {
            self.id = id
            self.order = order
            self.label = label
            self.definitionJa = definitionJa
            self.include = include
            self.exclude = exclude
            self.since = since
            self.replacedBy = replacedBy
        }
    }

    /// A policy area (政策分野); a `form` area is primary only where no `topic` area fits.
    public struct PolicyArea: Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            case form
            case topic
        }

        public let code: Code
        public let kind: Kind

        public init(code: Code, kind: Kind) {
            self.code = code
            self.kind = kind
        }
    }

    /// A priority group (対象者), with the terms that name it.
    public struct PriorityGroup: Sendable {
        public let code: Code
        public let terms: [String]

        public init(code: Code, terms: [String]) {
            self.code = code
            self.terms = terms
        }
    }

    /// What a plan may have decided about an initiative (実施の段階): label and definition of a ``Commitment``.
    public struct CommitmentCode: Sendable {
        public let code: Code

        public init(code: Code) {
            self.code = code
        }
    }

    /// A function that departments of different names share.
    public struct DepartmentFunction: Sendable {
        public let code: Code
        public let examples: [String]

        public init(code: Code, examples: [String]) {
            self.code = code
            self.examples = examples
        }
    }

    /// What an id of a framework names: a dated list of items, which has no row of its own.
    public enum Framework {}

    /// One item of a dated national framework.
    public struct FrameworkItem: Sendable {
        public enum Wording: String, Sendable, CaseIterable {
            /// The wording was checked against a primary text.
            case confirmed
            case unconfirmed
        }

        /// An item of a framework, by both ids.
        public struct Key: Hashable, Sendable {
            public let framework: Identifier<Framework>
            public let item: Identifier<FrameworkItem>

            public init(framework: String, item: String) {
                self.framework = .init(framework)
                self.item = .init(item)
            }
        }

        public let framework: String
        public let frameworkLabel: Label
        /// The plans that the framework speaks to: those of another family are not asked for its items.
        public let family: PlanFamily
        /// The date or year from which the items stand as they do, as exact as the sources are.
        public let dated: String
        public let item: String
        public let order: Int
        public let label: Label
        public let wording: Wording

        public init(
            framework: String, frameworkLabel: Label, family: PlanFamily, dated: String, item: String, order: Int,
            label: Label, wording: Wording
        ) {
            self.framework = framework
            self.frameworkLabel = frameworkLabel
            self.family = family
            self.dated = dated
            self.item = item
            self.order = order
            self.label = label
            self.wording = wording
        }

        public var key: Key { Key(framework: framework, item: item) }
    }

    public var policyAreas: [Placed<PolicyArea>] = []
    public var priorityGroups: [Placed<PriorityGroup>] = []
    public var instruments: [Placed<Code>] = []
    public var commitments: [Placed<CommitmentCode>] = []
    public var departmentFunctions: [Placed<DepartmentFunction>] = []
    public var frameworkItems: [Placed<FrameworkItem>] = []
    public var examples: [Placed<Example>] = []
    public var synonyms: [Placed<Synonym>] = []

    public init() {}

    /// The codes of an axis in the order of their list.
    public func codes(on axis: Axis) -> [Code] {
        let codes =
            switch axis {
            case .policyArea: policyAreas.map(\.value.code)
            case .group: priorityGroups.map(\.value.code)
            case .instrument: instruments.map(\.value)
            case .commitment: commitments.map(\.value.code)
            case .function: departmentFunctions.map(\.value.code)
            }
        return codes.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    }
}

/// The dimension that a code belongs to.
public enum Axis: String, Sendable, CaseIterable {
    case policyArea = "policy_area"
    case group
    case instrument
    /// What the plan has decided about the initiative; its codes are ``Commitment``.
    case commitment
    /// Of departments only; an initiative has no function of its own.
    case function
}
