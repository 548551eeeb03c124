internal import CLibcsv

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The calls of the system by which a file or a folder is replaced, so that a test can let each of them fail.
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
    var removeFolder: @Sendable (_ path: String) -> Int32 = { rmdir($0) }
    var makeFolder: @Sendable (_ path: String) -> Int32 = { mkdir($0, 0o777) }
    var exchangeFolders: @Sendable (_ a: String, _ b: String) -> Int32 = { a, b in
        #if os(Linux)
            exchange_paths(a, b)
        #else
            renamex_np(a, b, UInt32(RENAME_SWAP))
        #endif
    }
}

extension FileCalls {
    /// Writes and sets the mode; the descriptor stays open unless that fails.
    ///
    /// - Parameter path: the file as the caller knows it, for messages.
    func fill(
        _ descriptor: Int32, with bytes: [UInt8], mode: mode_t? = nil, named path: String
    ) throws(CSVError) {
        do throws(CSVError) {
            try OutputFile.write(bytes, to: descriptor, named: path, calls: self)
            if let mode, setMode(descriptor, mode) != 0 {
                throw .system("cannot keep the mode of", path, errno)
            }
        } catch {
            _ = closeFile(descriptor)
            throw error
        }
    }

    /// Brings to the disk and closes; the descriptor is closed in any case.
    func finish(_ descriptor: Int32, named path: String) throws(CSVError) {
        guard synchronise(descriptor) == 0 else {
            let failure = errno
            _ = closeFile(descriptor)
            throw .system("cannot bring to the disk", path, failure)
        }
        guard closeFile(descriptor) == 0 || errno == EINTR else { throw .system("cannot close", path, errno) }
    }

    /// Brings the names in a folder to the disk. File systems that cannot do that for a folder say EINVAL.
    ///
    /// - Parameter path: what was written in it, for messages.
    func synchronise(folder: String, of path: String) throws(CSVError) {
        let action = "cannot bring to the disk the folder of"
        let descriptor = openFile(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .system(action, path, errno) }
        let status = synchronise(descriptor)
        let failure = errno
        _ = closeFile(descriptor)
        guard status == 0 || failure == EINVAL else { throw .system(action, path, failure) }
    }
}
