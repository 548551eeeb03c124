import PlanDataset
import PlanModel
import PlanReport

/// What decides the codes, row by row in the columns of the tables' files.
extension Atlas {
    /// All coding rules, whatever plans are selected.
    func ruleListing() -> TidyTable { listed(TableRows(dataset.codingRules.map(\.value))) }

    func decisionListing(_ plans: Set<Plan.ID>) -> TidyTable {
        let selected = initiatives(of: plans)
        return listed(TableRows(dataset.decisions.map(\.value).filter { selected.contains($0.initiative) }))
    }
}
