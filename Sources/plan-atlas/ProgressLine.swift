import CSVText
import Foundation
import Synchronization

/// A line on standard error that says, once a second, what a command is at and for how long: for what takes longer than a second.
///
/// Only a terminal gets it, and it is gone before anything else is written.
final class ProgressLine: Sendable {
    static let shared = ProgressLine()

    private struct State {
        var work = "at work"
        var seconds = 0
    }

    /// nil where nothing is to be shown.
    private let state = Mutex<State?>(nil)
    private static let cleared = "\r\u{1B}[2K"

    /// Starts to count, where standard error is a terminal.
    func begin() {
        guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else { return }
        state.withLock { $0 = State() }
        tickInASecond()
    }

    /// Says what the command is at from now on.
    func say(_ work: String) { state.withLock { $0?.work = work } }

    /// Clears the line; it does not come back.
    func end() {
        state.withLock { state in
            if let state, state.seconds > 0 { Self.show(Self.cleared) }
            state = nil
        }
    }

    private func tickInASecond() {
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { self.tick() }
    }

    private func tick() {
        let goesOn = state.withLock { state in
            state?.seconds += 1
            if let state { Self.show("\(Self.cleared)plan-atlas: \(state.work), \(state.seconds) s") }
            return state != nil
        }
        if goesOn { tickInASecond() }
    }

    private static func show(_ text: String) {
        try? OutputFile.write(Array(text.utf8), toDescriptor: STDERR_FILENO)
    }
}
