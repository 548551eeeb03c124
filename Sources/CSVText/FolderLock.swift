#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The lock on a folder by which those who read several of its files and those who replace them keep out of each other's way:
/// any number read at once, or one writes.
///
/// The lock is the system's and is advisory, and it ends with its process. A file system that knows no locks is used without.
public enum FolderLock {
    enum Purpose {
        case reading
        case writing
    }

    /// Reads files of a folder, all of them before or all of them after whatever another process replaces. Waits for one that is
    /// writing; a folder that cannot be opened is left for the reading itself to fail on.
    public static func whileReading<Result, Failure: Error>(
        _ folder: String, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let descriptor = held(folder, for: .reading)
        defer { if let descriptor { close(descriptor) } }
        return try body()
    }

    /// Replaces files of a folder. Waits for those who read or write it; one that is not there has nobody to wait for.
    static func whileWriting<Result, Failure: Error>(
        _ folder: String, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let descriptor = held(folder, for: .writing)
        defer { if let descriptor { close(descriptor) } }
        return try body()
    }

    /// The lock's open descriptor. A folder that has been replaced as a whole while it was waited for is waited for anew.
    private static func held(_ folder: String, for purpose: Purpose) -> Int32? {
        while true {
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            while flock(descriptor, purpose == .reading ? LOCK_SH : LOCK_EX) != 0, errno == EINTR {}
            var (held, named) = (stat(), stat())
            let isThere = fstat(descriptor, &held) == 0 && stat(folder, &named) == 0
            if !isThere || held.st_ino == named.st_ino && held.st_dev == named.st_dev { return descriptor }
            close(descriptor)
        }
    }
}
