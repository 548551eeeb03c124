import CSVText
import PlanModel

extension Dataset {
    /// Every table over all plans, in the order of the schema: whose rows belong to a plan say its municipality and its id.
    ///
    /// This is the layout of an export, which ``DatasetReader`` reads as it reads the tree of plans. Rows stand as they stand in
    /// the tree.
    ///
    /// - Precondition: every reference leads to a row (``Integrity``).
    public var mergedTables: [DescribedTable] {
        let owners = Owners(self)
        return [
            table(municipalities), table(plans), table(sources) { owners.of($0.plan) },
            table(headings) { owners.of($0.plan) }, table(initiatives) { owners.of($0.plan) },
            table(departments),
            table(responsibilities) { owners.of($0.initiative) }, table(codes) { owners.of($0.initiative) },
            table(decisions) { owners.of($0.initiative) }, table(words) { owners.of($0.initiative) },
            table(progress) { owners.of($0.initiative) }, table(targets) { owners.of($0.initiative) },
            table(measures) { owners.of($0.initiative) }, table(indicators) { owners.of($0.plan) },
            table(statements) { owners.of($0.source) }, table(documentFindings) { owners.of(file: $0.position.file) },
            table(taxonomy.policyAreas), table(taxonomy.priorityGroups), table(taxonomy.instruments),
            table(taxonomy.commitments), table(taxonomy.departmentFunctions), table(taxonomy.frameworkItems),
            table(frameworkCrosswalk), table(crosswalk), table(codingRules), table(ratingMarks),
            table(taxonomy.synonyms), table(taxonomy.examples),
        ]
    }

    private func table<Row: TableRow>(_ rows: [Placed<Row>]) -> DescribedTable {
        DescribedTable(DatasetSchema.schema(Row.table, columns: Row.columns), rows: rows.map(\.value.cells))
    }

    /// - Parameter owners: a row's municipality and plan, as far as the table has not these columns of its own.
    private func table<Row: TableRow>(_ rows: [Placed<Row>], owners: (Row) -> [CSVCell]) -> DescribedTable {
        let added = ["municipality_code", "plan_id"].enumerated().filter { !Row.columns.contains($1) }
        return DescribedTable(
            DatasetSchema.schema(Row.table, columns: Row.columns, owners: added.map(\.element)),
            rows: rows.map { row in
                let known = owners(row.value)
                return added.map { known[$0.offset] } + row.value.cells
            })
    }
}

/// Which municipality and plan a row belongs to.
private struct Owners {
    private let plans: [Plan.ID: Municipality.ID]
    private let initiatives: [Initiative.ID: Plan.ID]
    private let sources: [SourceDocument.ID: Plan.ID]
    private let files: [Identifier<SourceDocument>: Plan.ID]

    init(_ dataset: Dataset) {
        plans = Dictionary(dataset.plans.map { ($0.id, $0.municipality) }, uniquingKeysWith: { first, _ in first })
        initiatives = Dictionary(dataset.initiatives.map { ($0.id, $0.plan) }, uniquingKeysWith: { first, _ in first })
        sources = Dictionary(dataset.sources.map { ($0.id, $0.plan) }, uniquingKeysWith: { first, _ in first })
        files = Dictionary(
            dataset.sources.map { (Identifier($0.fileName), $0.plan) }, uniquingKeysWith: { first, _ in first })
    }

    func of(_ plan: Plan.ID) -> [CSVCell] { [CSVCell(plans[plan]), CSVCell(plan)] }

    func of(_ initiative: Initiative.ID) -> [CSVCell] { initiatives[initiative].map(of) ?? [.missing, .missing] }

    func of(_ source: SourceDocument.ID) -> [CSVCell] { sources[source].map(of) ?? [.missing, .missing] }

    func of(file: String) -> [CSVCell] { files[Identifier(file)].map(of) ?? [.missing, .missing] }
}
