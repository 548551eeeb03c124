import PlanModel

/// What two coding sheets are compared on: the axes of the manual, with the two ranks of policy areas apart.
public enum ComparedAxis: String, Sendable, CaseIterable {
    /// The primary area.
    case policyArea = "policy_area"
    case secondaryArea = "policy_area_secondary"
    case group
    case instrument
    case commitment

    public var codingAxis: CodingAxis {
        switch self {
        case .policyArea, .secondaryArea: .policyArea
        case .group: .group
        case .instrument: .instrument
        case .commitment: .commitment
        }
    }

    /// Whether an initiative has a set of codes here, also none, and not one.
    public var isSet: Bool { self == .secondaryArea || self == .group }

    public var label: Label {
        switch self {
        case .policyArea: Label("政策分野（主）", "Primary area")
        case .secondaryArea: Label("政策分野（副）", "Secondary areas")
        case .group: Label("対象", "Groups")
        case .instrument: Label("手段", "Instrument")
        case .commitment: Label("実施の段階", "Commitment")
        }
    }

    func admits(_ code: SheetCode) -> Bool {
        guard code.axis == codingAxis else { return false }
        switch self {
        case .policyArea: return code.rank == .primary
        case .secondaryArea: return code.rank == .secondary
        case .group, .instrument, .commitment: return true
        }
    }
}
