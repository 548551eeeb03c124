import PlanModel

/// A stated sum or mean that the figures beside it do not give.
struct SumReading {
    let stated: String
    let terms: String
    let computed: String

    /// The sums and means of a text that are wrong.
    ///
    /// - Parameters:
    ///   - numbers: the numbers of the text.
    ///   - days: the number of days that a daily mean is about, where one stands near.
    static func all(in text: FoldedText, _ numbers: [CountedNumber], days: CountedNumber?) -> [SumReading] {
        guard numbers.count >= 2 else { return [] }
        return brackets(in: text, numbers) + totals(in: text, numbers) + offices(in: text, numbers)
            + means(in: text, numbers, days: days)
    }

    // MARK: - A figure and its parts in brackets

    /// `310件(ST99件、リハ87件、発達124件)`: at least two parts, all in the unit of the whole, each with a name.
    private static func brackets(in text: FoldedText, _ numbers: [CountedNumber]) -> [SumReading] {
        return numbers.compactMap { whole -> SumReading? in
            guard !whole.unit.isEmpty, whole.unit != "%", text.scalars[whole.range.upperBound...].first == "(",
                let closing = text.scalars[whole.range.upperBound...].firstIndex(of: ")")
            else { return nil }
            let inside = FoldedText(scalars: text.scalars[(whole.range.upperBound + 1)..<closing])
            let parts = CountedNumber.all(in: inside)
            guard parts.count >= 2, parts.allSatisfy({ $0.unit == whole.unit }),
                inside.scalars.last.map(isCounter) ?? false,
                !partial.contains(where: { inside.contains($0) }), areNamed(parts, in: inside)
            else { return nil }
            return disagreeing(parts, with: whole).flatMap { isNear(parts, whole) ? $0 : nil }
        }
    }

    /// Whether the parts miss the whole by one or by at most a tenth of it: parts that miss it by more are some of them only, or
    /// overlap.
    private static func isNear(_ parts: [CountedNumber], _ whole: CountedNumber) -> Bool {
        guard let sum = sum(of: parts), let tenth = sum.percent(of: whole.value, decimals: 1) else { return false }
        let isOneOff = sum.minus(whole.value)?.magnitude == ExactDecimal(1)
        return isOneOff || ExactDecimal(90) <= tenth && tenth <= ExactDecimal(110)
    }

    /// Words that say that a list does not hold all parts, or holds something else.
    private static let partial = [
        "うち", "内、", "主な", "最多", "最少", "最大", "最小", "など", "等", "ほか", "他", "前年", "昨年", "年度", "目標", "から", "→", "~", "(",
    ]

    private static func isCounter(_ scalar: Unicode.Scalar) -> Bool { !scalar.isDigit && scalar != "、" }

    /// Whether each part has a name before it, and only separators stand between a part and the next name.
    private static func areNamed(_ parts: [CountedNumber], in text: FoldedText) -> Bool {
        var end = 0
        for (place, part) in parts.enumerated() {
            var name = text.scalars[end..<part.digits.lowerBound]
            if place > 0 {
                guard let separator = name.first, "、・,/+".unicodeScalars.contains(separator) else { return false }
                name = name.dropFirst()
            }
            if name.isEmpty { return false }
            end = part.range.upperBound
        }
        return end == text.scalars.count
    }

    // MARK: - Listed figures and their total

    /// `手話110回、筆記20回、合計130回`: at least two figures in the unit of the total, separated by `、` or `・`, stand
    /// right before it.
    private static func totals(in text: FoldedText, _ numbers: [CountedNumber]) -> [SumReading] {
        return numbers.indices.compactMap { place -> SumReading? in
            let total = numbers[place]
            guard !total.unit.isEmpty, total.unit != "%" else { return nil }
            var parts: [CountedNumber] = []
            var start = total.digits.lowerBound
            for part in numbers[..<place].reversed() {
                let between = FoldedText(scalars: text.scalars[part.range.upperBound..<start])
                guard part.unit == total.unit, isSeparator(between, beforeTotal: parts.isEmpty) else { break }
                parts.insert(part, at: 0)
                start = part.digits.lowerBound
            }
            guard parts.count >= 2 else { return nil }
            // The list may begin behind figures of another matter: any run of two or more that ends at the total will do.
            for count in 2...parts.count where sum(of: parts.suffix(count)) == total.value { return nil }
            return disagreeing(parts, with: total)
        }
    }

