import Foundation
import PlanExtraction
import Testing

/// The municipal documents, which are no part of the project; nil when they are not there.
enum MunicipalDocuments {
    static let folder: String? = {
        let environment = ProcessInfo.processInfo.environment["PLAN_ATLAS_SOURCES"].flatMap { $0.isEmpty ? nil : $0 }
        let folder = environment ?? "\(Command.package)/../shared/sources"
        return FileManager.default.fileExists(atPath: folder) ? folder : nil
    }()
}

/// `build --check` and `show --sources` beside the municipal documents.
@Suite(.enabled(if: MunicipalDocuments.folder != nil, "the municipal documents are not here"))
struct DocumentBuildTests {
    @Test func theDatasetsAreWhatTheDocumentsGive() throws {
        let run = try Command.run(["build", "--sources", #require(MunicipalDocuments.folder), "--check", "--quiet"])
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(run.text == "43 tables are what the documents give\n")
    }

    /// Of one city, its document alone is needed; the others' are not missed.
    @Test func oneCityIsRebuiltFromItsOwnDocument() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("documents")
        let documents = try #require(MunicipalDocuments.folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: documents) where name.hasPrefix("003_") {
            try FileManager.default.copyItem(atPath: "\(documents)/\(name)", toPath: scratch["documents/\(name)"])
        }
        let arguments = ["build", "--sources", scratch["documents"], "--check", "--quiet"]
        let one = try Command.run(arguments + ["--municipality", "あきる野市"])
        #expect(one.status == 0, "\(one.findings)")
        let all = try Command.run(arguments)
        #expect(all.status == 2)
        #expect(all.findings.contains { $0.contains("鎌倉市") && $0.hasSuffix("is missing there [PA041]") })
    }

    /// A department with another character: the file, the line and the column of each table that holds it.
    @Test(arguments: [
        ("akiruno/suicide-2/responsibilities.csv", 3, "健康課", "健康科", "3:4: error: as_printed is “健康科”"),
        (
            "akiruno/suicide-2/sources.csv", 2, ",196,", ",169,",
            "2:6: error: lines is 169, and the document has 196; mend it"
        ),
        ("akiruno/departments.csv", 8, "健康課", "健康科", "8:4: error: name_ja is “健康科”"),
        ("kamakura/departments.csv", 49, "総務部", "総無部", "49:3: error: 納税課 stands under 総務部"),
        ("atsugi/departments.csv", 4, "F08", "F07", "4:5: error: function_code is “F07”; the document gives “F08”"),
        ("atsugi/suicide-2024/initiatives.csv", 2, "自殺予防", "自殺豫防", "2:5: error: name_ja is “厚木市"),
        ("atsugi/suicide-2024/codes.csv", 2, "P01", "P02", "2:3: error: code is “P02”; the document gives “P01”"),
    ])
    func oneCharacterChanged(_ file: String, _ line: Int, _ old: String, _ new: String, _ finding: String) throws {
        let scratch = try Scratch()
        let datasets = scratch["datasets"]
        try FileManager.default.copyItem(atPath: Command.datasets, toPath: datasets)
        let path = "\(datasets)/\(file)"
        var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        #expect(lines[line - 1].contains(old))
        lines[line - 1] = lines[line - 1].replacingOccurrences(of: old, with: new)
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)

        let run = try Command.run(
            ["build", "--datasets", datasets, "--sources", #require(MunicipalDocuments.folder), "--check", "--quiet"])
        #expect(run.status == 1)
        #expect(run.findings.contains { $0.hasPrefix("\(path):\(finding)") }, "\(run.findings)")
    }

    /// A row taken out and a row too many are each named at their line.
    @Test func aRowTooFewAndARowTooMany() throws {
        let scratch = try Scratch()
        let datasets = scratch["datasets"]
        try FileManager.default.copyItem(atPath: Command.datasets, toPath: datasets)
        let path = "\(datasets)/akiruno/suicide-2/initiatives.csv"
        var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        let added = lines[1].replacingOccurrences(of: "b1-1-01", with: "b1-1-99")
        lines.remove(at: 4)
        lines.insert(added, at: 2)
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let run = try Command.run(
            ["build", "--datasets", datasets, "--sources", #require(MunicipalDocuments.folder), "--check", "--quiet"])
        #expect(run.status == 1)
        #expect(run.findings.count == 2)
        #expect(run.findings.contains { $0.hasPrefix("\(path):3:1: error: the row “akiruno-suicide-2-b1-1-99”") })
        #expect(run.findings.contains { $0.contains("of the document is missing here [PA050]") })
    }

    /// A header that the profile does not know loses no row in silence: each row below it is named.
    @Test func aGarbledHeaderIsNoIntroduction() throws {
        let scratch = try Scratch()
        let (datasets, sources) = (scratch["datasets"], scratch["sources"])
        try FileManager.default.copyItem(atPath: Command.datasets, toPath: datasets)
        try FileManager.default.copyItem(atPath: #require(MunicipalDocuments.folder), toPath: sources)
        let names = try FileManager.default.contentsOfDirectory(atPath: sources)
        let name = try #require(names.first { $0.hasPrefix("002") })
        var lines = try String(contentsOfFile: "\(sources)/\(name)", encoding: .utf8).components(separatedBy: "\n")
        lines[1696] = lines[1696].replacingOccurrences(of: "内 容", with: "内容")
        let text = lines.joined(separator: "\n")
        try FileManager.default.removeItem(atPath: "\(sources)/\(name)")
        try text.write(toFile: "\(sources)/\(name)", atomically: true, encoding: .utf8)
        let table = "\(datasets)/atsugi/suicide-2024/sources.csv"
        let digest = SourceFile(path: name, bytes: Array(text.utf8)).sha256
        let known = try String(contentsOfFile: table, encoding: .utf8)
        let old = try #require(known.components(separatedBy: ",").first { $0.count == 64 })
        try known.replacingOccurrences(of: old, with: digest).write(toFile: table, atomically: true, encoding: .utf8)

        let run = try Command.run(["build", "--datasets", datasets, "--sources", sources, "--quiet"])
        #expect(run.status == 1)
        // The rows of lines 1699 to 1766 whose department stands on one line: 1711, 1735 and 1766.
        #expect(
            run.findings.map { $0.contains("[PA042]") ? String($0.split(separator: ":")[1]) : $0 }
                == ["1711", "1735", "1766"])
    }

    @Test func aPassageIsPrintedFromTheDocument() throws {
        let run = try Command.run(
            ["show", "atsugi-suicide-2024-b4-2-02", "--sources", #require(MunicipalDocuments.folder)])
        #expect(run.status == 0)
        // Lines 863 to 870: the name over two lines comes first, the department last.
        #expect(run.lines.dropLast().last?.trimmingCharacters(in: .whitespaces) == "健康医療課")
        #expect(run.lines.suffix(10).first?.isEmpty == true)
    }
}
