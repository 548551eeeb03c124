import Foundation
import PlanAtlas
import PlanExtraction
import Testing

/// What can only be tested beside the municipal documents.
@Suite(.enabled(if: Repository.sources != nil, "the municipal documents are not here"))
struct DocumentTests {
    /// Rebuilding the plans from their documents gives the datasets byte for byte.
    @Test func theDatasetsFollowFromTheDocuments() throws {
        let build = try Build(Repository.datasets, sources: #require(Repository.sources))
        #expect(build.findings.filter { $0.severity == .error } == [])
        #expect(build.differences() == [])
        #expect(build.files.count == 43)
    }

    /// What a reader should know of the documents beside their contradictions (``ContradictionTests``), all of it and nothing
    /// else: code and line of each document.
    @Test func whatTheReadingFound() throws {
        let build = try Build(Repository.datasets, sources: #require(Repository.sources))
        let doubts: [FindingCode] = [.tiedCodes, .weakCode, .uncodedAxis]
        let found = build.findings.filter {
            $0.code != .unknownDocument && !$0.code.isContradiction && !doubts.contains($0.code)
        }.map { "\($0.position.file.prefix(3)):\($0.position.line) \($0.code.rawValue)" }
        #expect(
            Set(found) == [
                // A row marked 再 whose original is not in the excerpt; policies 3 and 4 without rows; merged cells.
                "000:44 PA032", "000:114 PA035", "000:116 PA035", "000:271 PA045", "000:406 PA045", "000:415 PA045",
                // Partners and one department by other names; words that name no department; five rows in one cell.
                "001:442 PA033", "001:525 PA033", "001:690 PA033", "001:692 PA033", "001:552 PA038", "001:754 PA038",
                "001:675 PA039",
                // Three results and one description that the text layer lost.
                "001:618 PA037", "001:619 PA037", "001:620 PA037", "001:733 PA037",
                // A department without its last character.
                "002:2330 PA033",
                // Four names that come back without a mark.
                "003:106 PA036", "003:123 PA036", "003:150 PA036", "003:151 PA036",
            ])
        #expect(found.count == 22)
    }

    /// Each name stands in its document at the lines that the dataset gives, line breaks and the mark 【新】 aside.
    @Test func namesStandWhereTheDatasetSays() throws {
        let dataset = DatasetReader.read(Repository.datasets).dataset
        let folder = try SourceFolder(try #require(Repository.sources))
        for source in dataset.sources {
            let lines = try #require(folder.file(sha256: source.sha256)).text()
                .split(separator: "\n", omittingEmptySubsequences: false)
            let passage = { (range: ClosedRange<Int>) in
                lines[range.lowerBound - 1...range.upperBound - 1].joined().filter { !$0.isWhitespace }
            }
            for row in dataset.headings where row.source == source.id {
                let end = min(row.sourceLine + 3, lines.count)
                #expect(passage(row.sourceLine...end).contains(row.nameJa.filter { !$0.isWhitespace }), "\(row.id)")
            }
            // The rows of an anchored sheet bear their item's name, which stands at the heading.
            for row in dataset.initiatives where row.source == source.id && row.number == nil {
                #expect(passage(row.lines).contains(row.nameJa.filter { !$0.isWhitespace }), "\(row.id)")
            }
        }
    }

    /// The same documents under other names give the same datasets, and one without its row is said to be missing.
    @Test func aDocumentIsFoundByItsBytes() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plan-atlas-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sources = try SourceFolder(try #require(Repository.sources))
        let known = DatasetReader.read(Repository.datasets).dataset.sources.map(\.sha256)
        for (index, file) in sources.files.enumerated() where known.contains(file.sha256) {
            try Data(file.bytes).write(to: folder.appending(path: "renamed-\(index)"))
        }
        let build = try Build(Repository.datasets, sources: folder.path)
        #expect(build.differences() == [] && !build.hasErrors)

        // One character more: the document is no longer known, and is closest to the plan that it is an edition of.
        let atsugi = try #require(sources.files.first { $0.sha256.hasPrefix("515144c6") })
        let edited = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).first { name in
                try Data(contentsOf: folder.appending(path: name)) == Data(atsugi.bytes)
            })
        try Data(atsugi.bytes + Array("改".utf8)).write(to: folder.appending(path: edited))
        let broken = try Build(Repository.datasets, sources: folder.path)
        let errors = broken.findings.filter { $0.severity == .error }
        #expect(Set(errors.map(\.code)) == [.missingDocument, .unknownDocument])
        #expect(errors.contains { $0.message.contains("closest to atsugi-suicide-2024 (112 of its 112 names)") })
    }
}