    /// `、` and a name of up to 12 scalars without stops; before the total, `、合計` or `、計` alone.
    private static func isSeparator(_ between: FoldedText, beforeTotal: Bool) -> Bool {
        guard let first = between.scalars.first, "、・,".unicodeScalars.contains(first) else { return false }
        if beforeTotal {
            return ["合計", "計"].contains { FoldedText(scalars: between.scalars.dropFirst()) == FoldedText($0) }
        }
        return between.scalars.count <= 13 && !between.scalars.contains { "。()".unicodeScalars.contains($0) }
    }

    private static func sum(of parts: some Sequence<CountedNumber>) -> ExactDecimal? {
        parts.reduce(ExactDecimal(0) as ExactDecimal?) { sum, part in sum?.plus(part.value) }
    }

    private static func disagreeing(_ parts: [CountedNumber], with whole: CountedNumber) -> SumReading? {
        guard let sum = sum(of: parts), sum != whole.value else { return nil }
        return SumReading(
            stated: "\(whole.value)\(whole.unit)", terms: parts.map { "\($0.value)" }.joined(separator: " + "),
            computed: "\(sum)\(whole.unit)")
    }

    // MARK: - Offices

    /// `甲部(一課、二課)、乙部(三課)の計2部3課`: as many lists as 部, and as many items as 課.
    private static func offices(in text: FoldedText, _ numbers: [CountedNumber]) -> [SumReading] {
        return zip(numbers, numbers.dropFirst()).compactMap { bureaus, sections -> SumReading? in
            guard bureaus.unit == "部", sections.unit == "課", bureaus.range.upperBound == sections.digits.lowerBound,
                bureaus.digits.lowerBound > 0, text.scalars[bureaus.digits.lowerBound - 1] == "計"
            else { return nil }
            let before = text.scalars[..<bureaus.digits.lowerBound]
            let sentence = before.suffix(from: before.lastIndex(of: "。").map { $0 + 1 } ?? before.startIndex)
            var lists = 0
            var items = 0
            var index = sentence.startIndex
            while let opening = sentence[index...].firstIndex(of: "("), opening > sentence.startIndex {
                guard let closing = sentence[opening...].firstIndex(of: ")") else { return nil }
                if sentence[opening - 1] == "部" {
                    lists += 1
                    items += sentence[opening...closing].count { $0 == "、" } + 1
                }
                index = closing + 1
            }
            guard lists > 0, ExactDecimal(lists) != bureaus.value || ExactDecimal(items) != sections.value else {
                return nil
            }
            return SumReading(
                stated: "計\(bureaus.value)部\(sections.value)課", terms: "the list before it",
                computed: "\(lists)部\(items)課")
        }
    }

    // MARK: - Means

    /// `900人 一日平均4.9人` with the number of days at most two lines above.
    private static func means(in text: FoldedText, _ numbers: [CountedNumber], days: CountedNumber?) -> [SumReading] {
        guard let days, !days.value.isZero else { return [] }
        return zip(numbers, numbers.dropFirst()).compactMap { total, mean -> SumReading? in
            let between = FoldedText(scalars: text.scalars[total.range.upperBound..<mean.digits.lowerBound])
            guard ["一日平均", "1日平均"].contains(where: { between.hasSuffix(FoldedText($0)) }) || isMeanOfOneDay(between),
                total.unit == mean.unit, !total.unit.isEmpty, mean.value.decimals <= 4,
                let scaled = hundredth(of: total.value)
            else { return nil }
            let readings = [ExactDecimal.Rounding.halfUp, .cutOff].map {
                scaled.percent(of: days.value, decimals: mean.value.decimals, rounding: $0)
            }
            guard !readings.contains(nil), !readings.contains(mean.value), let computed = readings[0] else {
                return nil
            }
            return SumReading(
                stated: "\(mean.value)\(mean.unit)", terms: "\(total.value) over \(days.value) days",
                computed: "\(computed)\(mean.unit)")
        }
    }

    private static func isMeanOfOneDay(_ between: FoldedText) -> Bool {
        ["一日あたり平均", "一日当たり平均", "日平均"].contains { between == FoldedText($0) }
    }

    /// A number with two more decimals, so that its share in per cent is the quotient.
    private static func hundredth(of value: ExactDecimal) -> ExactDecimal? {
        value.decimals <= 7 ? ExactDecimal(mantissa: value.mantissa, decimals: value.decimals + 2) : nil
    }
}
