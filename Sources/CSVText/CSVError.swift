public import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What stops the reading or writing of a file.
///
/// One finding is wrapped: where it is, what is wrong, and how to mend it. What does not stop the reading, such as a
/// ragged record, is not thrown by itself; it stands in `CSVTable.findings`, or in ``earlier`` where something stops the reading
/// after all.
public struct CSVError: Error, Sendable {
    public let finding: Finding
    /// What was found in the records before, in the file's order.
    public private(set) var earlier: [Finding] = []
    /// Whether the reader of a pipe has gone away (EPIPE), on which a command exits without a word.
    public let isClosedPipe: Bool

    public init(_ finding: Finding) {
        self.init(finding, isClosedPipe: false)
    }

    init(_ finding: Finding, isClosedPipe: Bool) {
        self.finding = finding
        self.isClosedPipe = isClosedPipe
    }

    /// The same behind what was found before it.
    func after(_ earlier: [Finding]) -> CSVError {
        var error = self
        error.earlier = earlier
        return error
    }

    /// All that was found, in the file's order.
    public var findings: [Finding] { earlier + [finding] }
}

extension CSVError: CustomStringConvertible {
    /// The finding as it is printed: `path:line:column: error: message [CODE]`.
    public var description: String { finding.description }
}

extension CSVError {
    /// A call of the system that has failed.
    ///
    /// - Parameters:
    ///   - action: what was to be done, such as `cannot open`.
    ///   - path: the path as the caller gave it.
    ///   - code: `errno` as it stood after the call.
    static func system(_ action: String, _ path: String, _ code: Int32) -> CSVError {
        let message = "\(action) \(path): \(String(cString: strerror(code))); \(remedy(code))"
        return CSVError(
            Finding(.inputOutput, at: SourcePosition(file: path), value: path, message), isClosedPipe: code == EPIPE)
    }

    private static func remedy(_ code: Int32) -> String {
        switch code {
        case ENOENT: "check the path"
        case ENOTDIR: "a file lies where a folder belongs: check the path"
        case EACCES, EPERM, EROFS: "change the permissions, or choose another place"
        case ENOSPC, EDQUOT, EFBIG: "make room, or choose another disk"
        case EEXIST: "a file of that name is in the way: choose another place"
        case EISDIR: "name a file inside the folder"
        case ELOOP: "the symbolic links go round in a circle: mend them"
        case EXDEV: "the files of one folder have to lie on one disk"
        case EMFILE, ENFILE: "close other files first"
        case EPIPE: "the program that was to read it has ended"
        default: "check the disk, and try again"
        }
    }
}
