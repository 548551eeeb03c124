/// What a coding sheet codes an initiative on. The axis `function` is of departments and stands in no sheet.
public enum CodingAxis: String, Sendable, CaseIterable {
    /// One primary area, and at most two secondary ones.
    case policyArea = "policy_area"
    /// Any number of groups, also none.
    case group
    /// One instrument.
    case instrument
    /// One stage of carrying it out.
    case commitment

    /// The same axis among all of the taxonomy.
    public var axis: Axis {
        switch self {
        case .policyArea: .policyArea
        case .group: .group
        case .instrument: .instrument
        case .commitment: .commitment
        }
    }

    /// The codes of the axis in the order of their list.
    public func codes(in taxonomy: Taxonomy) -> [Taxonomy.Code] { taxonomy.codes(on: axis) }
}

/// One code that a coder gave an initiative.
public struct SheetCode: Sendable {
    public let initiative: Initiative.ID
    public let axis: CodingAxis
    public let code: Taxonomy.Code.ID
    /// Of a policy area; on the other axes it says nothing that is compared.
    public let rank: InitiativeCode.Rank
    /// Nil where the sheet does not say.
    public let basis: Basis?
    /// The word or heading that decided it; nil where the sheet does not say.
    public let evidence: String?

    /// The evidence of a group that an initiative has because the group's chapter lists it again.
    public static let relistingEvidence = "relisted"

    public var isRelisted: Bool { evidence == Self.relistingEvidence }

    public init(
        initiative: Initiative.ID, axis: CodingAxis, code: Taxonomy.Code.ID, rank: InitiativeCode.Rank,
        basis: Basis? = nil, evidence: String? = nil
    ) {
        self.initiative = initiative
        self.axis = axis
        self.code = code
        self.rank = rank
        self.basis = basis
        self.evidence = evidence
    }
}

/// The codes that one coder, a person or the rules, gave to a number of initiatives.
public struct CodingSheet: Sendable {
    /// The path that it was read from, as it was given.
    public let file: String
    public let codes: [Placed<SheetCode>]
    /// The sheet's own columns, in its order.
    public let columns: [String]

    public init(file: String, codes: [Placed<SheetCode>], columns: [String]) {
        self.file = file
        self.codes = codes
        self.columns = columns
    }
}

/// One initiative of a sample that is coded more than once.
public struct SampledInitiative: Sendable {
    /// A sample is split in two, so that rules are judged on what nobody looked at while they were written.
    public enum Half: String, Sendable, CaseIterable {
        /// Looked at while the rules were written.
        case rules
        /// Not looked at until the end.
        case unseen
    }

    public let initiative: Initiative.ID
    /// Nil where the sample is not split.
    public let half: Half?

    public init(initiative: Initiative.ID, half: Half?) {
        self.initiative = initiative
        self.half = half
    }
}
