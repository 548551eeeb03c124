import Dispatch

/// Threads that share one piece of work.
public enum Threads {
    /// Runs the same work on several threads, the caller's among them, and waits until all have ended.
    ///
    /// Each takes of the work what is left, so that it is done with fewer threads as well, where the system grants no more.
    ///
    /// - Parameters:
    ///   - count: the most threads, at least 1; with 1 everything happens on the caller's.
    ///   - work: takes pieces of the work until none is left.
    public static func run(_ count: Int, _ work: @Sendable () -> Void) {
        guard count > 1 else { return work() }
        DispatchQueue.concurrentPerform(iterations: count) { _ in work() }
    }
}
