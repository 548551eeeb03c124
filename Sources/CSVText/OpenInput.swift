#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file, a pipe or a device that is open for reading.
final class OpenInput {
    /// The path as the caller gave it, for messages.
    let path: String
    let descriptor: Int32
    /// The size of a regular file when it was opened; nil for anything else.
    let size: Int?
    /// Where the reading began.
    private let start: off_t

    /// - Parameters:
    ///   - path: `-` is standard input.
    ///   - limit: the most bytes that are taken; a longer file is refused.
    /// - Throws: When the path cannot be opened (`FindingCode.inputOutput`), or the file is too long (`FindingCode.limit`).
    init(_ path: String, limit: Int) throws(CSVError) {
        guard !path.utf8.contains(Byte.null) else { throw .system("cannot open", path, EINVAL) }
        let opened = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw .system("cannot open", path, errno) }
        (self.path, descriptor, start) = (path, opened, max(0, lseek(opened, 0, SEEK_CUR)))
        var status = stat()
        guard fstat(opened, &status) == 0 else {
            let code = errno
            close(opened)
            throw .system("cannot look at", path, code)
        }
        size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
        if let size, size > limit { throw InputFile.tooLong(path, limit: limit) }
    }

    deinit { close(descriptor) }

    /// Goes back to where the reading began, which only a regular file can.
    func rewind() throws(CSVError) {
        guard lseek(descriptor, start, SEEK_SET) >= 0 else { throw .system("cannot read again", path, errno) }
    }
}
