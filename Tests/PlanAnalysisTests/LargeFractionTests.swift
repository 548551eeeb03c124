import PlanAnalysis
import Testing

/// Squares of shares with many denominators stay exact: initiatives shared by 5, 7, 9, 11, 13, 16 and 17 departments.
@Suite struct LargeFractionTests {
    @Test func squaredSharesOfManyParts() {
        let parts = [5, 7, 9, 11, 13, 16, 17]
        let sum = parts.reduce(Ratio(0)) { $0 + Ratio(1, $1) }
        // 5·7·9·11·13·16·17 = 12,252,240; the sum of its quotients is 9,104,933.
        #expect(sum == Ratio(9_104_933, 12_252_240))
        let square = sum * sum * Ratio(1, 251) * Ratio(1, 251)
        #expect(square < Ratio(1) && Ratio(0) < square)
        // 0.74312… squared over 63,001 is 0.00000877.
        #expect(square.decimal(places: 7) == "0.0000088")
    }
}
