import Diagnostics
import Testing

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Every call that can fail, failing: the old file is intact, and no temporary one is left.
@Suite struct WriteFaultTests {
    private let scratch = Scratch()
    private let bytes = Array("new\n".utf8)

    enum Call: CaseIterable {
        case open, write, writeOfNothing, mode, fsync, close, rename
    }

    @Test(arguments: Call.allCases)
    func theOldFileIsIntact(_ call: Call) {
        scratch.create("a", "old\n", mode: 0o640)
        let error = #expect(throws: CSVError.self) {
            try OutputFile.write(bytes, to: scratch["a"], calls: Self.calls(failing: call))
        }
        #expect(error?.finding.code == .inputOutput)
        #expect(error?.finding.position == SourcePosition(file: scratch["a"]))
        #expect(error?.finding.message.contains(String(cString: strerror(EIO))) == true)
        #expect(error?.isClosedPipe == false)
        #expect(scratch.text("a") == "old\n")
        #expect(scratch.mode("a") == 0o640)
        #expect(scratch.names == ["a"])
    }

    @Test(arguments: Call.allCases.filter { $0 != .mode })
    func aNewFileIsNotLeftHalf(_ call: Call) {
        #expect(throws: CSVError.self) {
            try OutputFile.write(bytes, to: scratch["a"], calls: Self.calls(failing: call))
        }
        #expect(scratch.names == [])
    }

    @Test func aWriteThatFailsHalfwayLeavesTheOldFile() {
        scratch.create("a", "old\n")
        var calls = FileCalls()
        calls.writeBytes = { descriptor, bytes, count in
            guard count == 4 else { return Self.fail(ENOSPC) }
            return write(descriptor, bytes, 2)
        }
        let error = #expect(throws: CSVError.self) { try OutputFile.write(bytes, to: scratch["a"], calls: calls) }
        #expect(
            error?.finding.message
                == "cannot write \(scratch["a"]): No space left on device; make room, or choose another disk")
        #expect(scratch.text("a") == "old\n")
        #expect(scratch.names == ["a"])
    }

    /// A disk that is full after so many bytes, at every 4 kB of a file of 40 kB.
    @Test func aFullDiskLeavesTheOldFile() throws {
        scratch.create("a", "old\n")
        let large = Array(String(repeating: "0123456789abcde\n", count: 2_560).utf8)
        for room in stride(from: 0, to: large.count, by: 4_096) {
            #expect(throws: CSVError.self, "\(room)") {
                try OutputFile.write(large, to: scratch["a"], calls: SmallDisk(room: room).calls)
            }
            #expect(scratch.text("a") == "old\n", "\(room)")
            #expect(scratch.names == ["a"], "\(room)")
        }
        try OutputFile.write(large, to: scratch["a"], calls: SmallDisk(room: large.count).calls)
        #expect(try InputFile.bytes(atPath: scratch["a"]) == large)
    }

    /// The run does nothing any more from some call on, as one that is killed; the next one leaves nothing of it behind.
    @Test func aRunThatIsKilledAnywhereLeavesOneContent() throws {
        scratch.create("a", "old\n")
        let calls = try FaultyCalls.count { try OutputFile.write(bytes, to: scratch["a"], calls: $0) }
        var seen: [String] = []
        for last in 1...calls {
            try OutputFile.write(Array("old\n".utf8), to: scratch["a"], calls: .hasty)
            #expect(throws: CSVError.self, "call \(last)") {
                try OutputFile.write(bytes, to: scratch["a"], calls: FaultyCalls(from: last).calls)
            }
            seen.append(scratch.text("a"))
            try OutputFile.write(Array("newer\n".utf8), to: scratch["a"], calls: .hasty)
            #expect(scratch.text("a") == "newer\n")
            #expect(scratch.names == ["a"], "call \(last)")
        }
        // Opened, written, its mode set, brought to the disk, closed and renamed; then its folder is opened and brought there.
        #expect(seen == Array(repeating: "old\n", count: 6) + Array(repeating: "new\n", count: 2))
    }

    /// What fails is said, and not that the temporary file cannot be removed either; the next write removes it.
    @Test func whatCannotBeRemovedIsALeftover() throws {
        scratch.create("a", "old\n")
        var calls = Self.calls(failing: .fsync)
        calls.removeFile = { _ in Int32(Self.fail(EACCES)) }
        let error = #expect(throws: CSVError.self) { try OutputFile.write(bytes, to: scratch["a"], calls: calls) }
        #expect(error?.finding.message.hasPrefix("cannot bring to the disk ") == true)
        #expect(scratch.text("a") == "old\n")
        #expect(scratch.names.count == 2)
        try OutputFile.write(bytes, to: scratch["a"])
        #expect(scratch.names == ["a"])
    }

    @Test func partialAndInterruptedWritesGoOn() throws {
        var calls = FileCalls()
        let tries = Counter()
        calls.writeBytes = { descriptor, bytes, _ in
            tries.next() % 2 == 1 ? Self.fail(EINTR) : write(descriptor, bytes, 1)
        }
        try OutputFile.write(bytes, to: scratch["a"], calls: calls)
        #expect(scratch.text("a") == "new\n")
    }

    @Test func aFolderThatCannotBeSynchronisedIsAnErrorAfterTheFact() {
        scratch.create("a", "old\n")
        let calls = Self.calls(failingToSynchroniseFolderWith: EIO)
        #expect(throws: CSVError.self) { try OutputFile.write(bytes, to: scratch["a"], calls: calls) }
        #expect(scratch.text("a") == "new\n")
        #expect(scratch.names == ["a"])
    }

    @Test func aFileSystemWithoutFolderSynchronisationIsFine() throws {
        try OutputFile.write(bytes, to: scratch["a"], calls: Self.calls(failingToSynchroniseFolderWith: EINVAL))
        #expect(scratch.text("a") == "new\n")
    }

    @Test func aTakenNameIsTriedAgain() throws {
        let taken = scratch[OutputFile.temporaryPrefix + "taken"]
        scratch.create(OutputFile.temporaryPrefix + "taken", "somebody else's\n")
        let lock = open(taken, O_RDONLY)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        let tries = Counter()
        var calls = FileCalls()
        calls.openFile = { path, flags, mode in
            open(flags & O_EXCL != 0 && tries.next() < 3 ? taken : path, flags, mode)
        }
        try OutputFile.write(bytes, to: scratch["a"], calls: calls)
        #expect(scratch.text("a") == "new\n")
        #expect(scratch.text(OutputFile.temporaryPrefix + "taken") == "somebody else's\n")
    }

    /// What a killed process left is removed by the next one; what is being written, and what is a link, stays.
    @Test func leftoversAreRemoved() throws {
        for name in ["left", "busy"] { scratch.create(OutputFile.temporaryPrefix + name, "half") }
        scratch.create("kept", "kept\n")
        symlink(scratch["kept"], scratch[OutputFile.temporaryPrefix + "link"])
        let lock = open(scratch[OutputFile.temporaryPrefix + "busy"], O_RDONLY)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        try OutputFile.write(bytes, to: scratch["a"])
        let prefix = OutputFile.temporaryPrefix
        #expect(scratch.names == [prefix + "busy", prefix + "link", "a", "kept"])
        #expect(scratch.text("kept") == "kept\n")
    }

    @Test func aClosedPipeIsToldFromOtherErrors() {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let error = #expect(throws: CSVError.self) { try OutputFile.write(bytes, toDescriptor: ends[1]) }
        #expect(error?.isClosedPipe == true)
        #expect(error?.finding.code == .inputOutput)
    }

    private static func calls(failing call: Call) -> FileCalls {
        var calls = FileCalls()
        switch call {
        case .open: calls.openFile = { _, _, _ in Int32(fail(EIO)) }
        case .write: calls.writeBytes = { _, _, _ in fail(EIO) }
        case .writeOfNothing: calls.writeBytes = { _, _, _ in 0 }
        case .mode: calls.setMode = { _, _ in Int32(fail(EIO)) }
        case .fsync: calls.synchronise = { _ in Int32(fail(EIO)) }
        case .close:
            calls.closeFile = { descriptor in
                close(descriptor)
                return Int32(fail(EIO))
            }
        case .rename: calls.renameFile = { _, _ in Int32(fail(EIO)) }
        }
        return calls
    }

    private static func calls(failingToSynchroniseFolderWith code: Int32) -> FileCalls {
        var calls = FileCalls()
        calls.synchronise = { descriptor in
            var status = stat()
            fstat(descriptor, &status)
            return status.st_mode & S_IFMT == S_IFDIR ? Int32(fail(code)) : fsync(descriptor)
        }
        return calls
    }

    private static func fail(_ code: Int32) -> Int {
        errno = code
        return -1
    }
}

/// Counts calls from closures that must be `Sendable`.
final class Counter: @unchecked Sendable {
    private var count = 0

    func next() -> Int {
        count += 1
        return count
    }
}
