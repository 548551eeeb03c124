import PlanDataset
import PlanModel
import PlanReport

/// What plans' owners report, row by row in the columns of the tables' files.
extension Atlas {
    func progressListing(_ plans: Set<Plan.ID>) -> TidyTable {
        let selected = initiatives(of: plans)
        return listed(TableRows(dataset.progress.map(\.value).filter { selected.contains($0.initiative) }))
    }

    func targetListing(_ plans: Set<Plan.ID>) -> TidyTable {
        let selected = initiatives(of: plans)
        return listed(TableRows(dataset.targets.map(\.value).filter { selected.contains($0.initiative) }))
    }

    func measureListing(_ plans: Set<Plan.ID>) -> TidyTable {
        let selected = initiatives(of: plans)
        return listed(TableRows(dataset.measures.map(\.value).filter { selected.contains($0.initiative) }))
    }

    func indicatorListing(_ plans: Set<Plan.ID>) -> TidyTable {
        listed(TableRows(dataset.indicators.map(\.value).filter { plans.contains($0.plan) }))
    }

    func statementListing(_ plans: Set<Plan.ID>) -> TidyTable {
        let sources = Set(dataset.sources.filter { plans.contains($0.plan) }.map(\.id))
        return listed(TableRows(dataset.statements.map(\.value).filter { sources.contains($0.source) }))
    }

    /// The marks of all scales, whatever plans are selected.
    func scaleListing() -> TidyTable { listed(TableRows(dataset.ratingMarks.map(\.value))) }

    func initiatives(of plans: Set<Plan.ID>) -> Set<Initiative.ID> {
        Set(dataset.initiatives.filter { plans.contains($0.plan) }.map(\.id))
    }

    func listed(_ rows: TableRows) -> TidyTable {
        TidyTable(name: rows.table, columns: rows.columns, rows: rows.rows)
    }
}
