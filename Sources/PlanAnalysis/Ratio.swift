/// An exact fraction of whole numbers, so that counts of halves and thirds add up and print alike on every machine.
///
/// 128 bits hold the squared shares of a city whose initiatives are shared by every number of departments up to 40.
public struct Ratio: Hashable, Sendable {
    public let numerator: Int128
    /// Above zero; the fraction is in lowest terms.
    public let denominator: Int128

    /// - Precondition: `denominator` is above zero.
    public init(_ numerator: Int, _ denominator: Int = 1) {
        self.init(Int128(numerator), Int128(denominator))
    }

    private init(_ numerator: Int128, _ denominator: Int128) {
        precondition(denominator > 0, "a fraction's denominator is above zero")
        let divisor = max(1, Self.greatestCommonDivisor(abs(numerator), denominator))
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }

    // Sums and products are reduced before they are multiplied out, so that no step outgrows a result that fits
    // (Knuth, The Art of Computer Programming, volume 2, 4.5.1).

    public static func + (a: Ratio, b: Ratio) -> Ratio {
        let common = greatestCommonDivisor(a.denominator, b.denominator)
        return Ratio(
            a.numerator * (b.denominator / common) + b.numerator * (a.denominator / common),
            a.denominator / common * b.denominator)
    }

    public static func * (a: Ratio, b: Ratio) -> Ratio {
        let (left, right) = (Ratio(a.numerator, b.denominator), Ratio(b.numerator, a.denominator))
        return Ratio(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// The fraction of `whole`, or nil when the whole is zero.
    public func share(of whole: Int) -> Ratio? { whole == 0 ? nil : self * Ratio(1, whole) }

    public var value: Double { Double(numerator) / Double(denominator) }

    /// The fraction with a fixed number of decimals, halves rounded away from zero: 2/3 with 4 is `0.6667`.
    public func decimal(places: Int = 4) -> String {
        let scale = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
        let rounded = (abs(numerator) * scale * 2 + denominator) / (denominator * 2)
        let digits = String(rounded % scale)
        let sign = numerator < 0 && rounded > 0 ? "-" : ""
        guard places > 0 else { return "\(sign)\(rounded)" }
        return "\(sign)\(rounded / scale)." + String(repeating: "0", count: places - digits.count) + digits
    }
}

extension Ratio {
    /// A fraction in ten-thousandths, halves rounded away from zero, as ``decimal(places:)`` rounds it with four places.
    ///
    /// - Precondition: `numerator` is not negative, and `denominator` is above zero.
    static func tenThousandths(_ numerator: Int128, of denominator: Int128) -> Int {
        Int((numerator * 20_000 + denominator) / (2 * denominator))
    }

    /// The share that a count has of a whole, in ten-thousandths; nil where the whole is zero.
    public static func tenThousandths(_ count: Int, ofWhole whole: Int) -> Int? {
        whole == 0 ? nil : tenThousandths(Int128(count), of: Int128(whole))
    }
}

extension Ratio: Comparable {
    public static func < (a: Ratio, b: Ratio) -> Bool {
        let (left, right) = (
            a.numerator.multipliedFullWidth(by: b.denominator), b.numerator.multipliedFullWidth(by: a.denominator)
        )
        return (left.high, left.low) < (right.high, right.low)
    }
}
