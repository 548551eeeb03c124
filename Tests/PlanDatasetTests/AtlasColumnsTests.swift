import CSVText
import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanDataset

/// Merged tables read as columns are what they are read as rows, and what is wrong with them is never passed over.
@Suite struct AtlasColumnsTests {
    /// The small dataset with its tables merged.
    private static func merged() throws -> SmallDataset {
        let small = try SmallDataset()
        let tables = DatasetReader.read(DatasetFolder(small.path)).dataset.mergedTables
        for table in tables {
            var writer = CSVWriter()
            writer.append(table.schema.columns.map(\.name))
            for row in table.rows { writer.append(row) }
            try Data(writer.bytes).write(to: URL(fileURLWithPath: small.file(table.schema.file)))
        }
        return small
    }

    /// The columns in an order of their own: an initiative a line.
    private static func lines(_ columns: AtlasColumns) -> [String] {
        columns.plan.indices.map { initiative in
            let plan = columns.plans[Int(columns.plan[initiative])]
            let parts = columns.parts[Int(columns.partStarts[initiative])..<Int(columns.partStarts[initiative + 1])]
            let departments = parts.map { part in
                let city = columns.municipalities[Int(columns.departmentMunicipality[part.department])]
                return "\(columns.departments[part.department]) of \(city) \(part.role)"
            }
            return "\(columns.municipalities[plan.municipality]) \(plan.family) \(plan.isExcerpt) "
                + "\(columns.isRelisting[initiative]) \(columns.areaBases[initiative].map { "\($0)" }) "
                + "\(columns.groupBases[initiative].map { "\($0)" }) \(departments.sorted())"
        }.sorted()
    }

    @Test(arguments: [1, 2, 3])
    func theyAreTheColumnsOfTheRows(_ threads: Int) throws {
        let merged = try Self.merged()
        try withExtendedLifetime(merged) {
            let folder = DatasetFolder(merged.path)
            let columns = try #require(AtlasColumns.read(folder, threads: threads))
            let expected = try #require(AtlasColumns(DatasetReader.read(folder).dataset))
            #expect(Self.lines(columns) == Self.lines(expected))
            #expect(columns.areas == expected.areas && columns.groups == expected.groups)
            #expect(columns.plan.count > 1)
        }
    }

    /// A tree of plans is read as rows.
    @Test func aTreeIsNotReadAsColumns() throws {
        let small = try SmallDataset()
        withExtendedLifetime(small) { #expect(AtlasColumns.read(DatasetFolder(small.path), threads: 2) == nil) }
    }

    private static let counted = [
        "headings", "departments", "initiatives", "codes", "responsibilities", "progress", "municipalities", "plans",
        "sources",
    ]
    /// Columns of those tables that nothing is counted by, and that are left to the reading as rows.
    private static let unread: Set<String> = [
        "municipality_code", "parent_id", "level", "order", "kind", "number", "bureau_ja", "name_en", "summary_ja",
        "status_ja",
        "evidence", "rule_id", "as_printed", "vision_ja",
    ]

    /// A cell is spoiled: where reading as rows finds an error, nothing is read as columns. The seed is the argument.
    @Test(arguments: 1...150 as ClosedRange<UInt64>)
    func whatIsWrongIsInDoubt(seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let merged = try Self.merged()
        defer { withExtendedLifetime(merged) {} }
        let name = Self.counted.randomElement(using: &generator)! + ".csv"
        let table = try CSVReader().table(atPath: merged.file(name))
        guard !table.records.isEmpty else { return }
        var records = table.records.map { $0.fields.map { $0.isMissing ? nil : $0.text } }
        let columns = table.header.indices.filter { !Self.unread.contains(table.header[$0]) }
        let (row, column) = (
            Int.random(in: records.indices, using: &generator), columns.randomElement(using: &generator)!
        )
        let others = [nil, "x", "0", "true", "011002", "9999999", records.randomElement(using: &generator)![column]]
        records[row][column] = others.randomElement(using: &generator)!
        if Int.random(in: 0..<6, using: &generator) == 0 { records.append(records[row]) }
        var writer = CSVWriter()
        writer.append(table.header)
        for record in records { writer.append(record.map { CSVField($0) }) }
        try Data(writer.bytes).write(to: URL(fileURLWithPath: merged.file(name)))

        let files = Set(Self.counted.map { merged.file("\($0).csv") })
        let isWrong = merged.findings().contains { $0.severity == .error && files.contains($0.position.file) }
        let columnsRead = AtlasColumns.read(DatasetFolder(merged.path), threads: 2)
        if isWrong {
            #expect(columnsRead == nil, "\(name), row \(row), \(table.header[column]): \(merged.places())")
        } else if let columnsRead {
            let expected = try #require(AtlasColumns(DatasetReader.read(DatasetFolder(merged.path)).dataset))
            #expect(Self.lines(columnsRead) == Self.lines(expected))
        }
    }
}

/// Texts are numbered as they come, and found by their bytes.
@Suite struct ByteKeysTests {
    private func add(_ text: String, to keys: ByteKeys) -> Int? {
        var text = text
        return text.withUTF8 { keys.add(UnsafeRawBufferPointer($0)) }
    }

    @Test func theyAreNumberedInTheirOrder() {
        let keys = ByteKeys()
        let texts = (0..<1_000).map { "m\($0 * 7)-\($0)" } + ["", "が", "か\u{3099}", String(repeating: "長", count: 50)]
        for (number, text) in texts.enumerated() { #expect(add(text, to: keys) == number) }
        for (number, text) in texts.enumerated() {
            #expect(keys.number(of: text) == number)
            #expect(add(text, to: keys) == nil)
        }
        #expect(keys.texts == texts)
        #expect(keys.number(of: "m7") == nil && keys.number(of: "長") == nil)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func aCursorFindsWhatTheKeysFind(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let keys = ByteKeys()
        for number in 0..<50 { _ = add("id-\(number)", to: keys) }
        var cursor = KeyCursor(keys)
        for _ in 0..<200 {
            var text = "id-\(Int.random(in: 0..<60, using: &generator))"
            let found = text.withUTF8 { cursor.number(of: UnsafeRawBufferPointer($0)) }
            #expect(found == keys.number(of: text))
        }
    }
}
