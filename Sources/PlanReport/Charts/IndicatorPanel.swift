import PlanAnalysis
import PlanModel

/// One indicator over the years: what was measured as points, what was aimed at as ticks, and the years without a value as
/// such.
struct IndicatorPanel {
    let input: ChartInput
    /// The years of one indicator, the value before the plan first.
    let rows: [IndicatorSeries.Row]

    static let column = 44.0
    static let axis = 46.0
    private static let plot = 116.0
    /// Room above the highest value, and below the lowest, for a number.
    private static let room = 14.0

    private var indicator: Indicator { rows[0].indicator }
    private var isReference: Bool { indicator.role == .reference }

    /// Name, unit and id above the plot.
    func head(width: Double) -> (name: [String], unit: [String]) {
        let prefix = isReference ? input.text("［参考］", "[reference] ") : ""
        let unit = indicator.unit.isEmpty ? input.text("記載なし", "not printed") : indicator.unit
        return (
            (prefix + indicator.nameJa).drawnLines(width: width / 1.06, size: 12),
            (input.text("単位 \(unit)　", "unit \(unit)  ") + indicator.id.text).drawnLines(width: width, size: 9)
        )
    }

    static func height(head: Double) -> Double { head + 4 + room + plot + room + 32 }

    /// Draws the panel below its head.
    func draw(_ x: Double, _ top: Double, _ drawing: inout Drawing) {
        let scale = Scale(rows.flatMap { [$0.indicator.actual.value, $0.indicator.target.value].compactMap(\.self) })
        let bottom = top + Self.room + Self.plot
        let height = { (value: Double) in bottom - scale.part(value) * Self.plot }
        let left = x + Self.axis
        for tick in scale.ticks {
            let y = height(Double(tick))
            drawing.line((left, y), (left + Double(rows.count) * Self.column, y), tick.isZero ? .axis : .line)
            drawing.text(tick.description, left - 4, y + 3.5, size: 9, .end, look: .soft)
        }
        let places = rows.enumerated().map { place, row in
            Place(
                row: row, x: left + (Double(place) + 0.5) * Self.column,
                actual: row.indicator.actual.value.map { height(Double($0)) },
                target: row.indicator.target.value.map { height(Double($0)) })
        }
        for place in places where place.actual == nil {
            gap(place, top: top + Self.room, bottom: bottom, &drawing)
        }
        connect(places, &drawing)
        for place in places { values(place, &drawing) }
        years(places, left: left, y: bottom + Self.room, &drawing)
    }

    /// A year's place in the plot.
    private struct Place {
        let row: IndicatorSeries.Row
        let x: Double
        let actual: Double?
        let target: Double?
    }

    /// A year without a value: a grey band with the reason, away from the target.
    private func gap(_ place: Place, top: Double, bottom: Double, _ drawing: inout Drawing) {
        drawing.box(place.x - Self.column / 2 + 1, top, Self.column - 2, bottom - top, .gap)
        let reason = place.row.actualState.label.text(in: input.language)
        // A word of a Latin script stays whole, in smaller letters if need be.
        let words = reason.split(separator: " ").filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        let widest = words.map { String($0).drawnWidth(size: 1) }.max() ?? 0
        let size = min(8, widest > 0 ? (Self.column - 3) / widest : 8)
        let lines = reason.drawnLines(width: Self.column - 3, size: size)
        let height = Drawing.height(of: lines.count, size: size)
        let isHigh = place.target.map { $0 < (top + bottom) / 2 } ?? true
        drawing.lines(lines, place.x, isHigh ? bottom - height - 5 : top + 3, size: size, .middle)
    }

    /// Lines between values of consecutive years; none across a year without one, and none from the value before the plan.
    private func connect(_ places: [Place], _ drawing: inout Drawing) {
        for (a, b) in zip(places, places.dropFirst()) {
            guard let year = a.row.indicator.fiscalYear, b.row.indicator.fiscalYear == year + 1 else { continue }
            if let from = a.target, let to = b.target { drawing.line((a.x, from), (b.x, to), .targetPath) }
            if let from = a.actual, let to = b.actual {
                drawing.line((a.x, from), (b.x, to), isReference ? .reference : .actual)
            }
        }
    }

