import PlanModel

/// A code that something speaks for, and what does.
public struct Candidate: Sendable {
    /// One reason for a code.
    public struct Support: Sendable {
        public let basis: Basis
        /// The term or heading, as printed.
        public let evidence: String
        /// `crosswalk/<relation>`, `relisted`, or the id of a coding rule.
        public let rule: String
        public let weight: Int
        public let rank: CodingRule.Rank
        public let source: SourceDocument.ID
        public let line: Int
        /// Where it stands among what the plan says of the initiative: name, text, headings, departments, report.
        let place: Int
    }

    public let axis: Axis
    public let code: Taxonomy.Code.ID
    public internal(set) var support: [Support]

    /// What speaks for the code as the initiative's own.
    public var weight: Int { weight(of: .primary) }
    /// What speaks for it as an area beside the primary one.
    public var secondaryWeight: Int { weight(of: .primary) + weight(of: .secondary) }
    /// What speaks for it where nothing else is said.
    public var fallbackWeight: Int { weight(of: .fallback) }

    private func weight(of rank: CodingRule.Rank) -> Int {
        support.reduce(0) { $1.rank == rank ? $0 + $1.weight : $0 }
    }

    /// The reason that the table gives: the strongest basis, of these the heaviest, of these the first.
    var shown: Support {
        support.min { a, b in (a.basis.order, -a.weight, a.place) < (b.basis.order, -b.weight, b.place) }!
    }

    /// Where the code is first spoken for.
    var firstPlace: Int { support.map(\.place).min()! }
}

/// What the coder made of one initiative.
public struct InitiativeCoding: Sendable {
    /// Why a person should look at an axis.
    public enum Doubt: Sendable, Equatable {
        /// Two codes weigh the same.
        case tie(Axis, Taxonomy.Code.ID, Taxonomy.Code.ID)
        /// The code that won weighs little.
        case weak(Axis, Taxonomy.Code.ID, weight: Int)
        /// Nothing speaks for any code of an axis that needs one.
        case uncoded(Axis)

        public var axis: Axis {
            switch self {
            case .tie(let axis, _, _), .weak(let axis, _, _), .uncoded(let axis): axis
            }
        }
    }

    public let initiative: Initiative
    /// By axis, primary before secondary, then by code.
    public internal(set) var codes: [InitiativeCode]
    /// Everything that was weighed: by axis, the heaviest first.
    public let candidates: [Candidate]
    public internal(set) var doubts: [Doubt]
}
