internal import CLibcsv

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that is replaced as a whole: whoever looks sees the old files or the new ones, and never a mixture.
///
/// The files are written to a folder beside the goal and brought to the disk; then the two change places in one step, and the
/// old one is removed. Of two processes that write the same place at once one wins whole. What a process that was killed has
/// left beside the goal is removed by the next run; a lock tells it from what another process is still writing.
public struct ReplacedFolder {
    /// The goal as the caller named it, for messages.
    private let path: String
    private let goal: String
    private let parent: String

    /// - Parameter path: the folder, which need not be there; a symbolic link is followed.
    /// - Throws: `FindingCode.inputOutput` when the folder above it cannot be made.
    public init(_ path: String) throws(CSVError) {
        guard !path.utf8.contains(Byte.null) else { throw .system("cannot write the folder", path, EINVAL) }
        self.path = path
        if let resolved = realpath(path, nil) {
            goal = String(cString: resolved)
            free(resolved)
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
        removeLeftovers()
        let staging = try Staging(in: parent, for: path)
        defer { staging.remove() }
        for file in files { try staging.write(file.bytes, to: file.name) }
        try staging.synchronise()
        try exchange(staging.path)
        try Self.synchronise(parent, for: path)
    }

    /// Puts the new folder in the goal's place, and the old one, if there is one, in the new one's.
    private func exchange(_ new: String) throws(CSVError) {
        if rename(new, goal) == 0 { return }
        guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else {
            throw .system("cannot replace the folder", path, errno)
        }
        guard Self.swap(new, goal) == 0 else { throw .system("cannot replace the folder", path, errno) }
    }

    private static func swap(_ a: String, _ b: String) -> Int32 {
        #if os(Linux)
            exchange_paths(a, b)
        #else
            renamex_np(a, b, UInt32(RENAME_SWAP))
        #endif
    }

    private func removeLeftovers() {
        for name in FolderEntries.names(in: parent) where name.hasPrefix(Staging.prefix) {
            let left = "\(parent)/\(name)"
            let descriptor = open(left, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { FolderEntries.removeTree(left) }
            close(descriptor)
        }
    }

    fileprivate static func synchronise(_ folder: String, for path: String) throws(CSVError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot bring to the disk", path, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system("cannot bring to the disk", path, errno) }
    }
}

/// The folder beside the goal in which the new files are gathered, locked as long as it is written.
private final class Staging {
    static let prefix = OutputFile.temporaryPrefix + "folder-"

    let path: String
    private let lock: Int32
    /// What the caller named, for messages.
    private let named: String
    private var folders: Set<String> = []

    init(in parent: String, for named: String) throws(CSVError) {
        for _ in 0..<16 {
            let path = "\(parent)/\(Self.prefix)\(String(UInt64.random(in: .min ... .max), radix: 36))"
            guard mkdir(path, 0o777) == 0 else {
                if errno == EEXIST { continue }
                throw .system("cannot make a folder beside", named, errno)
            }
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            // Between the two calls another run may have taken it for a leftover.
            guard lock >= 0, flock(lock, LOCK_EX) == 0, access(path, F_OK) == 0 else {
                if lock >= 0 { close(lock) }
                continue
            }
            (self.path, self.lock, self.named) = (path, lock, named)
            return
        }
        throw .system("cannot make a folder beside", named, EEXIST)
    }

    func write(_ bytes: [UInt8], to name: String) throws(CSVError) {
        let goal = "\(path)/\(name)"
        let folder = AtomicFile.folder(of: goal)
        if folders.insert(folder).inserted { try OutputFolder.make(folder) }
        let descriptor = open(goal, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw .system("cannot create \(name) in", named, errno) }
        do throws(CSVError) {
            try OutputFile.write(bytes, to: descriptor, named: named, calls: FileCalls())
            guard fsync(descriptor) == 0 else { throw .system("cannot bring to the disk", named, errno) }
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 || errno == EINTR else { throw .system("cannot close \(name) in", named, errno) }
    }

    func synchronise() throws(CSVError) {
        for folder in folders.union([path]).sorted() { try ReplacedFolder.synchronise(folder, for: named) }
    }

    /// Removes what now lies here: the old files after the exchange, the new ones after a failure.
    func remove() {
        if access(path, F_OK) == 0 { FolderEntries.removeTree(path) }
        close(lock)
    }
}
