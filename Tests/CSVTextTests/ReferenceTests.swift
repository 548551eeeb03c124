import CSVText
import Testing

/// The reader agrees with a second one.
@Suite struct ReferenceTests {
    private static let alphabet = Array(",\"\n\r a".utf8)

    /// All inputs of 0 to 5 bytes: 1 + 6 + 36 + 216 + 1296 + 7776.
    @Test func everyShortInput() {
        var (inputs, longest) = ([[UInt8]()], [[UInt8]()])
        for _ in 1...5 {
            longest = longest.flatMap { input in Self.alphabet.map { input + [$0] } }
            inputs += longest
        }
        #expect(inputs.count == 9_331)
        #expect(inputs.filter { (try? allRecords($0)) != ReferenceReader().records($0) } == [])
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func longerInputs(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let pieces = [
            "a", " ", ",", "\n", "\r\n", "\r", "\"a\"", "\" \"", "\"\n\"", "\"\"", "\",\"", "\"\r\"",
        ].map { Array($0.utf8) }
        for _ in 0..<300 {
            let count = Int.random(in: 0...12, using: &generator)
            let input = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
            #expect((try? allRecords(input)) == ReferenceReader().records(input), "\(input)")
        }
    }
}
