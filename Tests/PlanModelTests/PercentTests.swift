import PlanModel
import Testing

/// Shares of printed numbers in per cent, worked out by hand.
@Suite struct PercentTests {
    @Test(arguments: [
        // 12.5 and 0.5 lie half-way.
        ("1", "8", 0, "13", "12"), ("1", "200", 0, "1", "0"), ("1", "8", 1, "12.5", "12.5"),
        // 66.666… and 33.333…
        ("2", "3", 1, "66.7", "66.6"), ("1", "3", 1, "33.3", "33.3"), ("2", "3", 4, "66.6667", "66.6666"),
        // 18 of 24; decimals of the parts are no decimals of the share; more than the whole is more than 100.
        ("18", "24", 1, "75.0", "75.0"), ("6.17", "61.70", 0, "10", "10"), ("3", "2", 0, "150", "150"),
        ("0", "7", 2, "0.00", "0.00"),
        // 94.85 lies half-way, 94.849 just below and 94.851 just above.
        ("94.85", "100", 1, "94.9", "94.8"), ("94.849", "100", 1, "94.8", "94.8"), ("94.851", "100", 1, "94.9", "94.8"),
    ])
    func aShareIsRoundedOrCutOff(_ part: String, _ whole: String, _ decimals: Int, _ rounded: String, _ cut: String)
        throws
    {
        let (part, whole) = (try #require(ExactDecimal(part)), try #require(ExactDecimal(whole)))
        #expect(part.percent(of: whole, decimals: decimals)?.description == rounded)
        #expect(part.percent(of: whole, decimals: decimals, rounding: .cutOff)?.description == cut)
    }

    @Test(arguments: [("1", "0"), ("1", "0.00"), ("-1", "2"), ("1", "-2"), ("999999999999999999", "0.1")])
    func thereIsNoShare(_ part: String, _ whole: String) throws {
        let (part, whole) = (try #require(ExactDecimal(part)), try #require(ExactDecimal(whole)))
        #expect(part.percent(of: whole, decimals: 0) == nil)
    }

    @Test(arguments: [
        ("3", "4", "75", true), ("3", "4", "75.0", true), ("3", "4", "75.1", false), ("2.999", "4", "75", false),
        ("0", "4", "0", true), ("1", "0", "75", nil), ("-1", "4", "75", nil), ("1", "-4", "75", nil),
    ])
    func aThresholdIsReachedAtItsOwnValue(_ part: String, _ whole: String, _ threshold: String, _ isReached: Bool?)
        throws
    {
        let (part, whole) = (try #require(ExactDecimal(part)), try #require(ExactDecimal(whole)))
        #expect(part.isAtLeast(try #require(ExactDecimal(threshold)), percentOf: whole) == isReached)
    }
}
