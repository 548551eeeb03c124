import PlanAtlas

/// Writes what `plan-atlas tally` writes: four tables in the plain dialect.
func count(_ datasets: String, to folder: String) throws {
    let nation = try NationalTally(datasets, peers: .prefecture, threads: 2)
    try nation.write(to: folder)
}
