#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that is replaced as a whole: whoever looks sees the old files or the new ones, and never a mixture.
///
/// The files are written to a folder beside the goal and brought to the disk; then the two change places in one step, and the
/// old one is removed. The folder keeps its mode. Of two processes that write the same place at once one wins whole. What a process that was killed has
/// left beside the goal is removed by the next run; a lock tells it from what another process is still writing.
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

    /// - Parameter files: names as paths inside the folder, and contents.
    /// - Throws: `FindingCode.inputOutput`; the old folder is then in place as it was.
    public func replace(with files: [(name: String, bytes: [UInt8])]) throws(CSVError) {
        Leftovers.remove(in: parent)
        let staging = try Staging(in: parent, for: path, calls: calls)
        defer { staging.remove() }
        var old = stat()
        if stat(goal, &old) == 0 { chmod(staging.path, old.st_mode & 0o7777) }
        for file in files { try staging.write(file.bytes, to: file.name) }
        try staging.synchronise()
        try exchange(staging.path)
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

/// The folder beside the goal in which the new files are gathered, locked as long as it is written.
private final class Staging {
    static let prefix = OutputFile.temporaryPrefix + "folder-"

    let path: String
    private let lock: Int32
    /// What the caller named, for messages.
    private let named: String
    private let calls: FileCalls
    private var folders: Set<String> = []
    private var names: [String] = []

    init(in parent: String, for named: String, calls: FileCalls) throws(CSVError) {
        for _ in 0..<16 {
            let path = "\(parent)/\(Self.prefix)\(String(UInt64.random(in: .min ... .max), radix: 36))"
            guard calls.makeFolder(path) == 0 else {
                if errno == EEXIST { continue }
                throw .system("cannot make a folder beside", named, errno)
            }
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard lock >= 0, Leftovers.lock(lock, at: path) else {
                if lock >= 0 { close(lock) }
                continue
            }
            (self.path, self.lock, self.named, self.calls) = (path, lock, named, calls)
            return
        }
        throw .system("cannot make a folder beside", named, EEXIST)
    }

    func write(_ bytes: [UInt8], to name: String) throws(CSVError) {
        let goal = "\(path)/\(name)"
        let folder = AtomicFile.folder(of: goal)
        if folders.insert(folder).inserted { try OutputFolder.make(folder) }
        let descriptor = calls.openFile(goal, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw .system("cannot create \(name) in", named, errno) }
        try calls.fill(descriptor, with: bytes, named: "\(named)/\(name)")
        guard calls.closeFile(descriptor) == 0 || errno == EINTR else {
            throw .system("cannot close \(name) in", named, errno)
        }
        names.append(name)
    }

    /// Brings files and folders to the disk, once all are written: what the first of them waits for, the others find done.
    func synchronise() throws(CSVError) {
        for name in names {
            let descriptor = calls.openFile("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0)
            guard descriptor >= 0 else { throw .system("cannot bring to the disk", "\(named)/\(name)", errno) }
            try calls.finish(descriptor, named: "\(named)/\(name)")
        }
        for folder in folders.union([path]).sorted() { try calls.synchronise(folder: folder, of: named) }
    }

    /// Removes what now lies here: the old files after the exchange, the new ones after a failure.
    func remove() {
        if access(path, F_OK) == 0 { FolderEntries.removeTree(path) }
        close(lock)
    }
}
