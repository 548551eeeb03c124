import Diagnostics
import Parallel
import PlanModel

/// A table of the dataset: from which files it is read, and where its rows go.
struct DatasetPart: Sendable {
    struct Rows: Sendable {
        let findings: [Finding]
        let put: @Sendable (inout Dataset) -> Void
    }

    let read: @Sendable (TableFiles) -> Rows

    private init<Row: TableRow>(
        _ table: WritableKeyPath<Dataset, [Placed<Row>]> & Sendable, at level: TableFiles.Level
    ) {
        read = { files in
            // Rows and findings apart: a list of files of each type would be a type that is made when the command runs.
            let files = files.files(of: Row.table, at: level).concurrentMap { path in
                let file = TableFile<Row>(path: path)
                return (rows: file.rows, findings: file.findings)
            }
            let rows = files.flatMap(\.rows)
            return Rows(findings: files.flatMap(\.findings)) { $0[keyPath: table] = rows }
        }
    }

    /// The dataset that the parts make up, and what is wrong with the form of their files.
    static func dataset(of parts: [Rows]) -> (dataset: Dataset, findings: [Finding]) {
        var dataset = Dataset()
        for part in parts { part.put(&dataset) }
        return (dataset, parts.flatMap(\.findings))
    }

    private static let policyAreas = DatasetPart(\.taxonomy.policyAreas, at: .taxonomy)
    private static let priorityGroups = DatasetPart(\.taxonomy.priorityGroups, at: .taxonomy)
    private static let instruments = DatasetPart(\.taxonomy.instruments, at: .taxonomy)
    private static let commitments = DatasetPart(\.taxonomy.commitments, at: .taxonomy)
    private static let departmentFunctions = DatasetPart(\.taxonomy.departmentFunctions, at: .taxonomy)
    private static let ratingMarks = DatasetPart(\.ratingMarks, at: .taxonomy)
    private static let municipalities = DatasetPart(\.municipalities, at: .atlas)
    private static let plans = DatasetPart(\.plans, at: .atlas)
    private static let sources = DatasetPart(\.sources, at: .plan)

    /// What people keep by hand.
    static let registers = [
        policyAreas,
        priorityGroups,
        instruments,
        commitments,
        departmentFunctions,
        DatasetPart(\.taxonomy.frameworkItems, at: .taxonomy),
        DatasetPart(\.taxonomy.synonyms, at: .taxonomy),
        DatasetPart(\.crosswalk, at: .taxonomy),
        DatasetPart(\.codingRules, at: .taxonomy),
        DatasetPart(\.frameworkCrosswalk, at: .taxonomy),
        ratingMarks,
        municipalities,
        plans,
        DatasetPart(\.departments, at: .municipality),
        sources,
        DatasetPart(\.decisions, at: .plan),
        DatasetPart(\.words, at: .plan),
    ]

    /// What a build writes, and the examples, which name initiatives of it.
    static let others = [
        DatasetPart(\.taxonomy.examples, at: .taxonomy),
        DatasetPart(\.headings, at: .plan),
        DatasetPart(\.initiatives, at: .plan),
        DatasetPart(\.responsibilities, at: .plan),
        DatasetPart(\.codes, at: .plan),
        DatasetPart(\.progress, at: .plan),
        DatasetPart(\.targets, at: .plan),
        DatasetPart(\.measures, at: .plan),
        DatasetPart(\.indicators, at: .plan),
        DatasetPart(\.statements, at: .plan),
        DatasetPart(\.documentFindings, at: .plan),
    ]

    /// What counting needs beside the tables of initiatives, the largest first.
    static let counted = [
        sources, plans, municipalities, policyAreas, priorityGroups, instruments, commitments, departmentFunctions,
        ratingMarks,
    ]
}
