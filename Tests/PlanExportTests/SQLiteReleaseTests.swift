import Foundation
import GRDB
import PlanAtlas
import Testing

/// The file holds every cell as the tables have it: texts as texts, whole numbers as integers, and what is missing as NULL.
@Suite struct SQLiteReleaseTests {
    /// Runs a query on the file that the small dataset gives.
    private func fetch(_ sql: String) throws -> [[String]] {
        let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
        let release = try Atlas.load("\(root)/Tests/Fixtures/datasets/small").release(version: "0.0.0")
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("planatlas-sqlite-\(UUID().uuidString).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try SQLiteRelease(release).write(to: path)
        return try DatabaseQueue(path: path).read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map { $0.isNull ? "NULL" : String(describing: $0.storage.value!) }
            }
        }
    }

    /// The two cities as `Tests/Fixtures/datasets/small/municipalities.csv` has them.
    @Test func aCodeKeepsItsZero() throws {
        #expect(
            try fetch("SELECT municipality_code, typeof(municipality_code) FROM municipalities ORDER BY 1") == [
                ["011002", "text"], ["472018", "text"],
            ])
        #expect(try fetch("SELECT count(*) FROM initiatives WHERE municipality_code LIKE '0%'") == [["5"]])
    }

    @Test func wholeNumbersAreIntegers() throws {
        #expect(
            try fetch("SELECT DISTINCT typeof(line_start), typeof(initiative_id), typeof(restates) FROM initiatives")
                .allSatisfy { $0[0] == "integer" && $0[1] == "text" && ["text", "null"].contains($0[2]) })
    }
}
