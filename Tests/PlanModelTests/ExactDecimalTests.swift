import PlanModel
import Testing

/// Decimals against their text and against whole-number arithmetic.
@Suite struct ExactDecimalTests {
    @Test(arguments: [
        "0", "7", "61.70", "61.7", "0.05", "-0.5", "-12", "100.000", "999999999999999999", "-999999999999999999",
        "0.000000001", "999999999.999999999",
    ])
    func printsAsItWasPrinted(_ text: String) throws {
        #expect(try #require(ExactDecimal(text)).description == text)
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "-.5", "1.2.3", "1,000", "１", "1 ", " 1", "+1", "1e3", "--1", "1000000000000000000",
        "92233720368547758070", "0.0000000001", "1-", "一",
    ])
    func anyOtherTextIsNone(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func leadingZerosAndTheSignOfZeroAreNotKept() {
        #expect(ExactDecimal("007")?.description == "7")
        #expect(ExactDecimal("-0.0")?.description == "0.0")
    }

    @Test func equalsByValue() throws {
        let (long, short) = (try #require(ExactDecimal("61.70")), try #require(ExactDecimal("61.7")))
        #expect(long == short)
        #expect(Set([long, short]).count == 1)
        #expect(long.description != short.description)
        #expect(ExactDecimal("0.0") == ExactDecimal("-0"))
    }

    /// All decimals from -0.40 to 0.40 with 0 to 2 decimals compare as their hundredths.
    @Test func allSmallDecimalsCompare() {
        let small = (0...2).flatMap { decimals in
            let scale: Int64 = [100, 10, 1][decimals]
            return (-40 / scale...40 / scale).map { (ExactDecimal(mantissa: $0, decimals: decimals), $0 * scale) }
        }
        for (a, hundredths) in small {
            for (b, others) in small {
                #expect((a < b) == (hundredths < others))
                #expect((a == b) == (hundredths == others))
                if a == b { #expect(a.hashValue == b.hashValue) }
            }
        }
    }

    @Test func theLargestAndTheSmallestCompare() {
        let large = ExactDecimal(mantissa: .max, decimals: 0)
        let small = ExactDecimal(mantissa: .min, decimals: 0)
        let near = ExactDecimal(mantissa: .max, decimals: 9)
        #expect(small < near)
        #expect(near < large)
        #expect(small.description == "-9223372036854775808")
    }
}
