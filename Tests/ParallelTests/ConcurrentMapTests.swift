import Parallel
import Testing

@Suite struct ConcurrentMapTests {
    /// The same as one behind the other, in the same order, also where the first ones take longest.
    @Test(arguments: [0, 1, 2, 3, 100, 1_000])
    func resultsStandInTheOrderOfTheElements(count: Int) {
        let numbers = Array(0..<count)
        let results = numbers.concurrentMap { number in
            (0..<(count - number)).reduce(into: "\(number)") { text, _ in text += "." }
        }
        #expect(results == numbers.map { "\($0)" + String(repeating: ".", count: count - $0) })
    }

    @Test func aMapInsideAMapEnds() {
        let sums = Array(0..<20).concurrentMap { row in
            Array(0..<20).concurrentMap { row * $0 }.reduce(0, +)
        }
        #expect(sums == (0..<20).map { $0 * 190 })
    }
}
