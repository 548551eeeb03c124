#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The writing of whole files: a file has its old content or its new one, and never a part.
public enum OutputFile {
    /// What the names of temporary files and folders start with. What a killed run leaves of them is removed by the next run
    /// that writes to the same folder.
    public static let temporaryPrefix = ".planatlas-"

    /// Replaces the content of a file, or creates it.
    ///
    /// The bytes go to a temporary file beside the goal, which is brought to the disk and then renamed. A file keeps
    /// its mode; a new one gets 0666 less the umask. A symbolic link stays, and its target is replaced, or created
    /// where it dangles. Owner, access control lists and further hard links are not kept, and a write-protected file
    /// is replaced all the same where its folder allows it. What is not a regular file, such as a pipe or
    /// `/dev/stdout`, is written directly.
    ///
    /// - Throws: `FindingCode.inputOutput`. The old content is then in place, and no temporary file is left; only
    ///   when the folder itself cannot be brought to the disk has the new content taken its place.
    public static func write(_ bytes: [UInt8], to path: String) throws(CSVError) {
        try write(bytes, to: path, calls: FileCalls())
    }

    /// Writes to standard output.
    ///
    /// - Throws: `FindingCode.inputOutput`; `isClosedPipe` says that nobody reads any more. A process that has not set
    ///   SIGPIPE to be ignored ends there instead.
    public static func writeToStandardOutput(_ bytes: [UInt8]) throws(CSVError) {
        try write(bytes, toDescriptor: STDOUT_FILENO)
    }

    /// Writes to an open descriptor, which stays open; errors as for `writeToStandardOutput`.
    public static func write(_ bytes: [UInt8], toDescriptor descriptor: Int32) throws(CSVError) {
        let names = [STDOUT_FILENO: "/dev/stdout", STDERR_FILENO: "/dev/stderr"]
        try write(bytes, to: descriptor, named: names[descriptor] ?? "/dev/fd/\(descriptor)", calls: FileCalls())
    }

    static func write(_ bytes: [UInt8], to path: String, calls: FileCalls) throws(CSVError) {
        switch try target(path) {
        case .stream: try writeDirectly(bytes, to: path, calls: calls)
        case .file(let mode):
            let folder = try AtomicFile.folder(ofTarget: path)
            Leftovers.remove(in: folder)
            let file = try AtomicFile(bytes, path: path, mode: mode, calls: calls)
            do throws(CSVError) {
                try file.synchronise()
                try file.replace()
            } catch {
                file.discard()
                throw error
            }
            try calls.synchronise(folder: folder, of: path)
        }
    }

    /// What a path stands for.
    private enum Target {
        /// A regular file, with its mode; nil where it is not there yet.
        case file(mode: mode_t?)
        /// A pipe, a device or an open descriptor, which is written directly.
        case stream
    }

    private static func target(_ path: String) throws(CSVError) -> Target {
        guard !path.utf8.contains(Byte.null) else { throw .system("cannot write", path, EINVAL) }
        if descriptor(named: path) != nil { return .stream }
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .system("cannot write", path, errno) }
            return .file(mode: nil)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(mode: status.st_mode & 0o7777)
        case S_IFDIR: throw .system("cannot write", path, EISDIR)
        default: return .stream
        }
    }

    /// Writes all of the bytes, through interruptions and partial writes.
    static func write(
        _ bytes: [UInt8], to descriptor: Int32, named path: String, calls: FileCalls
    ) throws(CSVError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { calls.writeBytes(descriptor, $0 + written, buffer.count - written) } ?? 0
            }
            if count > 0 {
                written += count
            } else if count == 0 {
                throw .system("cannot write", path, EIO)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                throw .system("cannot write", path, errno)
            }
        }
    }

    private static func writeDirectly(_ bytes: [UInt8], to path: String, calls: FileCalls) throws(CSVError) {
        if let descriptor = descriptor(named: path) {
            return try write(bytes, to: descriptor, named: path, calls: calls)
        }
        let descriptor = calls.openFile(path, O_WRONLY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .system("cannot open", path, errno) }
        do throws(CSVError) {
            try write(bytes, to: descriptor, named: path, calls: calls)
        } catch {
            _ = calls.closeFile(descriptor)
            throw error
        }
        guard calls.closeFile(descriptor) == 0 || errno == EINTR else { throw .system("cannot close", path, errno) }
    }

    /// The descriptor that a path stands for. Renaming over what it is redirected to would leave it to the old file.
    private static func descriptor(named path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            let folders = ["/dev/fd/", "/proc/self/fd/"]
            return folders.first(where: path.hasPrefix).flatMap { Int32(path.dropFirst($0.count)) }
        }
    }
}
