import PlanAtlas

// The samples of the article of this name, as they stand there.

/// Reads one plan's document and writes its tables.
func buildTables(of plan: String, in datasets: String, from documents: String) throws -> [Finding] {
    let build = try Build(DatasetFolder(datasets), sources: documents, plans: [Plan.ID(plan)])
    let errors = build.findings.filter { $0.severity == .error }
    if errors.isEmpty { _ = try build.write() }
    return errors
}
