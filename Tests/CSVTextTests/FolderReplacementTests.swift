import Diagnostics
import Testing

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder is replaced as a whole or stays as it was, whatever fails on the way.
@Suite struct FolderReplacementTests {
    private let scratch = Scratch()
    private static let old = [("a", "old\n"), ("inner/b", "old\n"), ("c", "only in the old one\n")]
    private static let new = [("a", "new\n"), ("inner/b", "new\n")]

    private func replace(with files: [(String, String)], calls: FileCalls = FileCalls()) throws {
        try ReplacedFolder(scratch["goal"], calls: calls).replace(with: files.map { ($0.0, Array($0.1.utf8)) })
    }

    /// Which set of files the goal holds; nil for none, or for a mixture.
    private var held: String? {
        switch (scratch.names(in: "goal"), scratch.text("goal/a"), scratch.text("goal/inner/b")) {
        case (["a", "c", "inner"], "old\n", "old\n"): "old"
        case (["a", "inner"], "new\n", "new\n"): "new"
        default: nil
        }
    }

    @Test func theNewFilesTakeThePlaceOfAllOldOnes() throws {
        try replace(with: Self.old)
        #expect(held == "old")
        try replace(with: Self.new)
        #expect(held == "new")
        #expect(scratch.names == ["goal"])
    }

    /// Each call of the system in turn fails. The old files are whole then, and the new ones when one of the last two fails,
    /// which bring the exchange to the disk.
    @Test func anyCallThatFailsLeavesOneWholeSet() throws {
        try replace(with: Self.old)
        let counting = FailingCalls(at: .max)
        try replace(with: Self.new, calls: counting.calls)
        let calls = counting.count
        #expect(calls == 20)
        for failing in 1...calls {
            try replace(with: Self.old)
            let faulty = FailingCalls(at: failing)
            let error = #expect(throws: CSVError.self, "call \(failing)") {
                try replace(with: Self.new, calls: faulty.calls)
            }
            #expect(error?.finding.code == .inputOutput)
            #expect(error?.finding.message.contains("No space left on device") == true)
            #expect(held == (failing > calls - 2 ? "new" : "old"), "call \(failing) of \(calls)")
            #expect(scratch.names == ["goal"], "call \(failing)")
        }
    }

    /// A disk that is full after so many bytes, at every 4 kB of a set of 40 kB.
    @Test func aFullDiskLeavesTheOldSet() throws {
        try replace(with: Self.old)
        let text = String(repeating: "0123456789abcde\n", count: 256)
        let large = (0..<10).map { ("file\($0)", text) }
        for room in stride(from: 0, to: 40_960, by: 4_096) {
            let disk = Disk(room: room)
            var calls = FileCalls()
            calls.writeBytes = { descriptor, bytes, count in disk.write(descriptor, bytes, count) }
            #expect(throws: CSVError.self, "\(room)") { try replace(with: large, calls: calls) }
            #expect(held == "old", "\(room)")
            #expect(scratch.names == ["goal"], "\(room)")
        }
        try replace(with: large)
        #expect(scratch.names(in: "goal").count == 10)
    }

    /// What a killed process left is removed; what another one is writing, and what is nobody's, stays.
    @Test func leftoversAreRemovedAndOthersWorkIsNot() throws {
        let prefix = OutputFile.temporaryPrefix + "folder-"
        for name in ["left", "busy"] { scratch.makeFolder(prefix + name) }
        scratch.create(prefix + "left/half", "ha")
        scratch.makeFolder("mine")
        let lock = open(scratch[prefix + "busy"], O_RDONLY | O_DIRECTORY)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        try replace(with: Self.new)
        #expect(scratch.names == [prefix + "busy", "goal", "mine"].sorted())
    }

    /// A leftover that is a link, planted by somebody, is not followed.
    @Test func aLinkIsNoLeftover() throws {
        scratch.makeFolder("elsewhere")
        scratch.create("elsewhere/kept", "kept\n")
        symlink(scratch["elsewhere"], scratch[OutputFile.temporaryPrefix + "folder-x"])
        try replace(with: Self.new)
        #expect(scratch.text("elsewhere/kept") == "kept\n")
    }

    @Test func aLinkInTheOldFolderIsRemovedAndNotFollowed() throws {
        scratch.makeFolder("elsewhere")
        scratch.create("elsewhere/kept", "kept\n")
        scratch.makeFolder("goal")
        symlink(scratch["elsewhere"], scratch["goal/inner"])
        try replace(with: Self.new)
        #expect(held == "new")
        #expect(scratch.text("elsewhere/kept") == "kept\n")
    }

    @Test func aLinkToTheGoalStays() throws {
        scratch.makeFolder("real")
        symlink(scratch["real"], scratch["goal"])
        try replace(with: Self.new)
        #expect(held == "new")
        #expect(scratch.isLink("goal"))
        #expect(scratch.names(in: "real") == ["a", "inner"])
    }

    @Test func aFileIsNotReplacedByAFolder() {
        scratch.create("goal", "a file\n")
        let error = #expect(throws: CSVError.self) { try replace(with: Self.new) }
        #expect(error?.finding.message.contains("Not a directory") == true)
        #expect(scratch.text("goal") == "a file\n")
        #expect(scratch.names == ["goal"])
    }

    /// Two that write at once, fifty times each: whoever looks finds the one set or the other.
    @Test func oneOfTwoWritersWinsWhole() async throws {
        try replace(with: Self.old)
        let goal = scratch["goal"]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for files in [Self.old, Self.new] {
                group.addTask {
                    for _ in 0..<50 {
                        try ReplacedFolder(goal).replace(with: files.map { ($0.0, Array($0.1.utf8)) })
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(held != nil)
        #expect(scratch.names == ["goal"])
    }
}

/// The calls of the system, of which one fails for want of room.
private final class FailingCalls: @unchecked Sendable {
    private let failing: Int
    private(set) var count = 0

    init(at failing: Int) { self.failing = failing }

    private func attempt<Status: BinaryInteger>(_ call: () -> Status) -> Status {
        count += 1
        guard count == failing else { return call() }
        errno = ENOSPC
        return -1
    }

    var calls: FileCalls {
        let system = FileCalls()
        var calls = FileCalls()
        calls.openFile = { path, flags, mode in self.attempt { system.openFile(path, flags, mode) } }
        calls.writeBytes = { descriptor, bytes, count in self.attempt { system.writeBytes(descriptor, bytes, count) } }
        calls.synchronise = { descriptor in self.attempt { system.synchronise(descriptor) } }
        calls.makeFolder = { path in self.attempt { system.makeFolder(path) } }
        calls.renameFile = { from, to in
            // Renaming onto a folder that holds something fails by itself, and the exchange comes next.
            let status = system.renameFile(from, to)
            if status == 0 { self.count += 1 }
            return status
        }
        calls.exchangeFolders = { a, b in self.attempt { system.exchangeFolders(a, b) } }
        calls.closeFile = { descriptor in
            var status = stat()
            fstat(descriptor, &status)
            let closed = system.closeFile(descriptor)
            // A folder that was opened to bring its names to the disk may fail to close: nothing is lost by that.
            return status.st_mode & S_IFMT == S_IFDIR ? closed : self.attempt { closed }
        }
        return calls
    }
}

/// A disk with room for so many bytes.
private final class Disk: @unchecked Sendable {
    private var room: Int

    init(room: Int) { self.room = room }

    func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        let taken = min(count, room)
        guard taken > 0 else {
            errno = ENOSPC
            return -1
        }
        room -= taken
        return Glibc.write(descriptor, bytes, taken)
    }
}
