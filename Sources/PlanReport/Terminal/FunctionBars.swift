import PlanAnalysis
import PlanModel

/// The load of the functions of each town hall as bars, a block a city.
struct FunctionBars {
    private static let widestBar = 100

    private let index: AtlasIndex
    private let load: FunctionLoad
    private let style: TerminalStyle

    init(_ index: AtlasIndex, _ load: FunctionLoad, style: TerminalStyle) {
        (self.index, self.load, self.style) = (index, load, style)
    }

    private func text(_ japanese: String, _ english: String) -> String {
        style.language == .japanese ? japanese : english
    }

    var lines: [String] {
        let title = text(
            "部署の機能別の取組数（収録した計画の合計）", "Initiatives by function of departments (all plans read)")
        return title.wrapped(to: style.width).map(style.bold) + index.reported.flatMap(city)
            + note.wrapped(to: style.width)
    }

    private func city(_ municipality: Int) -> [String] {
        let own = load.rows.filter { $0.municipality == municipality }
        let rows = own.filter { $0.fullCount > 0 }.sorted { $0.fractionalCount > $1.fractionalCount }
        let head = "  \(index.municipalities[municipality].name.text(in: style.language).printable)  "
        return state(own).hanging(under: head, to: style.width) + (rows.isEmpty ? [] : bars(rows))
    }

    /// What the counts are counts of, or why there are none.
    private func state(_ rows: [FunctionLoad.Row]) -> String {
        guard let first = rows.first, first.assessment != .notAssessed else { return text("未収録", "not assessed") }
        let count = first.ofInitiatives
        let excerpt = first.assessment == .excerpt ? text("（抜粋を含む）", " (an excerpt among the plans)") : ""
        let noun = count == 1 ? "initiative names" : "initiatives name"
        return text("担当の記載がある取組 n=\(count)\(excerpt)", "n=\(count) \(noun) a department\(excerpt)")
    }

    private func bars(_ rows: [FunctionLoad.Row]) -> [String] {
        let names = rows.map { row in
            let function = index.functions[row.function]
            return (code: "\(function.id) ".printable, label: function.label.text(in: style.language).printable)
        }
        let header = (fractional: text("等分", "parts"), full: text("延べ", "full"))
        let fractional = rows.map { $0.fractionalCount.decimal(places: 1) }
        let full = rows.map { String($0.fullCount) }
        let widths = (
            label: min(
                names.map { $0.code.displayWidth + $0.label.displayWidth }.max() ?? 0,
                style.drawnWidth * 2 / 5),
            fractional: ([header.fractional] + fractional).map(\.displayWidth).max() ?? 0,
            full: ([header.full] + full).map(\.displayWidth).max() ?? 0
        )
        let numbers = { (fractional: String, full: String) in
            "  \(fractional.padded(to: widths.fractional, right: true))  \(full.padded(to: widths.full, right: true))"
        }
        let used = 2 + widths.label + numbers(header.fractional, header.full).displayWidth + 2
        let bar = Bar(width: min(Self.widestBar, style.drawnWidth - used))
        let largest = rows[0].fractionalCount
        return ["  \("".padded(to: widths.label))\(numbers(header.fractional, header.full))"]
            + rows.indices.flatMap { row in
                let drawn = bar.text(rows[row].fractionalCount, of: largest, unknown: "")
                return names[row].label.hanging(under: names[row].code, to: widths.label).enumerated().map {
                    line, label in
                    guard line == 0 else { return "  \(label)" }
                    return "  \(label.padded(to: widths.label))\(numbers(fractional[row], full[row]))"
                        + (drawn.isEmpty ? "" : "  \(style.bar(drawn))")
                }
            }
    }

    private var note: String {
        text(
            "等分：複数課の取組は課数で等分し、庁外の団体には数えない。延べ：加わる取組を1件ずつ数える（合計は n を超え得る）。棒は等分の数で、"
                + "自治体ごとの最大値を全幅とする。自治体の間で棒の長さは比べられない。",
            "parts: a shared initiative counts in equal parts, and nothing for bodies outside the town hall. full: it counts 1 for "
                + "each function that takes part, so the sum can exceed n. A bar draws the parts; the largest of a city fills "
                + "the width, so bars do not compare across cities.")
    }
}
