import CSVText
import Checksum
import Diagnostics

/// A folder that holds a release, or is to hold one.
public struct ReleaseFolder: Sendable {
    public let path: String

    public init(_ path: String) { self.path = path }

    func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    /// Writes a release's files in place of an earlier one's, as a whole.
    ///
    /// - Throws: `FindingCode.inputOutput` when it cannot be written; `FindingCode.foreignFile` for the first thing in the
    ///   folder that no release put there as it is, which would be lost.
    public func write(_ files: [ReleaseFile]) throws(Finding) {
        do throws(CSVError) {
            try ReplacedFolder(path).replace(with: files.map { ($0.path, $0.bytes) }) { () throws(CSVError) in
                if let foreign { throw CSVError(foreign) }
            }
        } catch {
            throw error.finding
        }
    }

    /// The first thing in the folder that no release put there as it is.
    private var foreign: Finding? {
        let listed = listed
        for name in names.sorted() where name != ChecksumList.file || listed.isEmpty {
            guard let digest = listed[name] else {
                return foreign(
                    name,
                    "the folder holds \(name), which is part of no release and would be lost; give a folder of its own")
            }
            guard isFile(name, of: digest) else {
                return foreign(
                    name,
                    "\(name) was changed since it was exported, and would be lost; move it elsewhere, or remove the folder"
                )
            }
        }
        return nil
    }

    private func foreign(_ name: String, _ message: String) -> Finding {
        Finding(.foreignFile, at: SourcePosition(file: path), value: name, message)
    }

    private func isFile(_ name: String, of digest: String) -> Bool {
        guard !SafePath.leavesByLink(name, of: path) else { return false }
        return (try? SHA256Digest.ofFile(atPath: file(name)))?.hexadecimal == digest
    }

    /// The files below the folder, as paths in it.
    var names: Set<String> { Set(Self.names(in: path, below: "")) }

    private static func names(in folder: String, below prefix: String) -> [String] {
        FolderEntries.names(in: folder).flatMap { name in
            FolderEntries.isFolder("\(folder)/\(name)")
                ? names(in: "\(folder)/\(name)", below: "\(prefix)\(name)/") : [prefix + name]
        }
    }

    /// The digests of the release's files by their names; nothing where there is no list that can be read.
    private var listed: [String: String] {
        guard !SafePath.leavesByLink(ChecksumList.file, of: path),
            let list = try? ChecksumList(readFrom: file(ChecksumList.file))
        else { return [:] }
        return Dictionary(list.entries.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
}
