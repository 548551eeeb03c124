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

    private func replace(with files: [(String, String)], calls: FileCalls = .hasty) throws {
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
        let calls = try FaultyCalls.count(removals: false) { try replace(with: Self.new, calls: $0) }
        #expect(calls == 21)
        for failing in 1...calls {
            try replace(with: Self.old)
            let faulty = FaultyCalls(at: failing, removals: false)
            let error = #expect(throws: CSVError.self, "call \(failing)") {
                try replace(with: Self.new, calls: faulty.calls)
            }
            #expect(error?.finding.code == .inputOutput)
            #expect(error?.finding.message.contains("No space left on device") == true)
            #expect(held == (failing > calls - 2 ? "new" : "old"), "call \(failing) of \(calls)")
            #expect(scratch.names == ["goal"], "call \(failing)")
        }
    }

    /// The run does nothing any more from some call on, as one that is killed; the next run leaves nothing of it behind.
    @Test func aRunThatIsKilledAnywhereLeavesOneWholeSet() throws {
        try replace(with: Self.old)
        let calls = try FaultyCalls.count { try replace(with: Self.new, calls: $0) }
        var seen: [String] = []
        for last in 1...calls {
            try replace(with: Self.old)
            try? replace(with: Self.new, calls: FaultyCalls(from: last).calls)
            seen.append(try #require(held, "call \(last)"))
            try replace(with: Self.new)
            #expect(held == "new")
            #expect(scratch.names == ["goal"], "call \(last)")
        }
        #expect(seen == seen.sorted().reversed())
        #expect(Set(seen) == ["old", "new"])
    }

    /// Files of the old folder that cannot be removed are no reason to say that the new one is not in place.
    @Test func whatCannotBeRemovedIsALeftover() throws {
        try replace(with: Self.old)
        var calls = FileCalls.hasty
        calls.removeFile = { _ in -1 }
        try replace(with: Self.new, calls: calls)
        #expect(held == "new")
        #expect(scratch.names.count == 2)
        try replace(with: Self.old)
        #expect(held == "old")
        #expect(scratch.names == ["goal"])
    }

    /// What lies there is looked at when nobody else can change it any more; a refusal leaves it as it was.
    @Test func whatMayNotBeLostIsKept() throws {
        try replace(with: Self.old)
        let refusal = CSVError.system("cannot lose", "it", EPERM)
        let error = #expect(throws: CSVError.self) {
            try ReplacedFolder(scratch["goal"]).replace(with: [("a", [])]) { () throws(CSVError) in throw refusal }
        }
        #expect(error?.finding == refusal.finding)
        #expect(held == "old")
        #expect(scratch.names == ["goal"])
    }

    /// A disk that is full after so many bytes, at every 4 kB of a set of 40 kB.
    @Test func aFullDiskLeavesTheOldSet() throws {
        try replace(with: Self.old)
        let text = String(repeating: "0123456789abcde\n", count: 256)
        let large = (0..<10).map { ("file\($0)", text) }
        for room in stride(from: 0, to: 40_960, by: 4_096) {
            #expect(throws: CSVError.self, "\(room)") { try replace(with: large, calls: SmallDisk(room: room).calls) }
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
                        try ReplacedFolder(goal, calls: .hasty).replace(with: files.map { ($0.0, Array($0.1.utf8)) })
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(held != nil)
        #expect(scratch.names == ["goal"])
    }
}
