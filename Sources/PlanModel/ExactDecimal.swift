/// A decimal number as a document prints it, exact to its last digit.
///
/// Two decimals are equal when their values are: 61.70 is 61.7. Each keeps the number of decimals that it was printed with.
public struct ExactDecimal: Sendable {
    /// The number without its decimal point: 6170 for 61.70.
    public let mantissa: Int64
    /// How many digits stand behind the point; at most 9.
    public let decimals: Int

    public init(_ whole: Int) {
        mantissa = Int64(whole)
        decimals = 0
    }

    /// - Precondition: `decimals` is from 0 to 9.
    public init(mantissa: Int64, decimals: Int) {
        precondition((0...9).contains(decimals), "a decimal has from 0 to 9 decimals")
        self.mantissa = mantissa
        self.decimals = decimals
    }

    /// Reads ASCII digits with at most one point between them and at most one minus sign before them.
    ///
    /// - Returns: nil for anything else, and for more than 18 digits or 9 decimals.
    public init?(_ text: some StringProtocol) {
        var digits = Array(text.utf8)
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let all = parts.joined()
        let decimals = parts.count == 2 ? parts[1].count : 0
        guard all.count <= 18, decimals <= 9, all.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = all.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        self.init(mantissa: isNegative ? -value : value, decimals: decimals)
    }

    static func powerOfTen(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    public var isZero: Bool { mantissa == 0 }
}

extension ExactDecimal: Comparable, Hashable {
    private static func aligned(_ a: ExactDecimal, _ b: ExactDecimal) -> (Int128, Int128) {
        (
            Int128(a.mantissa) * Int128(powerOfTen(9 - a.decimals)),
            Int128(b.mantissa) * Int128(powerOfTen(9 - b.decimals))
        )
    }

    public static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
        let (left, right) = aligned(a, b)
        return left == right
    }

    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        let (left, right) = aligned(a, b)
        return left < right
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(Int128(mantissa) * Int128(Self.powerOfTen(9 - decimals)))
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number with the decimals that it was printed with: `61.70`, `-0.5`, `2632`.
    public var description: String {
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = mantissa < 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}

extension ExactDecimal {
    /// How a quotient is brought to a number of decimals.
    public enum Rounding: Sendable {
        /// Halves go up: 94.85 is 94.9.
        case halfUp
        /// What is behind the last decimal is cut off: 94.87 is 94.8.
        case cutOff
    }

    /// This number in per cent of another one.
    ///
    /// - Parameters:
    ///   - whole: what stands for 100 %.
    ///   - decimals: the decimals of the result, from 0 to 4.
    /// - Returns: nil when the whole is zero, when either number is negative, or when the result has more than 18 digits.
    public func percent(of whole: ExactDecimal, decimals: Int, rounding: Rounding = .halfUp) -> ExactDecimal? {
        let (part, all) = Self.aligned(self, whole)
        guard all > 0, part >= 0 else { return nil }
        let scaled = part * 100 * Int128(Self.powerOfTen(decimals))
        let quotient = rounding == .halfUp ? (scaled * 2 + all) / (all * 2) : scaled / all
        guard quotient < Int128(Self.powerOfTen(18)) else { return nil }
        return ExactDecimal(mantissa: Int64(quotient), decimals: decimals)
    }

    /// Whether this number is at least so many per cent of another one; nil when the other is zero or either is negative.
    public func isAtLeast(_ percent: ExactDecimal, percentOf whole: ExactDecimal) -> Bool? {
        let (part, all) = Self.aligned(self, whole)
        guard all > 0, part >= 0 else { return nil }
        return part * 100 * Int128(Self.powerOfTen(percent.decimals)) >= all * Int128(percent.mantissa)
    }
}
