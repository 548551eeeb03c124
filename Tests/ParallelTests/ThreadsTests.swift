import Parallel
import Synchronization
import Testing

/// Work is done once, on however many threads.
@Suite struct ThreadsTests {
    @Test(arguments: [1, 2, 5])
    func everyPieceIsTakenOnce(_ count: Int) {
        let next = Atomic(0)
        let sum = Atomic(0)
        Threads.run(count) {
            while true {
                let piece = next.add(1, ordering: .relaxed).oldValue
                guard piece < 1_000 else { return }
                sum.add(piece, ordering: .relaxed)
            }
        }
        #expect(sum.load(ordering: .relaxed) == 499_500)
    }
}
