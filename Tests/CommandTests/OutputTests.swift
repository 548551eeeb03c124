import Foundation
import Testing

/// Output that cannot be written, and output that nobody reads.
@Suite struct OutputTests {
    /// A path below a regular file: nobody may make a folder there, whatever his permissions.
    @Test func aFolderBelowAFile() throws {
        let scratch = try Scratch()
        try scratch.create("file", "kept")
        let run = try Command.small("analyze", "--output", scratch["file/atlas"])
        #expect(run.status == 74)
        #expect(run.output.isEmpty)
        #expect(
            run.findings == [
                "\(scratch["file"]):0:0: error: cannot make the folder \(scratch["file"]): File exists; "
                    + "a file of that name is in the way: choose another place [PA008]"
            ])
        #expect(try scratch.text("file") == "kept")
    }

    @Test func aFileInTheFoldersPlace() throws {
        let scratch = try Scratch()
        try scratch.create("atlas", "kept")
        let run = try Command.small("analyze", "--output", scratch["atlas"])
        #expect(run.status == 74)
        #expect(
            run.findings.map { $0.hasSuffix("a file of that name is in the way: choose another place [PA008]") } == [
                true
            ])
        #expect(try scratch.text("atlas") == "kept")
    }

    /// None of the tables is written where one of them cannot be.
    @Test func aFolderInAFilesPlace() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("atlas/coverage_gaps.csv")
        let run = try Command.small("analyze", "--output", scratch["atlas"])
        #expect(run.status == 74)
        #expect(
            run.findings.last == "\(scratch["atlas/coverage_gaps.csv"]):0:0: error: cannot write "
                + "\(scratch["atlas/coverage_gaps.csv"]): Is a directory; name a file inside the folder [PA008]")
        #expect(try scratch.names("atlas") == ["coverage_gaps.csv"])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDisk() throws {
        for verb in [["analyze"], ["list", "plans"], ["show", "naha-b1-01"], ["validate"]] {
            let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
            let run = try Command.run(verb + ["--datasets", Command.small], output: full)
            #expect(run.status == 74, "\(verb)")
            #expect(
                run.findings.last == "/dev/stdout:0:0: error: cannot write /dev/stdout: No space left on device; "
                    + "make room, or choose another disk [PA008]")
        }
    }

    /// A file that may grow no further ends a run as a full disk does, and not by a signal.
    @Test func aFileThatMayNotGrow() throws {
        let scratch = try Scratch()
        let script =
            "ulimit -f 0; '\(Command.executable)' analyze --datasets '\(Command.small)' --output '\(scratch["atlas"])' 2>&1"
        let run = try Command.run(["-c", script], program: "/bin/bash")
        #expect(run.status == 74)
        #expect(run.text.hasSuffix(": File too large; make room, or choose another disk [PA008]\n"))
        #expect(try scratch.names("atlas") == [])
    }

    /// The reader of the pipe has gone before a byte was written.
    @Test func aClosedPipe() throws {
        for verb in [["analyze"], ["list", "codes", "--format", "json"], ["show", "naha-b1-01"]] {
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            let run = try Command.run(verb + ["--datasets", Command.small], output: pipe.fileHandleForWriting)
            #expect(run.status == 0, "\(verb)")
            #expect(run.findings == [], "\(verb)")
        }
    }

    /// As it is typed; `pipefail` shows the status of the command and not of `head`.
    @Test func headTakesTheFirstLine() throws {
        let script = "set -o pipefail; '\(Command.executable)' list codes --format json | head -1"
        let run = try Command.run(["-c", script], program: "/bin/bash")
        #expect(run.status == 0)
        #expect(run.text == "[\n")
        #expect(run.findings == [])
        let whole = try Command.run(["list", "codes", "--format", "json"])
        #expect(whole.output.count > 65_536, "the output must be longer than a pipe holds")
    }
}
