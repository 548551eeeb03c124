import PlanModel

/// A number as a table prints it, with the unit behind it: `1,526人`, `57.7%`, `52`.
struct PrintedNumber {
    let value: ExactDecimal
    let unit: String

    /// Digits, points and commas may be of full width.
    ///
    /// - Returns: nil when the text does not begin with a digit: `未実施`, `—`, nothing.
    init?(_ text: some StringProtocol) {
        let scalars = Array(text.unicodeScalars)
        let digits = scalars.prefix { "0123456789,.".unicodeScalars.contains(PlainSigns.scalar($0)) }
        let plain = digits.map { String(PlainSigns.scalar($0)) }.joined()
        guard let value = ExactDecimal(plain.filter { $0 != "," }) else { return nil }
        self.value = value
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: scalars[digits.count...])
        unit = String(rest).trimmed
    }
}

/// The fiscal year of a column's head.
enum ColumnYear {
    /// `R6` is 2024: the first year of 令和 began in April 2019.
    static func year(_ head: some StringProtocol) -> Int? {
        let plain = PlainSigns.text(head)
        let digits = plain.dropFirst()
        guard plain.first == "R", (1...2).contains(digits.utf8.count), let number = ExactDecimal(digits),
            number.mantissa > 0
        else { return nil }
        return 2018 + Int(number.mantissa)
    }
}
