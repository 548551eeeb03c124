import Dispatch

extension Array where Element: Sendable {
    /// The results of a function of each element, in the order of the elements, computed on as many threads as the machine has
    /// processors to spare.
    ///
    /// Results do not depend on the number of threads, provided that the function depends on its element alone. It pays where
    /// an element takes longer than a few hundredths of a millisecond. A map of this kind within the function goes through its
    /// elements in turn.
    ///
    /// - Complexity: O(*n*) calls.
    public func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        return [Result](unsafeUninitializedCapacity: count) { results, initialized in
            // Each thread initializes places of its own.
            nonisolated(unsafe) let places = results
            DispatchQueue.concurrentPerform(iterations: count) { index in
                (places.baseAddress! + index).initialize(to: transform(self[index]))
            }
            initialized = count
        }
    }
}
