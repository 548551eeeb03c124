import PlanModel

/// The weights and thresholds that are not the rules' own. Rules are written against them: a term that settles the matter
/// weighs 10, one that points to a code 3 to 6, one that only leans to it 1 or 2.
enum CodingWeights {
    /// A heading says of a policy area what most of its rows are about; a group's heading names the group.
    static func heading(_ entry: CrosswalkEntry, rank: CodingRule.Rank) -> Int {
        switch (entry.axis, rank, entry.relation) {
        case (.group, _, _): group
        case (_, .secondary, _): secondaryArea
        case (_, _, .exact), (_, _, .narrower): 4
        case (_, _, .broader): 2
        case (_, _, .related): 0
        }
    }

    /// From this weight on an initiative is for a group.
    static let group = 3
    /// From this weight on an area is a second purpose.
    static let secondaryArea = 5
    /// A winner below this weight is a finding.
    static let weakWinner = 3
    /// At most so many secondary areas (CODING.md).
    static let secondaryAreas = 2
}
