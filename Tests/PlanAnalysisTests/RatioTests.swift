import PlanAnalysis
import TestSupport
import Testing

/// Fractions against whole-number arithmetic.
@Suite struct RatioTests {
    @Test func isInLowestTerms() {
        for numerator in -12...12 {
            for denominator in 1...12 {
                let ratio = Ratio(numerator, denominator)
                #expect(ratio.numerator * Int128(denominator) == Int128(numerator) * ratio.denominator)
                for divisor in Int128(2)...12 {
                    #expect(!(ratio.numerator % divisor == 0 && ratio.denominator % divisor == 0))
                }
            }
        }
        #expect(Ratio(0, 7).denominator == 1)
        #expect(Ratio(4) == Ratio(8, 2))
    }

    /// All pairs of fractions up to sixths: sums, products and order, all put over the common denominator 60.
    @Test func allSmallFractionsAddMultiplyAndCompare() {
        let fractions = (-6...6).flatMap { numerator in (1...6).map { (numerator, $0) } }
        for (a, b) in fractions {
            let (x, sixtieths) = (Ratio(a, b), a * 60 / b)
            #expect(a * 60 % b == 0)
            for (c, d) in fractions {
                let (y, others) = (Ratio(c, d), c * 60 / d)
                #expect(x + y == Ratio(sixtieths + others, 60))
                #expect(x * y == Ratio(sixtieths * others, 3_600))
                #expect((x < y) == (sixtieths < others))
                #expect((x == y) == (sixtieths == others))
            }
        }
    }

    /// The digits are those of the next whole number of thousandths, found by trying them.
    @Test func roundsHalvesAwayFromZero() {
        for numerator in -300...300 {
            for denominator in [1, 2, 3, 7, 8, 16, 40, 64] {
                let text = Ratio(numerator, denominator).decimal(places: 1)
                // The least number of tenths that is above the magnitude less half a tenth.
                let magnitude = abs(numerator)
                var tenths = 0
                while (tenths * 2 + 1) * denominator <= magnitude * 20 { tenths += 1 }
                let sign = numerator < 0 && tenths > 0 ? "-" : ""
                #expect(text == "\(sign)\(tenths / 10).\(tenths % 10)")
            }
        }
    }

    @Test(arguments: [
        (Ratio(2, 3), 4, "0.6667"), (Ratio(1, 3), 4, "0.3333"), (Ratio(1), 4, "1.0000"), (Ratio(0), 4, "0.0000"),
        (Ratio(1, 8), 2, "0.13"), (Ratio(-1, 8), 2, "-0.13"), (Ratio(-1, 1_000), 2, "0.00"), (Ratio(5, 2), 0, "3"),
        (Ratio(-5, 2), 0, "-3"), (Ratio(1, 4), 0, "0"), (Ratio(1, 200), 4, "0.0050"),
        (Ratio(29_999, 30_000), 4, "1.0000"),
        (Ratio(-7, 4), 1, "-1.8"), (Ratio(12_345, 10), 1, "1234.5"),
    ])
    func printsDecimals(_ ratio: Ratio, places: Int, expected: String) {
        #expect(ratio.decimal(places: places) == expected)
    }

    @Test func aShareOfNothingIsNone() {
        #expect(Ratio(3).share(of: 0) == nil)
        #expect(Ratio(0).share(of: 0) == nil)
        #expect(Ratio(3, 2).share(of: 6) == Ratio(1, 4))
    }

    @Test func nPartsOfOneNthAreOne() {
        for parts in 1...200 {
            #expect((0..<parts).reduce(Ratio(0)) { sum, _ in sum + Ratio(1, parts) } == Ratio(1))
        }
    }

    /// Many fractions with one common multiple: no step on the way may outgrow the numbers.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func fractionsAddUpInAnyOrder(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let counts = (0..<200).map { _ in Int.random(in: 1...16, using: &generator) }
        var parts = counts.flatMap { count in (0..<count).map { _ in Ratio(1, count) } }
        parts.shuffle(using: &generator)
        #expect(parts.reduce(Ratio(0), +) == Ratio(200))
    }

    /// The squares of shares of 720720 parts, as a town hall whose initiatives have up to 16 departments may need them.
    @Test func squaresOfFineSharesFit() {
        let shares = [1, 2, 3, 5, 7, 11, 13].map { Ratio($0, 720_720 * 1_000) }
        let squares = shares.map { $0 * $0 }
        #expect(squares.reduce(Ratio(0), +) == Ratio(1 + 4 + 9 + 25 + 49 + 121 + 169, 1) * shares[0] * shares[0])
    }
}
