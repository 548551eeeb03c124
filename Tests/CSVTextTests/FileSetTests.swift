import Diagnostics
import Testing

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Several files of a folder that are replaced together.
@Suite struct FileSetTests {
    private let scratch = Scratch()
    private static let names = ["a", "b", "in/c", "in/ner/d"]

    init() {
        scratch.makeFolder("in")
        scratch.makeFolder("in/ner")
    }

    private func files(_ text: String) -> [(name: String, bytes: [UInt8])] { Self.names.map { ($0, Array(text.utf8)) } }

    private func replace(with text: String) throws {
        try FileSet(in: scratch.path).replace(files(text))
    }

    private var held: [String] { Self.names.map(scratch.text) }

    @Test func allAreReplaced() throws {
        try replace(with: "old\n")
        scratch.create("mine", "mine\n")
        #expect(try FileSet(in: scratch.path).replace(files("new\n")) == Self.names)
        #expect(held == ["new\n", "new\n", "new\n", "new\n"])
        #expect(scratch.names == ["a", "b", "in", "mine"])
        #expect(scratch.names(in: "in") == ["c", "ner"])
    }

    @Test func aFileKeepsItsMode() throws {
        scratch.create("a", "old\n", mode: 0o640)
        try replace(with: "new\n")
        #expect(scratch.mode("a") == 0o640)
        #expect(scratch.text("a") == "new\n")
    }

    @Test func whatIsEqualIsLeftAlone() throws {
        try replace(with: "old\n")
        var changed = files("old\n")
        changed[2].bytes = Array("new\n".utf8)
        #expect(try FileSet(in: scratch.path).replace(changed, leavingEqual: true) == ["in/c"])
        #expect(held == ["old\n", "old\n", "new\n", "old\n"])
        #expect(try FileSet(in: scratch.path).replace(changed, leavingEqual: true) == [])
        #expect(try FileSet(in: scratch.path).replace(changed) == Self.names)
    }

    /// The last of them cannot be written, and all have their old content: a folder or a pipe is in the way, the folder is not
    /// there, or the name is none.
    @Test(arguments: ["folder", "pipe", "no/where", "a/b", "../b", "in/../b", ".b", "in/.b", "", "in/", "nu\0l"])
    func noneIsReplacedWhereOneCannotBe(_ name: String) throws {
        try replace(with: "old\n")
        scratch.makeFolder("folder")
        mkfifo(scratch["pipe"], 0o600)
        let error = #expect(throws: CSVError.self) {
            try FileSet(in: scratch.path).replace(files("new\n") + [(name, [])])
        }
        #expect(error?.finding.code == .inputOutput)
        #expect(held == ["old\n", "old\n", "old\n", "old\n"])
        #expect(scratch.names == ["a", "b", "folder", "in", "pipe"])
    }

    @Test func aFolderThatIsNotThere() {
        let error = #expect(throws: CSVError.self) {
            try FileSet(in: scratch["absent"]).replace([("a", Array("new\n".utf8))])
        }
        #expect(error?.finding.message.contains("No such file or directory") == true)
        #expect(scratch.names == ["in"])
    }

    /// A link stays where it leads to a file of the folder, be it there or not, and is refused where it leads out of it.
    @Test func linksLeadNowhereElse() throws {
        let elsewhere = Scratch()
        elsewhere.create("kept", "kept\n")
        scratch.create("real", "old\n")
        symlink("../real", scratch["in/c"])
        symlink(scratch["in/later"], scratch["a"])
        try replace(with: "new\n")
        #expect(scratch.isLink("in/c") && scratch.isLink("a"))
        #expect(scratch.text("real") == "new\n")
        #expect(scratch.text("in/later") == "new\n")
        symlink(elsewhere["kept"], scratch["out"])
        symlink(elsewhere.path, scratch["outer"])
        for name in ["out", "outer/kept", "outer/new"] {
            let error = #expect(throws: CSVError.self) { try FileSet(in: scratch.path).replace([(name, [])]) }
            #expect(error?.finding.message.contains("take the link away") == true)
        }
        #expect(elsewhere.text("kept") == "kept\n")
        #expect(elsewhere.names == ["kept"])
    }

    /// More than a process may hold open at once.
    @Test func thereMayBeManyFiles() throws {
        try FileSet(in: scratch.path, calls: .hasty).replace((0..<2_500).map { ("many\($0)", Array("x\n".utf8)) })
        #expect(scratch.names.count == 2_501)
        #expect(scratch.text("many2499") == "x\n")
    }

    /// What was opened for files that are then not written is closed.
    @Test func nothingStaysOpenBehindAFailure() throws {
        for _ in 0..<5 {
            #expect(throws: CSVError.self) { try FileSet(in: scratch.path).replace(files("x\n") + [("in", [])]) }
        }
        #expect(openFiles == [])
        #expect(scratch.names == ["in"])
    }

    /// What this process holds open of the test's own folder.
    private var openFiles: [String] {
        FolderEntries.names(in: "/proc/self/fd").compactMap { try? AtomicFile.linkTarget(of: "/proc/self/fd/\($0)") }
            .filter { $0.hasPrefix(scratch.path) }
    }

    /// Two that write the same files at once, and one that reads them: the files are always those of one of the two.
    @Test func aReaderSeesTheFilesOfOneWriter() async throws {
        try replace(with: "one\n")
        let (folder, names) = (scratch.path, Self.names)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for text in ["one\n", "two\n"] {
                let files = files(text)
                group.addTask { for _ in 0..<50 { try FileSet(in: folder, calls: .hasty).replace(files) } }
            }
            group.addTask {
                for _ in 0..<300 {
                    let held = try FolderLock.whileReading(folder) {
                        #expect(!FileSet.isInterrupted(in: folder))
                        return Set(try names.map { try InputFile.bytes(atPath: "\(folder)/\($0)") })
                    }
                    #expect(held.count == 1)
                }
            }
            try await group.waitForAll()
        }
        #expect(scratch.names == ["a", "b", "in"])
    }
}
