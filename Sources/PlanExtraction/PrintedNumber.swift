import PlanModel

/// A number as a table prints it, with the unit behind it: `1,526人`, `57.7%`, `52`.
struct PrintedNumber {
    let value: ExactDecimal
    let unit: String

    /// - Returns: nil when the text does not begin with a digit: `未実施`, `—`, nothing.
    init?(_ text: some StringProtocol) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
        guard let value = ExactDecimal(String(digits.filter { $0 != "," })) else { return nil }
        self.value = value
        unit = text[digits.endIndex...].trimmed
    }
}

/// The fiscal year of a column's head.
enum ColumnYear {
    /// `R6` is 2024: the first year of 令和 began in April 2019.
    static func year(_ head: some StringProtocol) -> Int? {
        guard head.first == "R", let number = Int(head.dropFirst()), number > 0 else { return nil }
        return 2018 + number
    }
}
