import PlanModel

/// What the plans of a sketch report: headings, scales, grades and indicators.
extension AtlasSketch {
    /// A heading; its number and order are its place among all headings of the sketch.
    public mutating func heading(_ id: String, in plan: String, under parent: String? = nil) {
        let order = dataset.headings.count + 1
        dataset.headings.append(
            Self.row(
                Heading(
                    id: .init(id), plan: .init(plan), parent: parent.map { .init($0) }, level: parent == nil ? 1 : 2,
                    kind: .goal, number: "\(order)", nameJa: "見出し\(id)", order: order,
                    source: .init("\(plan)-source"), sourceLine: 1)))
    }

    /// A scale, its marks best first: `A=3 B=1` with points, `〇 △ ×` without.
    public mutating func scale(_ id: String, _ marks: String, _ kind: RatingMark.Kind = .achievement) {
        for (index, text) in marks.split(separator: " ").enumerated() {
            let parts = text.split(separator: "=").map(String.init)
            dataset.ratingMarks.append(
                Self.row(
                    RatingMark(
                        scale: .init(id), kind: kind, mark: parts[0], order: index + 1,
                        points: parts.count > 1 ? Int(parts[1]) : nil, threshold: nil,
                        meaning: Label("\(parts[0])の意味", "meaning of \(parts[0])"), source: nil, sourceLine: nil)))
        }
    }

    /// A grade, or a report without one.
    public mutating func progress(_ initiative: String, _ year: Int, _ mark: String? = nil, on scale: String? = nil) {
        dataset.progress.append(
            Self.row(
                Progress(
                    initiative: .init(initiative), fiscalYear: year, ratingRaw: mark, scale: scale.map { .init($0) },
                    score: nil, statusJa: nil, hasPlan: true, hasResult: mark != nil, hasNextPlan: false)))
    }

    /// One year of an indicator; a number in ASCII digits is a value, everything else is text alone.
    public mutating func indicator(
        _ id: String, in plan: String, under heading: String, _ year: Int?, actual: String, target: String = "",
        rate: String? = nil, rating: String? = nil, printed: String? = nil, repeats: String? = nil,
        role: Indicator.Role = .indicator, line: Int = 1
    ) {
        dataset.indicators.append(
            Self.row(
                Indicator(
                    id: .init(id), plan: .init(plan), heading: .init(heading), nameJa: "指標\(id)", role: role, unit: "%",
                    fiscalYear: year, actual: .init(text: actual, value: ExactDecimal(actual)),
                    target: .init(text: target, value: ExactDecimal(target)), ratePrinted: .init(rate: ""),
                    rateComputed: rate.flatMap { ExactDecimal($0) }, ratingPrinted: printed, ratingComputed: rating,
                    repeats: repeats.map { .init($0) }, source: .init("\(plan)-source"), sourceLine: line)))
    }
}
