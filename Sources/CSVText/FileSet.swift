/// Files of one folder, or of folders in it, that are replaced together: all of them or none, and whatever else lies there stays.
///
/// The new files are gathered in a hidden folder inside and brought to the disk. Then that folder gets another name, and by this
/// one step the new files are the valid ones, and they move to their places. What a run that was killed before
/// the step has left is removed by the next one; what a run that was killed after it has left to do is done by the next one, and
/// until then ``isInterrupted(in:)`` tells those who read. Of two processes that write the same files at once one wins whole.
public struct FileSet {
    private let folder: String
    private let calls: FileCalls

    /// - Parameter folder: where the files lie; it must be there when they are replaced.
    public init(in folder: String) { self.init(in: folder, calls: FileCalls()) }

    init(in folder: String, calls: FileCalls) { (self.folder, self.calls) = (folder, calls) }

    /// Whether the files are partly old and partly new, because a run that replaced them was killed. To be asked
    /// ``FolderLock/whileReading(_:_:)``.
    public static func isInterrupted(in folder: String) -> Bool { PendingFiles(in: folder).areThere }

    /// Ends the work of a run that was killed.
    ///
    /// - Returns: the files that took their places, as paths in the folder, in byte order; none where there was nothing to do.
    /// - Throws: `FindingCode.inputOutput` when a file cannot take its place, or lies where no such run can have put it.
    public func finish() throws(CSVError) -> [String] {
        guard Self.isInterrupted(in: folder) else { return [] }
        return try FolderLock.whileWriting(folder) { () throws(CSVError) in
            try PendingFiles(in: folder, calls: calls).finish()
        }
    }

    /// Replaces the contents of the files, or creates them.
    ///
    /// A file keeps its mode; a new one gets 0666 less the umask. A symbolic link stays, and what it leads to is replaced, which
    /// must lie in the folder as well.
    ///
    /// - Parameters:
    ///   - files: names as paths in the folder, and contents.
    ///   - leavingEqual: whether a file that has its new content already is left alone.
    /// - Returns: the names that were written.
    /// - Throws: `FindingCode.inputOutput`. All files have their old contents then; only where one cannot take its place after
    ///   another has, which only a change of permissions or a disk that fails can bring about, the next run finishes the set.
    @discardableResult
    public func replace(
        _ files: [(name: String, bytes: [UInt8])], leavingEqual: Bool = false
    ) throws(CSVError) -> [String] {
        try replace { (staged) throws(CSVError) in
            for file in files {
                if leavingEqual, (try? InputFile.bytes(atPath: "\(folder)/\(file.name)")) == file.bytes { continue }
                try staged.write(file.bytes, to: file.name)
            }
        }
    }

    /// The same with files that are written piece by piece.
    ///
    /// - Parameter body: writes the files, all of which are new ones before any takes its place.
    @discardableResult
    public func replace(_ body: (StagedFiles) throws(CSVError) -> Void) throws(CSVError) -> [String] {
        try FolderLock.whileWriting(folder) { () throws(CSVError) in
            let pending = PendingFiles(in: folder, calls: calls)
            _ = try pending.finish()
            Leftovers.remove(in: folder)
            let files = StagedFiles(in: folder, calls: calls)
            defer { files.staging?.remove() }
            try body(files)
            guard let staging = files.staging else { return [] }
            try staging.synchronise()
            try pending.take(over: staging)
            return files.names
        }
    }
}

/// The new files of a set, until they take their places.
public final class StagedFiles {
    /// Where they lie; made for the first one.
    fileprivate private(set) var staging: StagingFolder?
    private let folder: String
    private let calls: FileCalls
    /// The files so far: by the name that the caller gave, the path in the folder.
    private var places: [String: String] = [:]
    fileprivate private(set) var names: [String] = []

    fileprivate init(in folder: String, calls: FileCalls) { (self.folder, self.calls) = (folder, calls) }

    /// Appends bytes to a file, which they begin if it has none yet.
    ///
    /// - Parameter name: the path in the set's folder.
    public func write(_ bytes: [UInt8], to name: String) throws(CSVError) {
        if let place = places[name] {
            try staging?.append(bytes, to: place)
            return
        }
        let place = try FilePlace(of: name, in: folder)
        if staging == nil { staging = try StagingFolder(in: folder, for: folder, calls: calls) }
        try staging?.write(bytes, to: place.name, mode: place.mode)
        places[name] = place.name
        names.append(name)
    }
}
