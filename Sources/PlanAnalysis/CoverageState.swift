import PlanModel

/// What can be said of a cell of a matrix.
public enum CoverageState: String, Sendable, CaseIterable {
    /// At least one initiative whose codes rest on the plan's own words or headings, or on a person's decision.
    case stated
    /// Initiatives, but each by a term that a coding rule matched.
    case inferred
    /// The plan was read whole, and no heading, re-listing, rule or decision puts an initiative here. Only this is a gap.
    case none
    /// The document is an excerpt, or codes were left out by a wish: what does not show may be there.
    case unknown
    /// No plan of the family is loaded for the municipality.
    case notAssessed = "not_assessed"

    public var label: Label {
        switch self {
        case .stated: Label("あり（計画の記載・見出し）", "Present, by the plan's words or headings")
        case .inferred: Label("あり（推定）", "Present, inferred")
        case .none: Label("該当する取組なし", "No initiative found")
        case .unknown: Label("不明", "Unknown")
        case .notAssessed: Label("未収録", "Not assessed")
        }
    }

    /// Whether the plan answers the question that the cell asks.
    public var isAssessed: Bool { self != .unknown && self != .notAssessed }
}

/// What is loaded of one family of plans in one municipality.
public enum Assessment: Sendable, Hashable {
    case notAssessed
    case excerpt
    case full

    /// The state of a cell that holds nothing.
    public var stateWhenEmpty: CoverageState {
        switch self {
        case .notAssessed: .notAssessed
        case .excerpt: .unknown
        case .full: .none
        }
    }

    public var label: String {
        switch self {
        case .notAssessed: "not_assessed"
        case .excerpt: "excerpt"
        case .full: "full"
        }
    }
}

/// How many initiatives a cell holds, by the weakest basis that puts each of them there.
public struct CellCount: Sendable, Hashable {
    /// All codes decided by a person or stated by the plan.
    public var stated = 0
    /// At least one code derived from a heading through the crosswalk, none inferred.
    public var derived = 0
    /// At least one code inferred from a term.
    public var inferred = 0

    /// Of no initiative.
    public init() {}

    public var initiatives: Int { stated + derived + inferred }

    /// Counts an initiative.
    ///
    /// - Parameter weakest: the weaker one of the codes that put it into the cell.
    public mutating func add(_ weakest: Basis) {
        switch weakest {
        case .decided, .stated: stated += 1
        case .derived: derived += 1
        case .inferred: inferred += 1
        }
    }

    /// Counts an initiative.
    ///
    /// - Parameter weakest: the weaker level of the codes that put it into the cell.
    public mutating func add(level weakest: CodeBases.Level) {
        switch weakest {
        case .stated: stated += 1
        case .derived: derived += 1
        case .inferred: inferred += 1
        }
    }

    public func state(_ assessment: Assessment) -> CoverageState {
        if stated + derived > 0 { return .stated }
        return inferred > 0 ? .inferred : assessment.stateWhenEmpty
    }
}
