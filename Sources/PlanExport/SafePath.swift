import CSVText
import Diagnostics

/// Paths that a description of a release names, which must stay inside its folder.
enum SafePath {
    /// Whether a path is relative, plain and leads nowhere up: `analyses/findings.csv`. A part that ends in a dot is none, since
    /// Windows leaves the dot away.
    static func isInside(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return isPlain(path) && !path.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }
            && parts.allSatisfy { !$0.isEmpty && $0.last != UInt8(ascii: ".") }
    }

    /// Whether a path or a name is of printable ASCII without spaces, so that what is shown of it is what it is.
    static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x21...0x7E).contains($0) } }

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
