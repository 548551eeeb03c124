#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that is replaced as a whole: whoever looks sees the old files or the new ones, and never a mixture.
///
/// The files are written to a folder beside the goal and brought to the disk; then the two change places in one step, and the
/// old one is removed. The folder keeps its mode. Of two processes that write the same place at once one wins whole. What a
/// process that was killed has left beside the goal is removed by the next run; a lock tells it from what another process is
/// still writing. Whoever reads several of the files does so ``FolderLock/whileReading(_:_:)``.
public struct ReplacedFolder {
    /// The goal as the caller named it, for messages.
    private let path: String
    private let goal: String
    private let parent: String
    private let calls: FileCalls

    /// - Parameter path: the folder, which need not be there; a symbolic link is followed.
    /// - Throws: `FindingCode.inputOutput` when the folder above it cannot be made, or when the path is a file.
    public init(_ path: String) throws(CSVError) { try self.init(path, calls: FileCalls()) }

    init(_ path: String, calls: FileCalls) throws(CSVError) {
        guard !path.utf8.contains(Byte.null) else { throw .system("cannot write the folder", path, EINVAL) }
        (self.path, self.calls) = (path, calls)
        if let resolved = FolderEntries.resolved(path) {
            guard FolderEntries.isFolder(resolved) else { throw .system("cannot write the folder", path, ENOTDIR) }
            goal = resolved
        } else {
            guard errno == ENOENT else { throw .system("cannot write the folder", path, errno) }
            let trimmed = String(path.reversed().drop { $0 == "/" }.reversed())
            try OutputFolder.make(AtomicFile.folder(of: trimmed))
            goal = trimmed
        }
        parent = AtomicFile.folder(of: goal)
    }

    /// - Parameters:
    ///   - files: names as paths inside the folder, and contents.
    ///   - isReplaceable: whether what lies in the folder may be lost, asked when nobody else can change it any more.
    /// - Throws: `FindingCode.inputOutput`, or what `isReplaceable` throws; the old folder is then in place as it was.
    public func replace(
        with files: [(name: String, bytes: [UInt8])], where isReplaceable: () throws(CSVError) -> Void = {}
    ) throws(CSVError) {
        Leftovers.remove(in: parent)
        let staging = try StagingFolder(in: parent, for: path, calls: calls)
        defer { staging.remove() }
        var old = stat()
        if stat(goal, &old) == 0 { chmod(staging.path, old.st_mode & 0o7777) }
        for file in files { try staging.write(file.bytes, to: file.name) }
        try staging.synchronise()
        try FolderLock.whileWriting(goal) { () throws(CSVError) in
            try isReplaceable()
            try exchange(staging.path)
        }
        try calls.synchronise(folder: parent, of: path)
    }

    /// Puts the new folder in the goal's place, and the old one, if there is one, in the new one's.
    private func exchange(_ new: String) throws(CSVError) {
        if calls.renameFile(new, goal) == 0 { return }
        guard errno == ENOTEMPTY || errno == EEXIST else {
            throw .system("cannot replace the folder", path, errno)
        }
        guard calls.exchangeFolders(new, goal) == 0 else { throw .system("cannot replace the folder", path, errno) }
    }
}
