import CSVText
import Diagnostics

/// A folder that holds a release, or is to hold one.
public struct ReleaseFolder: Sendable {
    public let path: String

    public init(_ path: String) { self.path = path }

    func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    /// Writes a release's files in place of an earlier one's, as a whole.
    ///
    /// - Throws: `FindingCode.inputOutput` when it cannot be written; `FindingCode.foreignFile` for the first thing in the
    ///   folder that belongs to no release, which would be lost.
    public func write(_ files: [ReleaseFile]) throws(Finding) {
        if let foreign = names.subtracting(listed.union(files.map(\.path))).min() {
            throw Finding(
                .foreignFile, at: SourcePosition(file: path), value: foreign,
                "the folder holds \(foreign), which is part of no release and would be lost; give a folder of its own")
        }
        do throws(CSVError) {
            try ReplacedFolder(path).replace(with: files.map { ($0.path, $0.bytes) })
        } catch {
            throw error.finding
        }
    }

    /// The files below the folder, as paths in it.
    var names: Set<String> { Set(Self.names(in: path, below: "")) }

    private static func names(in folder: String, below prefix: String) -> [String] {
        FolderEntries.names(in: folder).flatMap { name in
            FolderEntries.isFolder("\(folder)/\(name)")
                ? names(in: "\(folder)/\(name)", below: "\(prefix)\(name)/") : [prefix + name]
        }
    }

    /// What the list of digests names, and the list itself; nothing where there is none that can be read.
    private var listed: Set<String> {
        guard let bytes = try? InputFile.bytes(atPath: file(ChecksumList.file)),
            let text = String(validating: bytes, as: UTF8.self), let list = ChecksumList(text: text)
        else { return [] }
        return Set(list.entries.map(\.path) + [ChecksumList.file])
    }
}
