#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One file that is replaced as a whole: written beside its goal, brought to the disk, and then given its name.
final class AtomicFile {
    /// The path as the caller gave it, for messages.
    private let path: String
    private let goal: String
    private let temporary: String
    /// Open until the bytes are on the disk.
    private var descriptor: Int32?
    /// Holds the temporary file's lock when its descriptor is closed, until it has its name.
    private let lock: Int32
    private let calls: FileCalls

    /// Writes the temporary file.
    ///
    /// - Parameter mode: the mode of the file that is replaced, or nil when there is none.
    init(_ bytes: [UInt8], path: String, mode: mode_t?, calls: FileCalls) throws(CSVError) {
        (self.path, self.calls) = (path, calls)
        goal = try Self.linkTarget(of: path)
        let (temporary, descriptor) = try Self.temporary(in: Self.folder(of: goal), for: path, mode: mode, calls)
        (self.temporary, self.descriptor, lock) = (temporary, descriptor, dup(descriptor))
        do throws(CSVError) {
            try calls.fill(descriptor, with: bytes, mode: mode, named: path)
        } catch {
            self.descriptor = nil
            discard()
            throw error
        }
    }

    /// The folder that the file is replaced in.
    static func folder(ofTarget path: String) throws(CSVError) -> String { folder(of: try linkTarget(of: path)) }

    /// Brings the bytes to the disk and closes the file.
    func synchronise() throws(CSVError) {
        guard let open = descriptor else { return }
        descriptor = nil
        try calls.finish(open, named: path)
    }

    /// Gives the file its name.
    func replace() throws(CSVError) {
        guard calls.renameFile(temporary, goal) == 0 else { throw .system("cannot replace", path, errno) }
        close(lock)
    }

    /// Removes what was written, in place of ``replace()``.
    func discard() {
        _ = calls.removeFile(temporary)
        if let descriptor { _ = calls.closeFile(descriptor) }
        close(lock)
    }

    /// Creates the temporary file. Where a file is replaced, nobody else can read it until it has that file's mode.
    private static func temporary(
        in folder: String, for path: String, mode: mode_t?, _ calls: FileCalls
    ) throws(CSVError) -> (path: String, descriptor: Int32) {
        for _ in 0..<16 {
            let name = OutputFile.temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 36)
            let temporary = folder + "/" + name
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
            let descriptor = calls.openFile(temporary, flags, mode == nil ? 0o666 : 0o600)
            guard descriptor >= 0 else {
                if errno == EEXIST { continue }
                break
            }
            if Leftovers.lock(descriptor, at: temporary) { return (temporary, descriptor) }
            _ = calls.closeFile(descriptor)
        }
        throw .system("cannot create a file beside", path, errno)
    }

    /// Follows symbolic links to the path that is to be replaced, which need not exist.
    static func linkTarget(of path: String) throws(CSVError) -> String {
        var goal = path
        for _ in 0..<40 {
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink(goal, &buffer, buffer.count)
            guard length >= 0 else { return goal }
            let bytes = buffer[..<length].map(UInt8.init(bitPattern:))
            guard let target = String(validating: bytes, as: UTF8.self) else {
                throw .system("cannot follow the link", path, EILSEQ)
            }
            goal = target.hasPrefix("/") ? target : folder(of: goal) + "/" + target
        }
        throw .system("cannot write", path, ELOOP)
    }

    /// The folder that a path stands in: `.` for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What a path names in its folder: nothing behind a stroke at its end.
    static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}
