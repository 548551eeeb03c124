import PlanModel

extension ExactDecimal {
    /// The same number on the other side of zero.
    var negated: ExactDecimal { ExactDecimal(mantissa: -mantissa, decimals: decimals) }

    /// - Returns: nil when the difference has more than 18 digits.
    func minus(_ other: ExactDecimal) -> ExactDecimal? {
        let decimals = max(decimals, other.decimals)
        let difference = scaled(to: decimals) - other.scaled(to: decimals)
        guard difference.magnitude < 1_000_000_000_000_000_000 else { return nil }
        return ExactDecimal(mantissa: Int64(difference), decimals: decimals)
    }

    /// The sum; nil when it has more than 18 digits.
    func plus(_ other: ExactDecimal) -> ExactDecimal? { minus(other.negated) }

    /// The distance from zero.
    var magnitude: ExactDecimal { mantissa < 0 ? negated : self }

    private func scaled(to decimals: Int) -> Int128 {
        (self.decimals..<decimals).reduce(Int128(mantissa)) { value, _ in value * 10 }
    }
}
