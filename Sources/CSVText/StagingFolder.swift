#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A hidden folder in which new files are gathered and brought to the disk before they take the places of old ones. It is locked
/// as long as it is written, so that no other run takes it for a leftover.
final class StagingFolder {
    static let prefix = OutputFile.temporaryPrefix + "folder-"

    let path: String
    private let lock: Int32
    /// What the caller named, for messages.
    private let named: String
    private let calls: FileCalls
    private var folders: Set<String> = []
    /// The files written, as paths in the folder.
    private(set) var names: [String] = []

    /// - Parameters:
    ///   - parent: where it is made: on the disk of the files whose places are taken.
    ///   - named: what the caller writes to, for messages.
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

    /// Writes a file; its folders are made where they are not there.
    ///
    /// - Parameter mode: the mode of the file that is replaced; nil for 0666 less the umask.
    func write(_ bytes: [UInt8], to name: String, mode: mode_t? = nil) throws(CSVError) {
        let goal = "\(path)/\(name)"
        try makeFolder(AtomicFile.folder(of: goal))
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let descriptor = calls.openFile(goal, flags, mode == nil ? 0o666 : 0o600)
        guard descriptor >= 0 else { throw .system("cannot create \(name) in", named, errno) }
        try calls.fill(descriptor, with: bytes, mode: mode, named: "\(named)/\(name)")
        guard calls.closeFile(descriptor) == 0 || errno == EINTR else {
            throw .system("cannot close \(name) in", named, errno)
        }
        names.append(name)
    }

    /// Appends to a file that has been written.
    func append(_ bytes: [UInt8], to name: String) throws(CSVError) {
        let descriptor = calls.openFile("\(path)/\(name)", O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0)
        guard descriptor >= 0 else { throw .system("cannot write \(name) in", named, errno) }
        try calls.fill(descriptor, with: bytes, named: "\(named)/\(name)")
        guard calls.closeFile(descriptor) == 0 || errno == EINTR else {
            throw .system("cannot close \(name) in", named, errno)
        }
    }

    /// Makes a folder and those above it up to the staging folder, whose names are all to be brought to the disk.
    private func makeFolder(_ folder: String) throws(CSVError) {
        guard folder != path, folders.insert(folder).inserted else { return }
        try makeFolder(AtomicFile.folder(of: folder))
        guard calls.makeFolder(folder) == 0 else { throw .system("cannot make a folder for", named, errno) }
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

    /// Removes what lies here, if anything does: the old files after an exchange, the new ones after a failure. What cannot be
    /// removed is a leftover.
    func remove() {
        if access(path, F_OK) == 0 { FolderEntries.removeTree(path, calls: calls) }
        close(lock)
    }
}
