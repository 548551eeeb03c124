import PlanModel

/// A number, or a range of numbers, with its counter.
struct Amount {
    /// From the first digit to behind the counter.
    let range: Range<Int>
    let value: ExactDecimal
    let valueTo: ExactDecimal?
    /// The counter as printed.
    let counter: String
    /// The words that stand directly before the number.
    let leading: LeadingWords

    var start: Int { range.lowerBound }
    var end: Int { range.upperBound }

    /// The counter, and for a frequency its period, printed in front (月2回) or behind (2回/月): `回/月`.
    var unit: String { (leading.period ?? periodBehind).map { "\(counter)/\($0)" } ?? counter }

    private let periodBehind: String?

    private init(
        in text: FigureText, _ range: Range<Int>, _ value: ExactDecimal, to valueTo: ExactDecimal? = nil,
        counter: String
    ) {
        self.range = range
        self.value = value
        self.valueTo = valueTo
        self.counter = counter
        periodBehind = ["年", "月", "週", "日"].first { text.has("/\($0)", at: range.upperBound) }
        leading = LeadingWords(in: text, before: range.lowerBound, counter: counter)
    }

    /// Reads the amounts that begin with the digit at a place: none, one, or the two factors of `2班×3回`.
    ///
    /// - Returns: the amounts, and where reading goes on, always behind the digit.
    static func read(in text: FigureText, at start: Int) -> (amounts: [Amount], end: Int) {
        let number = FigureNumber(in: text, at: start)
        guard let value = number.value else { return ([], number.range.upperBound) }
        let counter = Counter(in: text, at: number.range.upperBound)
        if let upper = upperEnd(in: text, of: number, counter) {
            guard let high = upper.number.value, value <= high else { return ([], upper.counter.range.upperBound) }
            let unit = text.printed(upper.counter.range)
            let range = start..<upper.counter.range.upperBound
            return ([Amount(in: text, range, value, to: high, counter: unit)], range.upperBound)
        }
        if let counter {
            let range = start..<counter.range.upperBound
            return ([Amount(in: text, range, value, counter: text.printed(counter.range))], range.upperBound)
        }
        if let (unit, factor) = factors(in: text, of: number) {
            let rest = read(in: text, at: factor)
            guard !rest.amounts.isEmpty, !unit.isEmpty else { return rest }
            return (
                [Amount(in: text, start..<unit.upperBound, value, counter: text.printed(unit))] + rest.amounts, rest.end
            )
        }
        return ([], number.range.upperBound)
    }

    /// The upper end of `10~20人`, `10人~20人`, `10-20人` or `10から20人`, with its counter.
    private static func upperEnd(
        in text: FigureText, of lower: FigureNumber, _ counter: Counter?
    ) -> (number: FigureNumber, counter: Counter)? {
        let joiner = text.skippingSpaces(from: counter?.range.upperBound ?? lower.range.upperBound)
        var next = joiner + 1
        switch text[joiner] {
        case "~": break
        case "-":
            guard counter == nil, text[lower.range.lowerBound - 1] != "-" else { return nil }
        case "か":
            guard counter == nil, text.has("から", at: joiner) else { return nil }
            next += 1
        default: return nil
        }
        next = text.skippingSpaces(from: next)
        guard text[next]?.isASCIIDigit ?? false else { return nil }
        let upper = FigureNumber(in: text, at: next)
        guard let unit = Counter(in: text, at: upper.range.upperBound),
            counter == nil || text.printed(counter!.range) == text.printed(unit.range)
        else { return nil }
        return (upper, unit)
    }

    /// The unit in front of a multiplication sign, at most three characters, and the place of the second factor.
    private static func factors(in text: FigureText, of number: FigureNumber) -> (unit: Range<Int>, factor: Int)? {
        let start = number.range.upperBound
        guard let sign = (start...(start + 3)).first(where: { text[$0] == "×" }),
            text[sign + 1]?.isASCIIDigit ?? false,
            (start..<sign).allSatisfy({ text[$0]!.isLatinLetter || text[$0]!.isKanji || text[$0]!.isKatakana })
        else { return nil }
        return (start..<sign, sign + 1)
    }
}
