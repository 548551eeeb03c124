import CSVText
import Foundation
import PlanModel
import Testing

@testable import PlanDataset

/// An export holds each table as one file over all plans, with the municipality and the plan of every row in front.
@Suite struct MergedLayoutTests {
    /// The small dataset with its tables merged.
    private func merged() throws -> SmallDataset {
        let dataset = try SmallDataset()
        for name in [
            "policy_areas", "priority_groups", "instruments", "department_functions", "framework_items", "crosswalk",
            "framework_crosswalk", "rating_scales", "commitments", "coding_rules", "examples", "synonyms",
        ] {
            try dataset.write(try dataset.text("taxonomy/\(name).csv"), to: "\(name).csv")
        }
        let cities = [("naha", "472018"), ("sapporo", "011002")]
        try merge(cities.map { ("\($0.0)/departments.csv", ["municipality_code": $0.1]) }, in: dataset, "departments")
        for name in [
            "sources", "headings", "initiatives", "responsibilities", "codes", "progress", "targets", "measures",
            "indicators", "statements", "findings", "decisions", "words",
        ] {
            let parts = cities.map { city, code in
                ("\(city)/sample/\(name).csv", ["municipality_code": code, "plan_id": "\(city)-sample"])
            }
            try merge(parts, in: dataset, name)
        }
        for folder in ["taxonomy", "naha", "sapporo"] { try dataset.remove(folder) }
        return dataset
    }

    /// Puts files one below the other; a column that the table has itself is not put in front once more.
    private func merge(_ parts: [(file: String, front: [String: String])], in dataset: SmallDataset, _ name: String)
        throws
    {
        var writer = CSVWriter()
        for (index, part) in parts.enumerated() {
            let table = try CSVReader().table(atPath: dataset.file(part.file))
            let front = ["municipality_code", "plan_id"].filter { part.front[$0] != nil && !table.header.contains($0) }
            if index == 0 { writer.append(front + table.header) }
            for record in table.records { writer.append(front.map { CSVField(part.front[$0]) } + record.fields) }
        }
        try Data(writer.bytes).write(to: URL(fileURLWithPath: dataset.file("\(name).csv")))
    }

    @Test func loadsToTheSameDataset() throws {
        let (small, export) = (try SmallDataset(), try merged())
        #expect(export.tables.count == 28)
        #expect(DatasetFolder(export.path).isMerged)
        #expect(!DatasetFolder(small.path).isMerged)
        #expect(export.findings() == [])
        let (tree, _) = DatasetReader.read(DatasetFolder(small.path))
        let (flat, _) = DatasetReader.read(DatasetFolder(export.path))
        same(tree.taxonomy.policyAreas, flat.taxonomy.policyAreas, 6)
        same(tree.taxonomy.priorityGroups, flat.taxonomy.priorityGroups, 2)
        same(tree.taxonomy.instruments, flat.taxonomy.instruments, 2)
        same(tree.taxonomy.commitments, flat.taxonomy.commitments, 2)
        same(tree.codingRules, flat.codingRules, 2)
        same(tree.decisions, flat.decisions, 1)
        same(tree.words, flat.words, 1)
        same(tree.taxonomy.departmentFunctions, flat.taxonomy.departmentFunctions, 3)
        same(tree.taxonomy.frameworkItems, flat.taxonomy.frameworkItems, 3)
        same(tree.taxonomy.synonyms, flat.taxonomy.synonyms, 2)
        same(tree.crosswalk, flat.crosswalk, 8)
        same(tree.frameworkCrosswalk, flat.frameworkCrosswalk, 5)
        same(tree.municipalities, flat.municipalities, 2)
        same(tree.plans, flat.plans, 2)
        same(tree.sources, flat.sources, 2)
        same(tree.departments, flat.departments, 4)
        same(tree.headings, flat.headings, 4)
        same(tree.initiatives, flat.initiatives, 6)
        same(tree.responsibilities, flat.responsibilities, 9)
        same(tree.codes, flat.codes, 8)
        same(tree.ratingMarks, flat.ratingMarks, 8)
        same(tree.progress, flat.progress, 6)
        same(tree.targets, flat.targets, 3)
        same(tree.measures, flat.measures, 3)
        same(tree.indicators, flat.indicators, 4)
        same(tree.statements, flat.statements, 2)
        same(tree.documentFindings, flat.documentFindings, 1)
    }

    private func same<Row: TableRow>(_ tree: [Placed<Row>], _ flat: [Placed<Row>], _ count: Int) {
        #expect(tree.count == count)
        #expect(tableBytes(tree.map(\.value)) == tableBytes(flat.map(\.value)), "\(Row.table)")
    }

    /// Columns are counted as they stand in the file, those in front included.
    @Test func findingsStandWhereTheyStandInTheFile() throws {
        let export = try merged()
        let text = try export.text("responsibilities.csv")
        try export.write(
            text.replacingOccurrences(of: "p1-01,sapporo-health", with: "p1-01,sapporo-hearth"),
            to: "responsibilities.csv")
        #expect(export.places() == ["responsibilities.csv:8:4 PA012"])
    }
}
