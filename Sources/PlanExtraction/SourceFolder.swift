import Checksum
import Diagnostics
import Foundation
import PlanModel

/// A document in the sources folder, known by what is in it and not by its name.
public struct SourceFile: Sendable {
    public let path: String
    public let bytes: [UInt8]
    /// 64 lower-case hexadecimal digits.
    public let sha256: String

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        sha256 = SHA256Digest(of: bytes).hexadecimal
    }

    /// The document's text.
    /// - Throws: a finding with the line of the first byte that is not UTF-8.
    public func text() throws(Finding) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw Finding(
            .encoding, at: SourcePosition(file: path, line: bad + 1),
            "the document is not UTF-8 here; convert the text layer to UTF-8")
    }
}

/// The folder that holds the municipal documents.
public struct SourceFolder: Sendable {
    public let path: String
    /// The regular files directly in the folder, by name; links are followed.
    public let files: [SourceFile]

    /// - Throws: a finding when the folder or one of its files cannot be read.
    public init(_ path: String) throws(Finding) {
        self.path = path
        var isFolder: ObjCBool = true
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw Finding(
                .inputOutput, at: SourcePosition(file: path),
                "this is a file and no folder; give the folder that the documents are in")
        }
        do {
            let folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
            let found = try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
            files = try found.filter {
                try $0.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
            }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { url in
                let name = path.hasSuffix("/") ? path + url.lastPathComponent : "\(path)/\(url.lastPathComponent)"
                return SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
            }
        } catch {
            throw Finding(
                .inputOutput, at: SourcePosition(file: path),
                "the sources folder cannot be read: \(error.localizedDescription) Give the folder of the documents")
        }
    }

    public func file(sha256: String) -> SourceFile? { files.first { $0.sha256 == sha256 } }
}

/// How much of a known plan an unknown document holds.
public struct DocumentLikeness {
    public let plan: Plan.ID
    /// The plan's initiative names that stand in the document, line breaks aside.
    public let found: Int
    public let names: Int

    /// The plan that a document is closest to: the one with the greatest part of its names in the text; nil without any.
    ///
    /// - Complexity: O(*names* · *text*).
    public static func closest(to text: String, among plans: [(plan: Plan.ID, names: [String])]) -> DocumentLikeness? {
        let squeezed = Self.squeezed(text)
        return plans.map { entry in
            let names = Set(entry.names)
            return DocumentLikeness(
                plan: entry.plan, found: names.filter { squeezed.contains(Self.squeezed($0)) }.count, names: names.count
            )
        }
        .filter { $0.found > 0 }
        .max { ($0.found * $1.names, $1.plan) < ($1.found * $0.names, $0.plan) }
    }

    private static func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
}
