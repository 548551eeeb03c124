import CSVText
import Diagnostics
import Foundation
import PlanAtlas

/// Standard output and standard error.
enum Console {
    /// Writes data to standard output, to the last byte.
    static func write(_ bytes: [UInt8]) throws {
        ProgressLine.shared.end()
        do {
            try OutputFile.writeToStandardOutput(bytes)
        } catch {
            throw Failure(error)
        }
    }

    static func write(_ lines: [String]) throws {
        try write(Array(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// Writes findings to standard error, one a line.
    static func report(_ findings: [Finding]) {
        say(findings.map { "\($0.description.printable)\n" }.joined())
    }

    static func note(_ line: String) { say("\(line)\n") }

    private static func say(_ text: String) {
        ProgressLine.shared.end()
        try? OutputFile.write(Array(text.utf8), toDescriptor: STDERR_FILENO)
    }

    /// Colours and width.
    ///
    /// - Parameter otherwise: the width in cells when standard output is no terminal.
    static func style(_ language: Language, otherwise: Int = 80) -> TerminalStyle {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
        let noColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        var size = winsize()
        let hasSize = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return TerminalStyle(
            hasColour: isTerminal && !noColour, width: hasSize ? max(40, Int(size.ws_col)) : otherwise,
            language: language)
    }
}
