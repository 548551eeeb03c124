import PlanModel

/// What happened to an indicator from one year to the next.
struct IndicatorMove {
    let before: Indicator
    let now: Indicator
    /// The difference of the values, for indicators in per cent.
    let points: ExactDecimal?
    /// The difference in per cent of the value before, cut off behind the fourth decimal.
    let relative: ExactDecimal?

    /// - Returns: nil when one of the two years has no value.
    init?(from before: Indicator, to now: Indicator) {
        guard let old = before.actual.value, let new = now.actual.value, let difference = new.minus(old) else {
            return nil
        }
        self.before = before
        self.now = now
        points = FoldedText(now.unit) == FoldedText("%") ? difference : nil
        let share = difference.magnitude.percent(of: old, decimals: 4, rounding: .cutOff)
        relative = difference.mantissa < 0 ? share?.negated : share
    }

    /// Both values, and the change read in points and in per cent.
    var described: String {
        let hundred = ExactDecimal(100)
        let rounded = relative?.magnitude.percent(of: hundred, decimals: 1)
        let sign = (relative?.mantissa ?? 0) < 0 ? "-" : ""
        let readings = [points.map { "\($0) points" }, rounded.map { "\(sign)\($0)%" }].compactMap(\.self)
        return
            "\(before.actual.text) to \(now.actual.text) at line \(now.sourceLine) (\(readings.joined(separator: " or ")))"
    }
}

/// A sentence that says by how many per cent indicators rose or fell since the year before.
struct IndicatorTrend {
    /// `約6%`, `3%~6%`.
    let printed: String
    let fiscalYear: Int?
    /// Negative when the sentence says that they fell.
    private let from: ExactDecimal
    private let to: ExactDecimal
    /// Whether it says so of each indicator, and not of one or many.
    private let isAboutEach: Bool

    /// The sentences of a line that compare indicators with the year before.
    static func all(in line: String) -> [IndicatorTrend] {
        let text = FoldedText(line)
        guard text.contains("指標") else { return [] }
        return text.scalars.split(separator: "。").compactMap { IndicatorTrend(sentence: FoldedText(scalars: $0)) }
    }

    private init?(sentence: FoldedText) {
        guard sentence.contains("指標"), ["前年度と比べ", "前年度比", "前年と比べ", "前年度より", "前年比"].contains(where: sentence.contains)
        else { return nil }
        let numbers = CountedNumber.all(in: sentence).filter { $0.unit == "%" }
        guard let last = numbers.last, numbers.count <= 2 else { return nil }
        let behind = FoldedText(scalars: sentence.scalars[last.range.upperBound...])
        let rises = ["上昇", "増加", "向上"].contains { behind.hasPrefix(FoldedText($0)) }
        guard rises || ["下降", "減少", "低下"].contains(where: { behind.hasPrefix(FoldedText($0)) }) else { return nil }
        if numbers.count == 2 {
            let between = sentence.scalars[numbers[0].range.upperBound..<last.digits.lowerBound]
            guard between.elementsEqual(["~"]) else { return nil }
        }
        from = rises ? numbers[0].value : numbers[0].value.negated
        to = rises ? last.value : last.value.negated
        isAboutEach =
            ["各成果指標", "各指標", "全ての指標", "すべての指標"].contains(where: sentence.contains)
            && !["指標も", "指標が多", "指標がある"].contains(where: sentence.contains)
        let start = numbers[0].digits.lowerBound
        let about = start > 0 && sentence.scalars[start - 1] == "約" ? "約" : ""
        printed = about + FoldedText(scalars: sentence.scalars[start..<last.range.upperBound]).text
        fiscalYear = DateReading.years(in: sentence).first { $0.printed.hasPrefix("令和") }?.western
    }

    /// The move that the sentence does not fit; nil when it fits by points or by relative change, or nothing was measured.
    func contradicting(_ moves: [IndicatorMove]) -> IndicatorMove? {
        guard !moves.isEmpty else { return nil }
        let readings = [moves.map { fits($0.points) }, moves.map { fits($0.relative) }]
        if isAboutEach {
            if readings.contains(where: { !$0.contains(false) }) { return nil }
        } else if readings.contains(where: { $0.contains(true) }) {
            return nil
        }
        let best = readings[0].count { $0 } >= readings[1].count { $0 } ? readings[0] : readings[1]
        return zip(moves, best).first { !$0.1 }?.0
    }

    /// Whether a change lies between the two numbers after it is rounded or cut off to their decimals.
    private func fits(_ change: ExactDecimal?) -> Bool {
        guard let change else { return false }
        let hundred = ExactDecimal(100)
        let size = change.magnitude
        let (low, high) = (min(from.magnitude, to.magnitude), max(from.magnitude, to.magnitude))
        guard (change.mantissa < 0) == (to.mantissa < 0) || change.isZero else { return false }
        return [ExactDecimal.Rounding.halfUp, .cutOff].contains { rounding in
            guard let rounded = size.percent(of: hundred, decimals: min(high.decimals, 4), rounding: rounding) else {
                return false
            }
            return low <= rounded && rounded <= high
        }
    }
}
