import Diagnostics
import PlanExtraction
import PlanModel
import Testing

/// Documents are known by their bytes.
@Suite struct SourceFileTests {
    /// The digests of FIPS 180-4's examples.
    @Test func theDigestIsSHA256() {
        #expect(
            SourceFile(path: "a", bytes: Array("abc".utf8)).sha256
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SourceFile(path: "b", bytes: []).sha256
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func badBytesAreFoundOnTheirLine() throws {
        #expect(try SourceFile(path: "a.txt", bytes: Array("札幌市\r\n011002\n".utf8)).text() == "札幌市\r\n011002\n")
        let bytes = Array("札幌市\n011002\n冬".utf8) + [0x82, 0xA0, 0x0A]
        let finding = #expect(throws: Finding.self) { try SourceFile(path: "b.txt", bytes: bytes).text() }
        #expect(finding?.code == .encoding)
        #expect(finding?.position == SourcePosition(file: "b.txt", line: 3))
    }

    @Test func theFolderFindsADocumentWhateverItsName() throws {
        let path = DocumentFixture.folder + "anchored-rows"
        let folder = try SourceFolder(path)
        let names = folder.files.map { String($0.path.dropFirst(path.count + 1)) }
        #expect(names.contains("items.txt") && names.contains("profile.yaml"))
        #expect(names == names.sorted())
        let file = try #require(folder.files.first { $0.path.hasSuffix("/items.txt") })
        #expect(folder.file(sha256: file.sha256)?.path == file.path)
        #expect(folder.file(sha256: String(repeating: "0", count: 64)) == nil)
        #expect(throws: Finding.self) { try SourceFolder(path + "-that-is-not-there") }
    }

    @Test func theLikestPlanHasTheGreatestPartOfItsNames() throws {
        let text = try DocumentFixture("wrapped-columns", "cells").text
        let plans: [(plan: Plan.ID, names: [String])] = [
            ("half", ["ゆきみち見守り隊の派遣", "夏まつり"]),
            ("most", ["つるつる路面予報", "砂まき体験会", "夏まつり"]),
            ("none", ["夏まつり"]),
            ("empty", []),
        ]
        let closest = try #require(DocumentLikeness.closest(to: text, among: plans))
        #expect(closest.plan == "most")
        #expect(closest.found == 2 && closest.names == 3)
        #expect(DocumentLikeness.closest(to: text, among: Array(plans[2...])) == nil)
    }
}
