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
        let (temporary, descriptor) = try createTemporary(in: folder)
        do throws(CSVError) {
            try fill(descriptor, with: bytes)
            guard calls.renameFile(temporary, goal) == 0 else { throw .system("cannot replace", path, errno) }
        } catch {
            _ = calls.removeFile(temporary)
            throw error
        }
        try synchronise(folder: folder)
    }

    /// Creates the temporary file. Where a file is replaced, nobody else can read it until it has that file's mode.
    private func createTemporary(in folder: String) throws(CSVError) -> (path: String, descriptor: Int32) {
        for _ in 0..<16 {
            let name = OutputFile.temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 36)
            let temporary = folder + "/" + name
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
            let descriptor = calls.openFile(temporary, flags, mode == nil ? 0o666 : 0o600)
            if descriptor >= 0 { return (temporary, descriptor) }
            guard errno == EEXIST else { break }
        }
        throw .system("cannot create a file beside", path, errno)
    }

    /// Writes, sets the mode, brings to the disk and closes; the descriptor is closed in any case.
    private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(CSVError) {
        do throws(CSVError) {
            try OutputFile.write(bytes, to: descriptor, named: path, calls: calls)
            if let mode, calls.setMode(descriptor, mode) != 0 {
                throw .system("cannot keep the mode of", path, errno)
            }
            guard calls.synchronise(descriptor) == 0 else { throw .system("cannot bring to the disk", path, errno) }
        } catch {
            _ = calls.closeFile(descriptor)
            throw error
        }
        guard calls.closeFile(descriptor) == 0 || errno == EINTR else { throw .system("cannot close", path, errno) }
    }

    /// Brings the new name to the disk. File systems that cannot do that for a folder say EINVAL.
    private func synchronise(folder: String) throws(CSVError) {
        let action = "cannot bring to the disk the folder of"
        let descriptor = calls.openFile(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .system(action, path, errno) }
        let status = calls.synchronise(descriptor)
        let failure = errno
        _ = calls.closeFile(descriptor)
        guard status == 0 || failure == EINVAL else { throw .system(action, path, failure) }
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

/// The calls of the system by which a file is replaced, so that a test can let each of them fail.
///
/// They return what the system returns: -1 for a failure, which `errno` then names.
struct FileCalls: Sendable {
    var openFile: @Sendable (_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 = { path, flags, mode in
        open(path, flags, mode)
    }
    var writeBytes: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int = {
        descriptor, bytes, count in write(descriptor, bytes, count)
    }
    var synchronise: @Sendable (_ descriptor: Int32) -> Int32 = { fsync($0) }
    var setMode: @Sendable (_ descriptor: Int32, _ mode: mode_t) -> Int32 = { fchmod($0, $1) }
    var closeFile: @Sendable (_ descriptor: Int32) -> Int32 = { close($0) }
    var renameFile: @Sendable (_ from: String, _ to: String) -> Int32 = { rename($0, $1) }
    var removeFile: @Sendable (_ path: String) -> Int32 = { unlink($0) }
}
