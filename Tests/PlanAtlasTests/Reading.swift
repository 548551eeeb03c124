import CSVText
import PlanAtlas

/// A second reading of a document, row by row: `Tests/Fixtures/readings`. It was typed from the text, line by line, before the
/// layout readers were run on it, and without them.
enum Reading {
    static func rows(_ name: String) throws -> [[String: String]] {
        let table = try CSVReader().table(atPath: "\(Repository.root)/Tests/Fixtures/readings/\(name).csv")
        return table.records.map { record in
            Dictionary(uniqueKeysWithValues: zip(table.header, record.fields.map(\.text)))
        }
    }
}

/// The tables of one plan, with what a reading can be compared with.
struct PlanRows {
    struct Row {
        let initiative: Initiative
        let departments: [String]
        /// The innermost heading first.
        let headings: [Heading]
    }

    let rows: [Row]

    init(_ plan: Plan.ID, in dataset: Dataset) {
        let headings = Dictionary(uniqueKeysWithValues: dataset.headings.map { ($0.id, $0.value) })
        let parts = Dictionary(grouping: dataset.responsibilities.map(\.value), by: \.initiative)
        rows = dataset.initiatives.filter { $0.plan == plan }.map { row in
            var chain: [Heading] = []
            var next: Heading.ID? = row.heading
            while let id = next, let heading = headings[id] {
                chain.append(heading)
                next = heading.parent
            }
            return Row(
                initiative: row.value, departments: (parts[row.id] ?? []).map(\.asPrinted), headings: chain)
        }
    }

    func row(at line: Int) -> Row? { rows.first { $0.initiative.lines.lowerBound == line } }
}