    private func values(_ place: Place, _ drawing: inout Drawing) {
        if let y = place.target { drawing.line((place.x - 12, y), (place.x + 12, y), .target) }
        if let y = place.actual {
            let isBefore = place.row.indicator.fiscalYear == nil
            drawing.circle(
                place.x, y, radius: 3.5, isReference ? .referencePoint : isBefore ? .before : .actualPoint)
        }
        // The higher number stands above its mark; the lower one below, or above where there is room for both.
        let (actual, target) = (place.actual, place.target)
        let isActualLower = actual.map { actual in target.map { actual > $0 } ?? false } ?? false
        let isFar = actual.map { actual in target.map { abs(actual - $0) > 20 } ?? true } ?? true
        if let y = actual, let value = place.row.indicator.actual.value {
            number(
                value, place.x, isActualLower && !isFar ? y + 13 : y - 6, isReference ? .ink : .actualText,
                isBold: true, &drawing)
        }
        if let y = target, let value = place.row.indicator.target.value {
            let isBelow = actual != nil && !isActualLower
            number(value, place.x, isBelow ? y + 12 : y - 5, .targetText, isBold: false, &drawing)
        }
    }

    /// A number no wider than its column.
    private func number(
        _ value: ExactDecimal, _ x: Double, _ y: Double, _ look: Look, isBold: Bool, _ drawing: inout Drawing
    ) {
        let text = value.description
        let size = min(9, (Self.column - 2) / text.drawnWidth(size: 1))
        drawing.text(text, x, y, size: size, .middle, isBold: isBold, look: look)
    }

    /// The years, and below them the grades as the report prints them.
    private func years(_ places: [Place], left: Double, y: Double, _ drawing: inout Drawing) {
        for place in places {
            let year = place.row.indicator.fiscalYear.map { String($0) } ?? input.text("初期値", "before")
            drawing.text(year, place.x, y + 11, size: 9, .middle)
            if let rating = place.row.indicator.ratingPrinted {
                let size = min(9, (Self.column - 2) / max(1, rating.drawnWidth(size: 1)))
                drawing.text(rating.printable, place.x, y + 24, size: size, .middle)
            }
        }
        if rows.contains(where: { $0.indicator.ratingPrinted != nil }) {
            drawing.text(input.text("評価", "rating"), left - 4, y + 24, size: 9, .end, look: .soft)
        }
    }
}

/// A scale from nought, or from below where a value is negative, to a round number.
private struct Scale {
    let ticks: [ExactDecimal]

    init(_ values: [ExactDecimal]) {
        let top = values.max().map(Double.init) ?? 0
        let bottom = values.min().map(Double.init) ?? 0
        let high = Self.round(max(top, 0))
        let low = Self.round(max(-bottom, 0)).map {
            [ExactDecimal(mantissa: -$0.whole.mantissa, decimals: $0.whole.decimals)]
        }
        ticks =
            (low ?? []) + [ExactDecimal(0)]
            + (high.map { [$0.half, $0.whole] } ?? (low == nil ? [ExactDecimal(1)] : []))
    }

    /// The place of a value between the lowest and the highest tick, from 0 to 1.
    func part(_ value: Double) -> Double {
        let (low, high) = (Double(ticks[0]), Double(ticks[ticks.count - 1]))
        return (value - low) / (high - low)
    }

    /// The least round number that is not below the value, and its half; nil for nought.
    private static func round(_ value: Double) -> (half: ExactDecimal, whole: ExactDecimal)? {
        guard value > 0 else { return nil }
        for exponent in -7...18 {
            for tenths in [10, 15, 20, 25, 30, 40, 50, 60, 80] {
                let whole = power(tenths, exponent - 1)
                if Double(whole) >= value { return (power(tenths * 5, exponent - 2), whole) }
            }
        }
        return nil
    }

    /// Digits times a power of ten, without decimals that are nought.
    private static func power(_ digits: Int, _ exponent: Int) -> ExactDecimal {
        if digits % 10 == 0 { return power(digits / 10, exponent + 1) }
        let zeros = (0..<max(0, exponent)).reduce(Int64(digits)) { number, _ in number * 10 }
        return ExactDecimal(mantissa: zeros, decimals: max(0, -exponent))
    }
}

extension Double {
    fileprivate init(_ decimal: ExactDecimal) {
        self = Double(decimal.mantissa) / (0..<decimal.decimals).reduce(1.0) { power, _ in power * 10 }
    }
}
