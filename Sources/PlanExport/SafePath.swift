import CSVText
import Diagnostics

/// Paths that a description of a release names, which must stay inside its folder.
enum SafePath {
    /// Whether a path is relative, plain and leads nowhere up: `analyses/findings.csv`.
    static func isInside(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isPlain = path.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\\" && $0 != ":" && $0.value < 0x7F }
        return isPlain
            && parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    }

    /// Whether the path, its links followed, lies outside the folder, or is no regular file.
    static func leavesByLink(_ path: String, of folder: String) -> Bool {
        guard let root = FolderEntries.resolved(folder), let file = FolderEntries.resolved("\(folder)/\(path)") else {
            return false
        }
        return !file.utf8.starts(with: "\(root)/".utf8) || !FolderEntries.isFile(file)
    }

    static func finding(_ path: String, in file: String) -> Finding {
        Finding(
            .badDescriptor, at: SourcePosition(file: file), value: path,
            "the path \(path.debugDescription) is not that of a file inside the release's folder, written without detours; get the "
                + "release again")
    }
}
