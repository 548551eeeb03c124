import Diagnostics
import Testing

@testable import CSVText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Several files that are replaced together.
@Suite struct FileSetTests {
    private let scratch = Scratch()

    private func files(_ text: String) -> [(path: String, bytes: [UInt8])] {
        ["a", "b", "c"].map { (scratch[$0], Array(text.utf8)) }
    }

    private var held: [String] { ["a", "b", "c"].map(scratch.text) }

    @Test func allAreReplaced() throws {
        try OutputFile.write(files("old\n"))
        try OutputFile.write(files("new\n"))
        #expect(held == ["new\n", "new\n", "new\n"])
        #expect(scratch.names == ["a", "b", "c"])
    }

    /// The last of them cannot be written, and the first has its old content: a folder is in the way, or the disk is full.
    @Test func noneIsReplacedWhereOneCannotBeWritten() throws {
        try OutputFile.write(files("old\n"))
        scratch.makeFolder("d")
        #expect(throws: CSVError.self) { try OutputFile.write(files("new\n") + [(scratch["d"], [])]) }
        #expect(throws: CSVError.self) { try OutputFile.write(files("new\n") + [(scratch["no/where"], [])]) }
        #expect(held == ["old\n", "old\n", "old\n"])
        #expect(scratch.names == ["a", "b", "c", "d"])
    }

    /// More than a process may hold open at once.
    @Test func thereMayBeManyFiles() throws {
        let paths = (0..<2_500).map { scratch["many\($0)"] }
        try OutputFile.write(paths.map { ($0, Array("x\n".utf8)) })
        #expect(scratch.names.count == 2_500)
        #expect(scratch.text("many2499") == "x\n")
    }

    /// What was opened for files that are then not written is closed.
    @Test func nothingStaysOpenBehindAFailure() throws {
        scratch.makeFolder("d")
        for _ in 0..<5 { #expect(throws: CSVError.self) { try OutputFile.write(files("x\n") + [(scratch["d"], [])]) } }
        #expect(openFiles == [])
        #expect(scratch.names == ["d"])
    }

    /// What this process holds open of the test's own folder.
    private var openFiles: [String] {
        FolderEntries.names(in: "/proc/self/fd").compactMap { try? AtomicFile.linkTarget(of: "/proc/self/fd/\($0)") }
            .filter { $0.hasPrefix(scratch.path) }
    }

    /// A pipe among them gets its bytes after the files have theirs.
    @Test func aPipeIsWrittenDirectly() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        try OutputFile.write(files("new\n") + [("/dev/fd/\(ends[1])", Array("piped".utf8))])
        close(ends[1])
        var buffer = [UInt8](repeating: 0, count: 16)
        #expect(read(ends[0], &buffer, 16) == 5)
        close(ends[0])
        #expect(held == ["new\n", "new\n", "new\n"])
    }

    /// Two that write the same file at once, two hundred times each: neither takes the other's work for a leftover.
    @Test func twoWritersDoNotDisturbEachOther() async throws {
        let paths = ["a", "b"].map { scratch[$0] }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for text in ["one\n", "two\n"] {
                group.addTask {
                    for _ in 0..<200 { try OutputFile.write(paths.map { ($0, Array(text.utf8)) }) }
                }
            }
            try await group.waitForAll()
        }
        #expect(["one\n", "two\n"].contains(scratch.text("a")))
        #expect(scratch.names == ["a", "b"])
    }
}
