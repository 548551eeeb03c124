import Foundation
import TestSupport
import Testing

/// The order of a table's rows says nothing: the same faults are found in any order.
@Suite struct ShuffleTests {
    /// A dataset with faults of keys, references, codes, cells, re-listings and the crosswalk.
    private func spoiled() throws -> SmallDataset {
        let dataset = try SmallDataset()
        let faults = [
            Edit("municipalities.csv", "\n472018,", "\n472019,"),
            Edit("sapporo/sample/initiatives.csv", ",22,24\n", ",24,22\n"),
            Edit("sapporo/sample/initiatives.csv", ",sapporo-b1-1-03,sap", ",sapporo-p1-01,sap"),
            Edit("sapporo/sample/codes.csv", "sapporo-b1-1-03,group", "sapporo-b1-1-09,group"),
            Edit("sapporo/sample/codes.csv", ",P01,secondary,", ",P18,primary,"),
            Edit(
                "sapporo/sample/responsibilities.csv", "p1-02,sapporo-welfare,lead,福祉課\n",
                "p1-01,sapporo-welfare,lead,課\n"),
            Edit("taxonomy/crosswalk.csv", "heading,sapporo-p1,", "heading,sapporo-p2,"),
            Edit("naha/departments.csv", ",F90,", ",F01,"),
            Edit("taxonomy/framework_crosswalk.csv", "sample,1,policy_area,P04,", "sample,4,policy_area,P05,"),
            Edit("taxonomy/framework_crosswalk.csv", "sample,1,policy_area,P01,", "sample,2,policy_area,P02,"),
        ]
        for fault in faults {
            let text = try dataset.text(fault.file)
            try #require(text.contains(fault.old))
            try dataset.write(text.replacingOccurrences(of: fault.old, with: fault.new), to: fault.file)
        }
        return dataset
    }

    /// What is found, without the lines and what follows from them.
    private func faults(of dataset: SmallDataset) -> [String] {
        dataset.findings().map { finding in
            let file = finding.position.file.replacingOccurrences(of: dataset.path, with: "")
            return "\(file) \(finding.position.column) \(finding.code.rawValue) \(finding.field) \(finding.value)"
        }.sorted()
    }

    @Test(arguments: 1...20)
    func rowsInAnyOrder(seed: UInt64) throws {
        let dataset = try spoiled()
        let expected = faults(of: dataset)
        #expect(expected.count == 14)
        var generator = SplitMix(state: seed)
        for table in dataset.tables {
            let lines = try dataset.text(table).split(separator: "\n")
            let rows = lines.dropFirst().shuffled(using: &generator)
            try dataset.write((lines.prefix(1) + rows).map { $0 + "\n" }.joined(), to: table)
        }
        #expect(faults(of: dataset) == expected, "seed \(seed)")
    }
}
