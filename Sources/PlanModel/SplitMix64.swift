/// SplitMix64 (Steele, Lea and Flood 2014): numbers that look random and are the same for a seed everywhere.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(state: UInt64) {
        self.state = state
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 up to but not including `bound`, each as likely as the others (Lemire 2019, "Fast random integer
    /// generation in an interval").
    ///
    /// What `Int.random(in:using:)` makes of a generator is the standard library's own affair and may change with it; this
    /// does not.
    ///
    /// - Precondition: `bound` is above zero.
    public mutating func next(below bound: Int) -> Int {
        precondition(bound > 0, "a bound is above zero")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let unfair = (0 &- bound) % bound
            while product.low < unfair { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }
}
