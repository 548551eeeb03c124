import Dispatch

/// Does two pieces of work at once, where the machine has a processor to spare, and waits for both.
///
/// Neither gains from doing its own work concurrently: what is done at once within either is done in turn.
///
/// - Returns: what the two return.
public func concurrently<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    // Each thread writes to one of the two.
    nonisolated(unsafe) var results: (first: First?, second: Second?)
    DispatchQueue.concurrentPerform(iterations: 2) { place in
        if place == 0 { results.first = first() } else { results.second = second() }
    }
    return (results.first!, results.second!)
}
