import CSVText
import Diagnostics
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the bytes of a file go, and what stays as it was.
@Suite struct OutputFileTests {
    private let scratch = Scratch()
    private let bytes = Array("new\n".utf8)

    @Test func aNewFileGetsTheModeOfTheUmask() throws {
        scratch.create("reference", "", mode: 0)
        let descriptor = open(scratch["umask"], O_WRONLY | O_CREAT, 0o666)
        close(descriptor)
        try OutputFile.write(bytes, to: scratch["new"])
        #expect(scratch.text("new") == "new\n")
        #expect(scratch.mode("new") == scratch.mode("umask"))
        #expect(scratch.names == ["new", "reference", "umask"])
    }

    @Test(arguments: [0o600, 0o640, 0o664, 0o755] as [mode_t])
    func aFileKeepsItsMode(_ mode: mode_t) throws {
        scratch.create("a", "old and longer\n", mode: mode)
        try OutputFile.write(bytes, to: scratch["a"])
        #expect(scratch.text("a") == "new\n")
        #expect(scratch.mode("a") == mode)
        #expect(scratch.names == ["a"])
    }

    @Test func nothingCanBeWritten() throws {
        try OutputFile.write([], to: scratch["empty"])
        #expect(scratch.names == ["empty"])
        #expect(scratch.text("empty") == "")
    }

    @Test func aSymbolicLinkStaysAndItsTargetIsReplaced() throws {
        scratch.create("target", "old\n", mode: 0o600)
        symlink("target", scratch["link"])
        symlink(scratch["link"], scratch["outer"])
        try OutputFile.write(bytes, to: scratch["outer"])
        #expect(scratch.isLink("link") && scratch.isLink("outer") && !scratch.isLink("target"))
        #expect(scratch.text("target") == "new\n")
        #expect(scratch.mode("target") == 0o600)
        #expect(scratch.names == ["link", "outer", "target"])
    }

    @Test func aDanglingLinkGetsItsTarget() throws {
        symlink("target", scratch["link"])
        try OutputFile.write(bytes, to: scratch["link"])
        #expect(scratch.isLink("link"))
        #expect(scratch.text("target") == "new\n")
    }

    @Test func linksInACircleAreRefused() {
        symlink("b", scratch["a"])
        symlink("a", scratch["b"])
        expectFailure(to: scratch["a"], ELOOP, "mend them")
    }

    @Test func aFolderIsRefused() {
        expectFailure(to: scratch.path, EISDIR, "name a file inside the folder")
    }

    @Test func aMissingFolderIsRefused() {
        expectFailure(to: scratch["no/such/file"], ENOENT, "check the path")
        #expect(scratch.names == [])
    }

    @Test func aPathWithNULIsRefused() {
        expectFailure(to: scratch["a\u{0}b"], EINVAL, "try again")
        #expect(scratch.names == [])
    }

    @Test(.enabled(if: access("/dev/full", W_OK) == 0))
    func aFullDeviceIsAnError() {
        expectFailure(to: "/dev/full", ENOSPC, "make room")
    }

    @Test func aDeviceIsWrittenDirectly() throws {
        try OutputFile.write(bytes, to: "/dev/null")
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func aPipeWithANameIsWrittenDirectly() throws {
        #expect(mkfifo(scratch["pipe"], 0o600) == 0)
        let reader = open(scratch["pipe"], O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try OutputFile.write(bytes, to: scratch["pipe"])
        var buffer = [UInt8](repeating: 0, count: 16)
        #expect(read(reader, &buffer, buffer.count) == 4)
        #expect(Array(buffer[..<4]) == bytes)
        #expect(scratch.names == ["pipe"])
    }

    @Test func theNameOfADescriptorMeansTheDescriptor() throws {
        let descriptor = open(scratch["log"], O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(descriptor) }
        try OutputFile.write(Array("one\n".utf8), to: "/dev/fd/\(descriptor)")
        try OutputFile.write(Array("two\n".utf8), toDescriptor: descriptor)
        #expect(scratch.text("log") == "one\ntwo\n")
    }

    private func expectFailure(
        to path: String, _ code: Int32, _ remedy: String, _ location: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: CSVError.self, sourceLocation: location) { try OutputFile.write(bytes, to: path) }
        #expect(error?.finding.code == .inputOutput, sourceLocation: location)
        #expect(error?.finding.position == SourcePosition(file: path), sourceLocation: location)
        #expect(error?.finding.message.contains(path) == true, sourceLocation: location)
        #expect(error?.finding.message.contains(String(cString: strerror(code))) == true, sourceLocation: location)
        #expect(error?.finding.message.contains(remedy) == true, sourceLocation: location)
    }
}
