import PlanModel

/// A number in digits, half or full width, with the separators and the 万 or 千 that belong to it.
struct FigureNumber {
    /// From the first digit to behind the last digit or multiplier.
    let range: Range<Int>
    /// nil when the digits make no amount: a date like `7.4.1`, a list like `3,4`, or too many digits.
    let value: ExactDecimal?

    /// - Parameter start: the place of a digit.
    init(in text: FigureText, at start: Int) {
        var (end, value) = Self.digits(in: text, at: start)
        var lastPower = Int.max
        var sum = value
        // 1万2千: each part smaller than the one before.
        while let part = value, let multiplier = Self.multiplier(in: text, at: end, isFirst: lastPower == .max),
            multiplier.power < lastPower
        {
            let scaled = Self.shifted(part, by: multiplier.power)
            sum = lastPower == .max ? scaled : Self.sum(sum, scaled)
            lastPower = multiplier.power
            end = multiplier.end
            guard text[end]?.isASCIIDigit ?? false else { break }
            let next = Self.digits(in: text, at: end)
            if Self.multiplier(in: text, at: next.end, isFirst: false) == nil {
                sum = Self.sum(sum, next.value)
                end = next.end
                break
            }
            (end, value) = next
        }
        range = start..<end
        self.value = sum
    }

    private static func sum(_ a: ExactDecimal?, _ b: ExactDecimal?) -> ExactDecimal? {
        guard let a, let b, a.decimals == 0, b.decimals == 0 else { return nil }
        let (sum, isTooLarge) = a.mantissa.addingReportingOverflow(b.mantissa)
        return isTooLarge ? nil : ExactDecimal(mantissa: sum, decimals: 0)
    }

    /// A number times a power of ten, with as many decimals as are left: 1.5 shifted by 4 is 15000; nil when it no longer fits.
    private static func shifted(_ number: ExactDecimal, by places: Int) -> ExactDecimal? {
        var (mantissa, decimals) = (number.mantissa, number.decimals)
        for _ in 0..<places {
            if decimals > 0 {
                decimals -= 1
            } else {
                let (product, isTooLarge) = mantissa.multipliedReportingOverflow(by: 10)
                guard !isTooLarge else { return nil }
                mantissa = product
            }
        }
        return ExactDecimal(mantissa: mantissa, decimals: decimals)
    }

    // MARK: - Digits

    /// The longest run of digits with single commas and points between them, and its value.
    private static func digits(in text: FigureText, at start: Int) -> (end: Int, value: ExactDecimal?) {
        var run = ""
        var end = start
        while let scalar = text[end], scalar.isASCIIDigit || isSeparator(in: text, at: end) {
            run.unicodeScalars.append(scalar)
            end += 1
        }
        return (end, value(of: run))
    }

    private static func isSeparator(in text: FigureText, at index: Int) -> Bool {
        guard text[index] == "," || text[index] == "." else { return false }
        return (text[index - 1]?.isASCIIDigit ?? false) && (text[index + 1]?.isASCIIDigit ?? false)
    }

    /// The value of `2632`, `2,632` or `2,632.5`: commas stand before each three digits or nowhere.
    private static func value(of run: String) -> ExactDecimal? {
        let parts = run.split(separator: ".")
        guard let whole = parts.first, parts.count <= 2, !(parts.last?.contains(",") ?? false) || parts.count == 1
        else {
            return nil
        }
        let groups = whole.split(separator: ",")
        guard groups.count == 1 || groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
            return nil
        }
        return ExactDecimal(([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: "."))
    }

    // MARK: - Multipliers

    /// The power of ten of 百, 千, 万, 億 or two of them (千万) at a place.
    ///
    /// 千円 and 百万円 are counters of money, and 千 or 万 may begin a name.
    private static func multiplier(in text: FigureText, at start: Int, isFirst: Bool) -> (power: Int, end: Int)? {
        let powers: [(Unicode.Scalar, Int)] = [("百", 2), ("千", 3), ("万", 4), ("億", 8)]
        guard let first = powers.first(where: { $0.0 == text[start] }),
            !(isFirst && (text.has("千円", at: start) || text.has("百万円", at: start))),
            text.first(of: ["千葉", "千代", "百貨", "万博", "万引"], at: start) == nil
        else { return nil }
        if let second = powers.first(where: { $0.0 == text[start + 1] }), second.1 > first.1 {
            return (first.1 + second.1, start + 2)
        }
        return (first.1, start + 1)
    }
}
