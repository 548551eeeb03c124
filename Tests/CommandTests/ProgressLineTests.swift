import Foundation
import Testing

#if os(Linux)
    /// What takes longer than a second says so on a terminal, and leaves nothing behind.
    @Suite struct ProgressLineTests {
        /// A command that waits for its input, which is held back until the line is there.
        private func written(until isSeen: (String) -> Bool) throws -> (String, Data) {
            let terminal = try #require(PseudoTerminal(columns: 80))
            let (input, output) = (Pipe(), Pipe())
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Command.executable)
            process.arguments = ["csv", "-"]
            process.environment = Command.inherited.merging(["TERM": "xterm"]) { $1 }
            (process.standardInput, process.standardOutput) = (input, output)
            process.standardError = terminal.terminal
            try process.run()
            try output.fileHandleForWriting.close()
            var text = ""
            while process.isRunning, !isSeen(text) {
                usleep(10_000)
                text += terminal.written()
            }
            try input.fileHandleForWriting.write(contentsOf: Data("a\n1\n".utf8))
            try input.fileHandleForWriting.close()
            let data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            return (text + terminal.written(), data)
        }

        @Test func aTerminalSeesTheSeconds() throws {
            let (text, data) = try written { $0.contains("2 s") }
            #expect(text.hasPrefix("\r\u{1B}[2Kplan-atlas: at work, 1 s\r\u{1B}[2Kplan-atlas: at work, 2 s"))
            #expect(text.hasSuffix("\r\u{1B}[2K"))
            #expect(!data.isEmpty && !data.contains(0x1B))
        }
    }
#endif
