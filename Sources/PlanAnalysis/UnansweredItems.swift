import PlanModel

/// The items of the frameworks that no city answers, told apart by what that rests on.
///
/// Only an item for which every assessed plan was read whole is said to be answered by none. The others are not shown by what
/// was read.
public struct UnansweredItems: Sendable {
    /// What the absence of an answer rests on.
    public enum Ground: String, Sendable, CaseIterable {
        /// Every assessed plan was read whole, and none has an answer.
        case none
        /// Plans of the framework's family are loaded and show no answer, but a plan of another family has one.
        case otherPlans = "other_plans"
        /// A plan that shows no answer is an excerpt, or the selection leaves its answers out.
        case unknown
        /// No plan of the framework's family is loaded for any of the cities.
        case notAssessed = "not_assessed"
        /// No code stands for the item.
        case noCode = "no_code"

        public var label: Label {
            switch self {
            case .none: Label("どの自治体にもない（全体を読んだ計画のみ）", "Answered by no city, every plan read whole")
            case .otherPlans: Label("他の種類の計画にだけある", "Only in a plan of another family")
            case .unknown: Label("読んだ範囲には見えない", "Not shown by what was read")
            case .notAssessed: Label("その種類の計画が未収録", "No plan of that family is loaded")
            case .noCode: Label("対応するコードがない", "No code stands for it")
            }
        }
    }

    public struct Row: Sendable {
        public let item: Int
        public let ground: Ground
        /// The cities concerned: those whose plan cannot say (`unknown`), those with an answer in another plan
        /// (`other_plans`), else all cities with a plan of the family.
        public let municipalities: [Int]
        /// Initiatives of the assessed plans that lack a code on an axis of the item's codes, and so might answer it.
        public let uncoded: Int
    }

    /// By ground, in the order of its cases, then by item.
    public let rows: [Row]

    public init(_ coverage: FrameworkCoverage) {
        let asked = Dictionary(grouping: coverage.rows, by: \.item)
        let found = coverage.items.indices.compactMap { item -> Row? in
            guard let rows = asked[item], rows.allSatisfy({ $0.count.initiatives == 0 }) else { return nil }
            return Self.row(item, rows, hasCode: coverage.hasCode[item])
        }
        rows = Ground.allCases.flatMap { ground in found.filter { $0.ground == ground } }
    }

    private static func row(_ item: Int, _ rows: [FrameworkCoverage.Row], hasCode: Bool) -> Row {
        let assessed = rows.filter { $0.state != .notAssessed }
        let silent = assessed.filter { $0.state == .unknown }
        let elsewhere = rows.filter { $0.inOtherPlans > 0 }
        let (ground, concerned): (Ground, [FrameworkCoverage.Row]) =
            if !hasCode {
                (.noCode, assessed)
            } else if assessed.isEmpty {
                (.notAssessed, [])
            } else if !elsewhere.isEmpty {
                (.otherPlans, elsewhere)
            } else if !silent.isEmpty {
                (.unknown, silent)
            } else {
                (.none, assessed)
            }
        return Row(
            item: item, ground: ground, municipalities: concerned.map(\.municipality),
            uncoded: assessed.map(\.uncoded).reduce(0, +))
    }
}
