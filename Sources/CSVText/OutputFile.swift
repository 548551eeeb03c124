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

    /// Replaces the contents of several files, or creates them: each as a whole, and none before all are on the disk.
    ///
    /// More than 200 files are taken in groups of so many, since each is held open until it has its name.
    ///
    /// - Throws: as for one file. Where a file cannot be written all of its group have their old content; where one cannot be
    ///   renamed, which is the last step, those before it have their new one.
    public static func write(_ files: [(path: String, bytes: [UInt8])]) throws(CSVError) {
        let size = 200
        for start in stride(from: 0, to: files.count, by: size) {
            try write(Array(files[start..<min(start + size, files.count)]), calls: FileCalls())
        }
    }

    static func write(_ bytes: [UInt8], to path: String, calls: FileCalls) throws(CSVError) {
        try write([(path, bytes)], calls: calls)
    }

    private static func write(_ files: [(path: String, bytes: [UInt8])], calls: FileCalls) throws(CSVError) {
        var direct: [(path: String, bytes: [UInt8])] = []
        var waiting: [AtomicFile] = []
        var folders: [String: String] = [:]
        do throws(CSVError) {
            for (path, bytes) in files {
                switch try target(path) {
                case .stream: direct.append((path, bytes))
                case .file(let mode):
                    let folder = try AtomicFile.folder(ofTarget: path)
                    if folders.updateValue(path, forKey: folder) == nil { Leftovers.remove(in: folder) }
                    waiting.append(try AtomicFile(bytes, path: path, mode: mode, calls: calls))
                }
            }
            for file in waiting { try file.synchronise() }
            while let file = waiting.first {
                try file.replace()
                waiting.removeFirst()
            }
        } catch {
            for file in waiting { file.discard() }
            throw error
        }
        for (folder, path) in folders { try calls.synchronise(folder: folder, of: path) }
        for (path, bytes) in direct { try writeDirectly(bytes, to: path, calls: calls) }
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
