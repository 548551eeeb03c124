#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What runs that were killed have left beside their goals, to be removed by the next run.
///
/// A temporary file or folder is locked as long as it is written, and the lock ends with its process. So what can be locked is
/// nobody's any more. What is still to take its place (``PendingFiles``) is no leftover.
enum Leftovers {
    /// Removes the temporary files and folders in a folder that no process is writing; links are left alone.
    static func remove(in folder: String) {
        for name in FolderEntries.names(in: folder)
        where name.hasPrefix(OutputFile.temporaryPrefix) && name != PendingFiles.name {
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { continue }
            let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                if status.st_mode & S_IFMT == S_IFDIR { FolderEntries.removeTree(path) } else { unlink(path) }
            }
            close(descriptor)
        }
    }

    /// Locks what was just made.
    ///
    /// - Returns: false when another run was quicker and has taken it for a leftover.
    static func lock(_ descriptor: Int32, at path: String) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
        var (held, named) = (stat(), stat())
        return fstat(descriptor, &held) == 0 && lstat(path, &named) == 0 && held.st_ino == named.st_ino
            && held.st_dev == named.st_dev
    }
}
