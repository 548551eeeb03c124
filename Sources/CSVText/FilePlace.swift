import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a file of a set lies, its links followed: inside the set's folder, whoever has put the links there.
struct FilePlace {
    /// The path in the folder, without links.
    let name: String
    /// The mode of the file that lies there; nil where there is none.
    let mode: mode_t?

    /// - Throws: `FindingCode.inputOutput` when the path leads out of the folder or to a hidden name, when its folder is not there
    ///   or cannot be written, or lies on another disk, or when something else than a regular file lies there.
    init(of name: String, in folder: String) throws(CSVError) {
        let path = "\(folder)/\(name)"
        guard !path.utf8.contains(Byte.null) else { throw .system("cannot write", path, EINVAL) }
        let goal = try AtomicFile.linkTarget(of: path)
        guard let root = FolderEntries.resolved(folder), let place = FolderEntries.resolved(AtomicFile.folder(of: goal))
        else { throw .system("cannot write", path, errno) }
        let file = Self.inside(place) + AtomicFile.name(of: goal)
        guard file.utf8.starts(with: Self.inside(root).utf8) else { throw Self.astray(path, file, folder) }
        self.name = String(Substring(file.utf8.dropFirst(Self.inside(root).utf8.count)))
        guard Self.isPlain(self.name) else { throw Self.astray(path, file, folder) }
        guard access(place, W_OK | X_OK) == 0 else { throw .system("cannot write", path, errno) }
        var (above, status) = (stat(), stat())
        guard stat(root, &above) == 0, stat(place, &status) == 0 else { throw .system("cannot write", path, errno) }
        // A file can take its place by a new name only where both are on one disk.
        guard above.st_dev == status.st_dev else { throw .system("cannot write", path, EXDEV) }
        guard lstat(file, &status) == 0 else {
            guard errno == ENOENT else { throw .system("cannot write", path, errno) }
            mode = nil
            return
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .system("cannot write", path, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EEXIST)
        }
        mode = status.st_mode & 0o7777
    }

    /// What the paths in a folder start with.
    private static func inside(_ folder: String) -> String {
        folder.utf8.last == UInt8(ascii: "/") ? folder : "\(folder)/"
    }

    /// Whether no part of a path is hidden, a dot or two, or nothing.
    private static func isPlain(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.first != UInt8(ascii: ".")
        }
    }

    private static func astray(_ path: String, _ file: String, _ folder: String) -> CSVError {
        CSVError(
            Finding(
                .inputOutput, at: SourcePosition(file: path), value: file,
                "cannot write \(path): it leads to \(file), which is no place for a file of \(folder); name a file inside it, or take the link away"
            ))
    }
}
