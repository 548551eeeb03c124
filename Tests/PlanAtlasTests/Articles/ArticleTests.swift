import Checksum
import Foundation
import PlanAtlas
import Testing

/// The articles of the library: their samples are the code that is compiled here, and they do what the articles say.
@Suite struct ArticleTests {
    private static let articles = ["LoadAndQuery", "AddAnAnalysis", "ReadAnotherCity", "CountANation"]
    private let small = "\(Repository.root)/Tests/Fixtures/datasets/small"

    @Test(arguments: articles)
    func everySampleIsCompiled(_ article: String) throws {
        let samples = try Self.blocks(of: article, in: "swift")
        let compiled = try Repository.text("Tests/PlanAtlasTests/Articles/\(article).swift")
        #expect(!samples.isEmpty)
        for sample in samples { #expect(compiled.contains(sample), "\(sample.prefix(80))") }
    }

    /// The root page leads to every article, and there is no other.
    @Test func everyArticleIsListed() throws {
        let folder = "\(Repository.root)/Sources/PlanAtlas/PlanAtlas.docc"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "PlanAtlas.md" }
        #expect(files.sorted() == Self.articles.map { "\($0).md" }.sorted())
        let root = try Repository.text("Sources/PlanAtlas/PlanAtlas.docc/PlanAtlas.md")
        for article in Self.articles { #expect(root.contains("<doc:\(article)>")) }
    }

    /// The small dataset: of 札幌市, read whole, one of three initiatives is a meeting by a rule; 那覇市 is an excerpt.
    @Test func anAtlasIsLoadedAndAsked() throws {
        let atlas = try usableAtlas(at: small)
        #expect(try answer(area: "P17", of: "札幌市", in: atlas) == "1 initiatives")
        #expect(try answer(area: "P03", of: "札幌市", in: atlas) == "none: the plan was read whole")
        #expect(try answer(area: "P17", of: "那覇市", in: atlas) == "unknown: the document is an excerpt")
        #expect(
            try evidence(of: "sapporo-b1-1-01", in: atlas).contains("I01 inferred: 会議 (sapporo.txt:7)"))
        let rows = try String(decoding: initiatives(area: "P17", group: "G01", of: "札幌", in: atlas), as: UTF8.self)
        #expect(rows.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } } == ["sapporo-b1-1-02"])
        #expect(throws: Finding.self) { try usableAtlas(at: "\(small)/nowhere") }
    }

