extension Indicator.Printed {
    /// A rate as a report prints it, and the number in it: `89.6%` is 89.6, `—` and `未実施` are none.
    ///
    /// Full-width digits, the full-width point and per cent sign, and spaces around the number are taken for what they mean.
    public init(rate text: String) {
        var number = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            // U+FF01 to U+FF5E repeat ASCII from U+0021 on.
            let isWide = ("\u{FF01}"..."\u{FF5E}").contains(scalar)
            number.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar)
        }
        if number.last == "%" { number.removeLast() }
        self.init(text: text, value: ExactDecimal(String(number)))
    }
}
