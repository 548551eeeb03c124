import Diagnostics
import Foundation
import PlanModel
import Testing

@testable import PlanDataset

/// Every table of the project's datasets is what its rows are written as: reading and writing change no byte.
@Suite struct RoundTripTests {
    private static let root = SmallDataset.tests.split(separator: "/").dropLast().map { "/" + $0 }.joined()

    @Test(arguments: [root + "/Datasets", SmallDataset.tests + "/Fixtures/datasets/small"])
    func bytesOfEveryTable(_ path: String) throws {
        let folder = DatasetFolder(path)
        var seen = try same(Taxonomy.PolicyArea.self, in: folder, .taxonomy)
        seen += try same(Taxonomy.PriorityGroup.self, in: folder, .taxonomy)
        seen += try same(Taxonomy.Code.self, in: folder, .taxonomy)
        seen += try same(Taxonomy.CommitmentCode.self, in: folder, .taxonomy)
        seen += try same(CodingRule.self, in: folder, .taxonomy)
        seen += try same(Decision.self, in: folder, .plan)
        seen += try same(InitiativeWords.self, in: folder, .plan)
        seen += try same(Taxonomy.DepartmentFunction.self, in: folder, .taxonomy)
        seen += try same(Taxonomy.FrameworkItem.self, in: folder, .taxonomy)
        seen += try same(CrosswalkEntry.self, in: folder, .taxonomy)
        seen += try same(FrameworkLink.self, in: folder, .taxonomy)
        seen += try same(RatingMark.self, in: folder, .taxonomy)
        seen += try same(Taxonomy.Example.self, in: folder, .taxonomy)
        seen += try same(Synonym.self, in: folder, .taxonomy)
        seen += try same(Municipality.self, in: folder, .atlas)
        seen += try same(Plan.self, in: folder, .atlas)
        seen += try same(Department.self, in: folder, .municipality)
        seen += try same(SourceDocument.self, in: folder, .plan)
        seen += try same(Heading.self, in: folder, .plan)
        seen += try same(Initiative.self, in: folder, .plan)
        seen += try same(Responsibility.self, in: folder, .plan)
        seen += try same(InitiativeCode.self, in: folder, .plan)
        seen += try same(Progress.self, in: folder, .plan)
        seen += try same(InitiativeTarget.self, in: folder, .plan)
        seen += try same(Measure.self, in: folder, .plan)
        seen += try same(Indicator.self, in: folder, .plan)
        seen += try same(Statement.self, in: folder, .plan)
        seen += try same(Finding.self, in: folder, .plan)
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        // Coding sheets are kept as people wrote them, and read by CodingSheet.
        let tables = names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix("agreement/") }.map(folder.file)
        #expect(seen.sorted() == tables.sorted(), "every table is read by its own type, and none is left over")
    }

    private func same<Row: TableRow>(
        _: Row.Type, in folder: DatasetFolder, _ level: TableFiles.Level
    ) throws -> [String] {
        let files = TableFiles(folder).files(of: Row.table, at: level)
        for path in files {
            let file = TableFile<Row>(path: path)
            #expect(file.findings == [])
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: path)) == Data(tableBytes(file.rows.map(\.value))), "\(path)")
        }
        return files
    }

    /// What `build` writes goes by the same road.
    @Test func filesOfAPlan() throws {
        let small = try SmallDataset()
        let (dataset, _) = DatasetReader.read(DatasetFolder(small.path))
        var tables = PlanTables()
        tables.headings = dataset.headings.map(\.value).filter { $0.plan == "sapporo-sample" }
        tables.initiatives = dataset.initiatives.map(\.value).filter { $0.plan == "sapporo-sample" }
        let own = Set(tables.initiatives.map(\.id))
        tables.responsibilities = dataset.responsibilities.map(\.value).filter { own.contains($0.initiative) }
        tables.codes = dataset.codes.map(\.value).filter { own.contains($0.initiative) }
        tables.progress = dataset.progress.map(\.value)
        tables.targets = dataset.targets.map(\.value)
        tables.measures = dataset.measures.map(\.value)
        tables.findings = dataset.documentFindings.map(\.value)
        #expect(
            tables.files.map(\.name) == [
                "headings.csv", "initiatives.csv", "responsibilities.csv", "codes.csv", "progress.csv", "targets.csv",
                "measures.csv", "indicators.csv", "statements.csv", "findings.csv",
            ])
        for file in tables.files {
            #expect(try small.bytes("sapporo/sample/\(file.name)") == Data(file.bytes), "\(file.name)")
        }
    }

    /// A plan that reports nothing still has every table, each with its header alone.
    @Test func aTableWithoutRowsIsItsHeader() {
        for file in PlanTables().files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.count { $0 == "\n" } == 1 && text.last == "\n", "\(file.name)")
        }
    }
}
