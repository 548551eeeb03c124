#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Threads that share one piece of work.
public enum Workers {
    /// Runs the same work on several threads, the caller's among them, and waits until all have ended.
    ///
    /// Each takes of the work what is left, so a thread that the system does not grant is done without.
    ///
    /// - Parameters:
    ///   - count: the number of threads, at least 1; with 1 everything happens on the caller's.
    ///   - work: takes pieces of the work until none is left.
    public static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
        let threads = (1..<max(count, 1)).compactMap { _ in start(work) }
        work()
        for thread in threads { pthread_join(thread, nil) }
    }

    private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
        let box = Unmanaged.passRetained(Work(work))
        #if canImport(Glibc)
            var thread = pthread_t()
            let status = pthread_create(&thread, nil, { runWork($0) }, box.toOpaque())
            let started: pthread_t? = thread
        #else
            var started: pthread_t?
            let status = pthread_create(&started, nil, { runWork($0) }, box.toOpaque())
        #endif
        guard status == 0 else {
            box.release()
            return nil
        }
        return started
    }
}

private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
    return nil
}
