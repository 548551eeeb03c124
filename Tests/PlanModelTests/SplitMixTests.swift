import PlanModel
import Testing

@Suite struct SplitMixTests {
    /// The numbers that are published for the seed 1234567 (Rosetta Code, "Pseudo-random numbers/Splitmix64").
    @Test func theSequenceIsThePublishedOne() {
        var generator = SplitMix64(state: 1_234_567)
        let numbers: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
        #expect(numbers.map { _ in generator.next() } == numbers)
    }

    /// The high half of 3·x: the first three numbers above are 0.35, 0.17 and 0.53 of 2⁶⁴.
    @Test func aNumberBelowABoundIsItsShareOfTheRange() {
        var generator = SplitMix64(state: 1_234_567)
        #expect((0..<3).map { _ in generator.next(below: 3) } == [1, 0, 1])
    }

    @Test(arguments: [1, 2, 3, 7, 200])
    func everyNumberBelowTheBoundComesUp(_ bound: Int) {
        var generator = SplitMix64(state: 5)
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<(bound * 1000) { counts[generator.next(below: bound)] += 1 }
        #expect(counts.allSatisfy { (800...1200).contains($0) || bound == 1 })
    }
}
