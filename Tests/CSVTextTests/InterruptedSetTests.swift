import Diagnostics
import Testing

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whatever fails, and wherever a run is killed: the files of a set are all old or all new, or the next run makes them so and
/// says until then that they are not.
@Suite struct InterruptedSetTests {
    private let scratch = Scratch()
    private static let names = ["a", "b", "in/c"]
    private static let pending = PendingFiles.name

    init() throws {
        scratch.makeFolder("in")
        try replace(with: "old\n")
    }

    private func replace(with text: String, calls: FileCalls = .hasty) throws {
        try FileSet(in: scratch.path, calls: calls).replace(Self.names.map { ($0, Array(text.utf8)) })
    }

    /// The one text of all files; nil for a mixture.
    private var held: String? {
        let texts = Set(Self.names.map(scratch.text))
        return texts.count == 1 ? texts.first : nil
    }

    private var isClean: Bool { scratch.names == ["a", "b", "in"] && scratch.names(in: "in") == ["c"] }

    private func countCalls() throws -> Int {
        try FaultyCalls.count { calls in try replace(with: "old\n", calls: calls) }
    }

    /// Each call in turn fails. The old files are left, or the new ones, or some of both and the rest of the new ones to be moved.
    @Test func anyCallThatFailsLeavesOneSet() throws {
        let calls = try countCalls()
        #expect(calls > 3 * Self.names.count)
        var seen: [String] = []
        for failing in 1...calls {
            try replace(with: "old\n")
            let error = #expect(throws: CSVError.self, "call \(failing) of \(calls)") {
                try replace(with: "new\n", calls: FaultyCalls(at: failing).calls)
            }
            #expect(error?.finding.code == .inputOutput)
            #expect(error?.finding.message.contains("No space left on device") == true)
            if FileSet.isInterrupted(in: scratch.path) {
                seen.append("interrupted")
                _ = try FileSet(in: scratch.path, calls: .hasty).finish()
                #expect(held == "new\n", "call \(failing)")
            } else {
                seen.append(try #require(held, "call \(failing)"))
            }
            #expect(isClean, "call \(failing): \(scratch.names)")
        }
        // Two files after the first one and the removal of two folders are left to the next run. What fails then is that the folders
        // that hold the files, and the one that held the new ones, are opened and brought to the disk: six calls.
        #expect(
            seen == seen.filter { $0 == "old\n" } + Array(repeating: "interrupted", count: 2)
                + Array(repeating: "new\n", count: 4)
                + Array(repeating: "interrupted", count: 2) + Array(repeating: "new\n", count: 2))
    }

    /// The run does nothing any more from some call on. Whoever reads then sees the old set or the new one, or is told; and the
    /// next run leaves its own.
    @Test func aRunThatIsKilledAnywhereLeavesOneSet() throws {
        let calls = try countCalls()
        var seen: Set<String> = []
        for last in 1...calls {
            for isFinishedAlone in [true, false] {
                try replace(with: "old\n")
                #expect(throws: CSVError.self) { try replace(with: "new\n", calls: FaultyCalls(from: last).calls) }
                let interrupted = FileSet.isInterrupted(in: scratch.path)
                seen.insert(interrupted ? "interrupted" : try #require(held, "call \(last)"))
                if isFinishedAlone {
                    let finished = try FileSet(in: scratch.path, calls: .hasty).finish()
                    #expect(interrupted || finished.isEmpty)
                    #expect(!interrupted || held == "new\n")
                    #expect(held != nil, "call \(last)")
                    #expect(scratch.names.filter { $0 == Self.pending } == [])
                }
                try replace(with: "newer\n")
                #expect(held == "newer\n")
                #expect(isClean, "call \(last): \(scratch.names)")
            }
        }
        #expect(seen == ["old\n", "interrupted", "new\n"])
    }

    /// The run that finishes is killed in its turn, at any call.
    @Test func finishingCanBeInterruptedAsWell() throws {
        let calls = try FaultyCalls.count { calls in
            try interrupt()
            _ = try FileSet(in: scratch.path, calls: calls).finish()
        }
        for last in 1...calls {
            try replace(with: "old\n")
            try interrupt()
            #expect(throws: CSVError.self, "call \(last)") {
                try FileSet(in: scratch.path, calls: FaultyCalls(from: last).calls).finish()
            }
            _ = try FileSet(in: scratch.path, calls: .hasty).finish()
            #expect(held == "new\n", "call \(last)")
            #expect(isClean)
        }
    }

    /// A run that was killed when its new files had just become the valid ones.
    private func interrupt() throws {
        scratch.makeFolder(Self.pending)
        scratch.makeFolder("\(Self.pending)/in")
        for name in Self.names { scratch.create("\(Self.pending)/\(name)", "new\n") }
    }

    @Test func whatIsFinishedIsNamed() throws {
        try interrupt()
        #expect(FileSet.isInterrupted(in: scratch.path))
        #expect(try FileSet(in: scratch.path, calls: .hasty).finish() == ["a", "b", "in/c"])
        #expect(!FileSet.isInterrupted(in: scratch.path))
        #expect(try FileSet(in: scratch.path, calls: .hasty).finish() == [])
    }

    /// A single file that is written beside them takes nothing of it for a leftover.
    @Test func theFilesAreNoLeftovers() throws {
        try interrupt()
        scratch.makeFolder(StagingFolder.prefix + "left")
        try OutputFile.write(Array("x\n".utf8), to: scratch["x"])
        #expect(scratch.names == [Self.pending, "a", "b", "in", "x"])
        #expect(scratch.names(in: Self.pending) == ["a", "b", "in"])
    }

    /// What somebody has planted leads nowhere, and nothing moves: neither it nor what lies beside it.
    @Test(arguments: ["link", "folder link", "hidden", "pipe", "through a link"])
    func whatNoRunHasLeftIsRefused(_ plant: String) throws {
        let elsewhere = Scratch()
        elsewhere.create("kept", "kept\n")
        try interrupt()
        switch plant {
        case "link": symlink(elsewhere["kept"], scratch["\(Self.pending)/x"])
        case "folder link": symlink(elsewhere.path, scratch["\(Self.pending)/x"])
        case "hidden":
            scratch.makeFolder("\(Self.pending)/.git")
            scratch.makeFolder(".git")
            scratch.create("\(Self.pending)/.git/hook", "planted\n")
        case "pipe": mkfifo(scratch["\(Self.pending)/x"], 0o600)
        default:
            symlink(elsewhere.path, scratch["out"])
            scratch.makeFolder("\(Self.pending)/out")
            scratch.create("\(Self.pending)/out/kept", "planted\n")
        }
        for _ in 1...2 {
            let error = #expect(throws: CSVError.self) { try FileSet(in: scratch.path, calls: .hasty).finish() }
            #expect(error?.finding.code == .inputOutput)
            #expect(throws: CSVError.self) { try replace(with: "newer\n") }
        }
        #expect(held == "old\n")
        #expect(elsewhere.text("kept") == "kept\n")
        #expect(elsewhere.names == ["kept"])
        #expect(scratch.names(in: ".git") == [])
    }

    /// The folder of the new files is none: a file, or a link to one's own.
    @Test func aFileOfItsNameIsRefused() throws {
        scratch.create(Self.pending, "x\n")
        let error = #expect(throws: CSVError.self) { try replace(with: "new\n") }
        #expect(error?.finding.message.hasSuffix("remove \(scratch[Self.pending])") == true)
        unlink(scratch[Self.pending])
        let elsewhere = Scratch()
        elsewhere.create("a", "planted\n")
        symlink(elsewhere.path, scratch[Self.pending])
        #expect(throws: CSVError.self) { try replace(with: "new\n") }
        #expect(held == "old\n")
        #expect(elsewhere.names == ["a"])
    }

    /// A disk that is full after so many bytes, at every 4 kB of a set of 40 kB.
    @Test func aFullDiskLeavesTheOldSet() throws {
        let text = Array(String(repeating: "0123456789abcde\n", count: 256).utf8)
        let large = Self.names.map { (name: $0, bytes: text) } + (0..<7).map { ("file\($0)", text) }
        for room in stride(from: 0, to: 40_960, by: 4_096) {
            #expect(throws: CSVError.self, "\(room)") {
                try FileSet(in: scratch.path, calls: SmallDisk(room: room).calls).replace(large)
            }
            #expect(held == "old\n", "\(room)")
            #expect(isClean, "\(room)")
        }
        try FileSet(in: scratch.path, calls: SmallDisk(room: 40_960).calls).replace(large)
        #expect(scratch.names.count == 10)
    }
}
