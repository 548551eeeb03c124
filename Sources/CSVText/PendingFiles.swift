import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The new files of a set, from the step on by which they are the valid ones.
///
/// They lie in a hidden folder of the set's folder under the paths that they are to have: what lies there is what is still to be
/// done, whoever does it and however often it is begun. Whoever uses it holds the folder's lock.
struct PendingFiles {
    static let name = OutputFile.temporaryPrefix + "pending"

    private let folder: String
    private let calls: FileCalls
    private var path: String { "\(folder)/\(Self.name)" }

    init(in folder: String, calls: FileCalls = FileCalls()) { (self.folder, self.calls) = (folder, calls) }

    var areThere: Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Makes the files of a staging folder the valid ones, and moves them to their places.
    ///
    /// - Throws: as ``FileSet/replace(_:leavingEqual:)``; where no file has moved, the staging folder has its name again.
    func take(over staging: StagingFolder) throws(CSVError) {
        guard calls.renameFile(staging.path, path) == 0 else {
            throw .system("cannot replace files of", folder, errno)
        }
        do throws(CSVError) {
            try calls.synchronise(folder: folder, of: folder)
            _ = try finish()
        } catch {
            if (try? content().files.count) == staging.names.count { _ = calls.renameFile(path, staging.path) }
            throw error
        }
    }

    /// Moves what is left to its places.
    ///
    /// - Returns: the files that moved, as paths in the folder, in byte order.
    /// - Throws: `FindingCode.inputOutput`; nothing has moved when it is for something that no set can have left here.
    func finish() throws(CSVError) -> [String] {
        guard areThere else { return [] }
        let (files, folders) = try content()
        for file in files where try FilePlace(of: file, in: folder).name != file { throw foreign(file) }
        for file in files {
            guard calls.renameFile("\(path)/\(file)", "\(folder)/\(file)") == 0 else {
                throw .system("cannot replace", "\(folder)/\(file)", errno)
            }
        }
        let failure = failure(bringingToTheDisk: folders)
        for inner in folders.reversed() {
            guard calls.removeFolder(path + inner) == 0 else { throw .system("cannot remove", path + inner, errno) }
        }
        if let failure { throw failure }
        try calls.synchronise(folder: folder, of: folder)
        return files
    }

    /// Brings the new names to the disk in each folder; the files have moved, whether or not that can be done.
    private func failure(bringingToTheDisk folders: [String]) -> CSVError? {
        var failure: CSVError?
        for inner in folders {
            do throws(CSVError) {
                try calls.synchronise(folder: folder + inner, of: folder + inner)
            } catch {
                failure = failure ?? error
            }
        }
        return failure
    }

    /// What lies here: the files as paths, in byte order, and the folders, each with a stroke in front and before those in it.
    private func content() throws(CSVError) -> (files: [String], folders: [String]) {
        var files: [String] = []
        var folders = [""]
        guard FolderEntries.isFolder(path) else { throw foreign("") }
        var next = 0
        while next < folders.count {
            for name in FolderEntries.names(in: path + folders[next]) {
                let inner = "\(folders[next])/\(name)"
                var status = stat()
                guard lstat(path + inner, &status) == 0 else { throw foreign(String(inner.dropFirst())) }
                switch status.st_mode & S_IFMT {
                case S_IFREG: files.append(String(inner.dropFirst()))
                case S_IFDIR: folders.append(inner)
                default: throw foreign(String(inner.dropFirst()))
                }
            }
            next += 1
        }
        return (files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, folders)
    }

    private func foreign(_ name: String) -> CSVError {
        CSVError(
            Finding(
                .inputOutput, at: SourcePosition(file: path), value: name,
                "\(name.isEmpty ? "this" : name) is nothing that a run which replaces files leaves here; remove \(path)"
            ))
    }
}
