#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One file that is replaced as a whole.
struct AtomicFile {
    /// The path as the caller gave it, for messages.
    private let path: String
    /// The mode of the file that is replaced, or nil when there is none.
    private let mode: mode_t?
    private let calls: FileCalls

    init(path: String, mode: mode_t?, calls: FileCalls) {
        self.path = path
        self.mode = mode
        self.calls = calls
    }

    func replace(with bytes: [UInt8]) throws(CSVError) {
        let goal = try Self.linkTarget(of: path)
        let folder = Self.folder(of: goal)
        Leftovers.remove(in: folder)
        let (temporary, descriptor) = try createTemporary(in: folder)
        do throws(CSVError) {
            try calls.fill(descriptor, with: bytes, mode: mode, named: path)
            guard calls.renameFile(temporary, goal) == 0 else { throw .system("cannot replace", path, errno) }
        } catch {
            _ = calls.removeFile(temporary)
            throw error
        }
        try calls.synchronise(folder: folder, of: path)
    }

    /// Creates the temporary file. Where a file is replaced, nobody else can read it until it has that file's mode.
    private func createTemporary(in folder: String) throws(CSVError) -> (path: String, descriptor: Int32) {
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
}
