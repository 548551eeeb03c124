#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of its own for one test, deleted with what is in it when the test lets go of it.
final class Scratch {
    let path: String

    init() {
        var template = Array("\(P_tmpdir)/plan-atlas-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("cannot create a folder for a test: \(errno)") }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        guard unlink(path) != 0 else { return }
        for name in names(in: path) { remove(path + "/" + name) }
        rmdir(path)
    }

    /// The path of a file in the folder.
    subscript(name: String) -> String { path + "/" + name }

    /// The names in the folder, sorted.
    var names: [String] { Self.names(in: path) }

    /// The names in a folder of the folder, sorted.
    func names(in folder: String) -> [String] { Self.names(in: self[folder]) }

    private static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            // Where it lies, and not a copy: the entry ends behind its name, before the 256 bytes that its type has.
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Creates a file without the code under test.
    func create(_ name: String, _ text: String, mode: mode_t = 0o644) {
        let descriptor = open(self[name], O_WRONLY | O_CREAT | O_EXCL, 0o600)
        _ = text.utf8CString.withUnsafeBytes { write(descriptor, $0.baseAddress, text.utf8.count) }
        fchmod(descriptor, mode)
        close(descriptor)
    }

    func makeFolder(_ name: String) { mkdir(self[name], 0o777) }

    /// Reads a file of up to 4,096 bytes without the code under test.
    func text(_ name: String) -> String {
        let descriptor = open(self[name], O_RDONLY)
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 4_096)
        return String(decoding: buffer[..<max(0, read(descriptor, &buffer, buffer.count))], as: UTF8.self)
    }

    /// The mode bits of a file, or 0 when there is none.
    func mode(_ name: String) -> mode_t {
        var status = stat()
        return lstat(self[name], &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    /// Whether a name is a symbolic link.
    func isLink(_ name: String) -> Bool {
        var status = stat()
        return lstat(self[name], &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
