import Checksum
import Diagnostics
import Foundation
import PlanAtlas
import Testing

/// A release of the small dataset in a folder of its own, beside things that are none of its business.
///
/// `secret.csv` beside it is a table that shows in a finding of whoever reads it. In `twin` lies the release a second time: who
/// follows a link there finds every digest as it should be, and nothing amiss. `pipe` has nobody who writes to it: who opens it
/// waits for ever.
final class ReleaseScratch {
    static let secret = Array("municipality_code\n999999\n".utf8)

    static let files: [ReleaseFile] = {
        let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
        let atlas = try! Atlas.load("\(root)/Tests/Fixtures/datasets/small")
        return try! atlas.release(version: "0.0.0").files
    }()

    let folder: String
    var release: String { "\(folder)/release" }

    init() throws {
        folder =
            FileManager.default.temporaryDirectory.appendingPathComponent(
                "planatlas-hostile-\(UUID().uuidString)"
            ).path
        for copy in [release, "\(folder)/twin"] {
            try FileManager.default.createDirectory(atPath: "\(copy)/analyses", withIntermediateDirectories: true)
            for file in Self.files { try Data(file.bytes).write(to: URL(fileURLWithPath: "\(copy)/\(file.path)")) }
        }
        try Data(Self.secret).write(to: URL(fileURLWithPath: "\(folder)/secret.csv"))
        try #require(mkfifo("\(folder)/pipe", 0o600) == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var verification: Verification { Verification(ReleaseFolder(release)) }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(release)/\(name)", encoding: .utf8) }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(release)/\(name)"))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(release)/\(name)") }

    /// Puts a link in a name's place, or where there was nothing.
    func link(_ name: String, to target: String) throws {
        try? remove(name)
        try FileManager.default.createSymbolicLink(atPath: "\(release)/\(name)", withDestinationPath: target)
    }

    func pipe(_ name: String) throws {
        try? remove(name)
        try #require(mkfifo("\(release)/\(name)", 0o600) == 0)
    }

    /// Makes a file as long as it says, without bytes on the disk.
    func lengthen(_ name: String, to size: Int) throws { try #require(truncate("\(release)/\(name)", size) == 0) }

    /// Changes a file and gives the list of digests its new one.
    func change(_ name: String, _ change: (String) -> String) throws {
        let before = try text(name)
        let after = change(before)
        let isChanged = after != before
        try #require(isChanged)
        try replace(name, with: Array(after.utf8))
    }

    /// Changes a file's bytes and gives the list of digests, and the description, its new one.
    func replace(_ name: String, with bytes: [UInt8]) throws {
        let before = Array(try Data(contentsOf: URL(fileURLWithPath: "\(release)/\(name)")))
        try write(name, bytes)
        let (old, new) = (SHA256Digest(of: before).hexadecimal, SHA256Digest(of: bytes).hexadecimal)
        if name != "datapackage.json" {
            try change("datapackage.json") {
                $0.replacing(old, with: new).replacing(
                    "\"bytes\" : \(before.count),", with: "\"bytes\" : \(bytes.count),")
            }
        }
        try write("SHA256SUMS", try text("SHA256SUMS").replacing(old, with: new))
    }

    /// Adds a file that the list of digests names.
    func add(_ name: String, _ bytes: [UInt8]) throws {
        try write(name, bytes)
        try list("\(SHA256Digest(of: bytes).hexadecimal)  \(name)")
    }

    /// Adds a line to the list of digests.
    func list(_ line: String) throws { try write("SHA256SUMS", try text("SHA256SUMS") + line + "\n") }

    func quoted(_ text: String) -> String { String(decoding: try! JSONEncoder().encode(text), as: UTF8.self) }

    func saysNothingOfTheSecret(_ findings: [Finding]) -> Bool {
        let digest = SHA256Digest(of: Self.secret).hexadecimal
        return findings.allSatisfy { !$0.message.contains(digest) && !$0.message.contains("999999") }
    }

    /// All that stands beside the release: names, kinds and bytes.
    var outside: [String: Data] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let others = names.filter { !$0.hasPrefix("release/") && $0 != "pipe" }
        return Dictionary(
            uniqueKeysWithValues: others.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()) }
        )
    }
}