    @Test func anAnalysisIsAdded() throws {
        let index = try usableAtlas(at: small).index()
        let table = String(decoding: InstrumentUse(index).table(index).csv(.plain), as: UTF8.self)
        #expect(
            table == """
                municipality_code,family,instrument,instrument_ja,initiatives,of_initiatives,state
                011002,suicide,I01,会議・連携,1,3,inferred
                011002,suicide,I02,研修,0,3,none
                472018,suicide,I01,会議・連携,,1,unknown
                472018,suicide,I02,研修,,1,unknown

                """)
    }

    /// 札幌市 lists three initiatives; 那覇市 is of another prefecture, so neither has a peer.
    @Test func aNationIsCounted() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "planatlas-count-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try count(small, to: folder.path)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["coverage_tally.csv", "department_tally.csv", "gap_tally.csv", "group_tally.csv"])
        let coverage = try String(contentsOf: folder.appendingPathComponent("coverage_tally.csv"), encoding: .utf8)
        #expect(coverage.contains("011002,suicide,ALL,ALL,3,3,0,0\n"))
        let gaps = try String(contentsOf: folder.appendingPathComponent("gap_tally.csv"), encoding: .utf8)
        #expect(gaps == "municipality_code,family,policy_area,group,peers_with,peers_assessed,peer_share\n")
    }

    /// The article's own files, put where it says, give the three initiatives of its document.
    @Test func anotherCityIsRead() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "planatlas-article-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let (datasets, documents) = (
            folder.appendingPathComponent("datasets").path, folder.appendingPathComponent("documents").path
        )
        try FileManager.default.createDirectory(atPath: documents, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Repository.datasets.path, toPath: datasets)
        try FileManager.default.createDirectory(atPath: "\(datasets)/sapporo/winter", withIntermediateDirectories: true)

        let document = try #require(try Self.blocks(of: "ReadAnotherCity", in: "text").first)
        try document.write(toFile: "\(documents)/winter.txt", atomically: true, encoding: .utf8)
        let digest = SHA256Digest(of: Array(document.utf8)).hexadecimal
        let tables = try Self.blocks(of: "ReadAnotherCity", in: "csv").map { $0.replacing("SHA256", with: digest) }
        #expect(tables.count == 7)
        for (file, rows) in zip(
            ["municipalities.csv", "plans.csv", "taxonomy/crosswalk.csv"], [tables[0], tables[1], tables[6]])
        {
            let before = try String(contentsOfFile: "\(datasets)/\(file)", encoding: .utf8)
            try (before + rows).write(toFile: "\(datasets)/\(file)", atomically: true, encoding: .utf8)
        }
        let kept = ["departments.csv", "winter/sources.csv", "winter/decisions.csv", "winter/words.csv"]
        for (file, rows) in zip(kept, tables[2...5]) {
            try rows.write(toFile: "\(datasets)/sapporo/\(file)", atomically: true, encoding: .utf8)
        }
        let profile = try #require(try Self.blocks(of: "ReadAnotherCity", in: "yaml").first)
        try profile.write(toFile: "\(datasets)/sapporo/winter/profile.yaml", atomically: true, encoding: .utf8)

        // Without the crosswalk's rows the build names each that is lacking, and writes nothing.
        let crosswalk = try String(contentsOfFile: "\(datasets)/taxonomy/crosswalk.csv", encoding: .utf8)
        try crosswalk.replacing(tables[6], with: "").write(
            toFile: "\(datasets)/taxonomy/crosswalk.csv", atomically: true, encoding: .utf8)
        let lacking = try buildTables(of: "sapporo-winter", in: datasets, from: documents)
        #expect(
            lacking.map(\.code) == [
                .departmentWithoutCrosswalk, .departmentWithoutCrosswalk, .headingWithoutCrosswalk,
                .headingWithoutCrosswalk,
            ])
        #expect(lacking.suffix(2).map(\.position) == [1, 5].map { SourcePosition(file: "winter.txt", line: $0) })
        #expect(!FileManager.default.fileExists(atPath: "\(datasets)/sapporo/winter/initiatives.csv"))
        #expect(try String(contentsOfFile: "\(datasets)/sapporo/departments.csv", encoding: .utf8) == tables[2])
        try crosswalk.write(toFile: "\(datasets)/taxonomy/crosswalk.csv", atomically: true, encoding: .utf8)

        #expect(try buildTables(of: "sapporo-winter", in: datasets, from: documents) == [])
        let atlas = try usableAtlas(at: datasets)
        let rows = atlas.dataset.initiatives.filter { $0.plan == Plan.ID("sapporo-winter") }
        #expect(rows.map(\.nameJa) == ["雪道の声かけ", "暖かい居場所の案内", "見守り講座"])
        #expect(rows.map(\.lines) == [3...3, 4...4, 7...7])
        let health = atlas.dataset.responsibilities.filter { $0.department.text == "sapporo-health" }
        #expect(health.map(\.initiative) == [rows[0].id, rows[2].id])
        let areas = atlas.dataset.codes.filter {
            $0.initiative == rows[2].id && $0.axis == .policyArea && $0.rank == .primary
        }
        #expect(areas.map(\.code.text) == ["P02"])
    }

    /// The fenced blocks of a language, without their fences.
    private static func blocks(of article: String, in language: String) throws -> [String] {
        let text = try Repository.text("Sources/PlanAtlas/PlanAtlas.docc/\(article).md")
        return text.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap { rest in
            rest.range(of: "\n```").map { "\(rest[..<$0.lowerBound])\n" }
        }
    }
}
