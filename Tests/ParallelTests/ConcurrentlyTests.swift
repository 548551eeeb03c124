import Parallel
import Testing

@Suite struct ConcurrentlyTests {
    @Test func bothResultsComeBackInTheirPlaces() {
        for number in 0..<200 {
            let (text, sum) = concurrently({ "\(number)" }, { (0...number).reduce(0, +) })
            #expect(text == "\(number)")
            #expect(sum == number * (number + 1) / 2)
        }
    }

    @Test func onePairMayStandInsideAnother() {
        let (left, right) = concurrently({ concurrently({ 1 }, { 2 }) }, { concurrently({ 3 }, { 4 }) })
        #expect([left.0, left.1, right.0, right.1] == [1, 2, 3, 4])
    }
}
