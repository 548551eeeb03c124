#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The making of folders.
public enum OutputFolder {
    /// Makes a folder and the folders above it; one that is there already is left as it is.
    ///
    /// - Throws: `FindingCode.inputOutput`, with the first folder on the way that cannot be made.
    public static func make(_ path: String) throws(CSVError) {
        guard !path.utf8.contains(Byte.null) else { throw .system("cannot make the folder", path, EINVAL) }
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            let folder = String(path[..<end])
            guard mkdir(folder, 0o777) != 0 else { continue }
            let code = errno
            var status = stat()
            // Above a folder that is there, a system may refuse with EACCES or EROFS what needs no making.
            guard stat(folder, &status) == 0 else { throw .system("cannot make the folder", folder, code) }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw .system("cannot make the folder", folder, EEXIST)
            }
        }
    }
}
