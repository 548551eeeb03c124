import PlanAnalysis
import PlanModel

/// Which part of each plan's initiatives is for each priority group.
public struct GroupChart {
    private let input: ChartInput
    private let coverage: PriorityGroupCoverage

    public init(_ input: ChartInput) {
        self.input = input
        coverage = PriorityGroupCoverage(input.index, matrix: CoverageMatrix(input.index))
    }

    private var index: AtlasIndex { input.index }

    public var chart: Chart {
        let columns = BarPanels.columns(index.reported.count)
        let width = BarPanels.width(panels: index.reported.count)
        let longest = coverage.rows.filter { $0.group != .uncoded }.compactMap(\.share).max() ?? Ratio(0)
        var drawing = Drawing()
        var y = drawing.legend(legend, width: width, y: 0) + 14
        for family in index.families.indices {
            y = panels(family, longest).draw(columns: columns, y, &drawing)
        }
        return Chart(
            title: input.text("対象者別の取組の割合", "Share of initiatives by priority group"),
            subtitle: input.text(
                "件数／計画の取組数（割合）。対象者が複数の取組はそれぞれに数えるので、合計は100％を超えうる。",
                "Initiatives / initiatives of the plan (share). An initiative may be for several groups, so shares may add up to more than 100 %."
            ),
            notes: input.wishes + [
                input.text(
                    "「–」は全体を読み該当なし、「?」は不明（抜粋、または絞り込み）、「n/a」は未収録。",
                    "– is read whole and none, ? is unknown (excerpt, or left out by a filter), n/a is not assessed."),
                input.caution,
            ], source: input.source(input.initiativeDocuments), language: input.language, width: width, height: y,
            marks: drawing.marks)
    }

    private func panels(_ family: Int, _ longest: Ratio) -> BarPanels {
        BarPanels(
            title: index.families[family].label.text(in: input.language),
            labels: index.groups.map(input.label),
            panels: index.reported.map { municipality in
                let rows = coverage.rows.filter {
                    $0.municipality == municipality && $0.family == family && $0.group != .uncoded
                }
                let without = coverage.rows.first {
                    $0.municipality == municipality && $0.family == family && $0.group == .uncoded
                }
                return BarPanels.Panel(
                    name: input.city(municipality), lines: extent(municipality, family, without),
                    rows: rows.map { [bar($0)] })
            }, longest: longest)
    }

    private func extent(_ municipality: Int, _ family: Int, _ uncoded: PriorityGroupCoverage.Row?) -> [String] {
        let (all, none) = (uncoded?.ofInitiatives ?? 0, uncoded?.count.initiatives ?? 0)
        let without =
            input.isFiltered
            ? input.text("数えた対象なし", "no counted group") : input.text("対象の記載なし", "no group named")
        let count = input.text("取組 \(all)件（うち\(without) \(none)件）", "initiatives: \(all) (\(without): \(none))")
        return switch index.assessment(municipality: municipality, family: family) {
        case .full: [count]
        case .excerpt: [count, input.text("抜粋", "excerpt")]
        case .notAssessed: [input.text("未収録", "not assessed")]
        }
    }

    private func bar(_ row: PriorityGroupCoverage.Row) -> BarPanels.Bar {
        let looks = Look.city(row.municipality)
        let text =
            switch row.state {
            case .stated, .inferred: Self.fraction(row, input)
            case .none: "–"
            case .unknown: "?"
            case .notAssessed: "n/a"
            }
        let sure = Ratio(row.count.stated + row.count.derived).share(of: row.ofInitiatives)
        return BarPanels.Bar(length: row.share ?? Ratio(0), solid: sure ?? Ratio(0), looks: looks, text: text)
    }

    private static func fraction(_ row: PriorityGroupCoverage.Row, _ input: ChartInput) -> String {
        let share = row.share.map(\.percent) ?? ""
        return input.text(
            "\(row.count.initiatives)／\(row.ofInitiatives)（\(share)％）",
            "\(row.count.initiatives)/\(row.ofInitiatives) (\(share) %)")
    }

    private var legend: [Drawing.Entry] {
        [
            Drawing.Entry(meaning: input.text("計画の記載・見出しから", "by the plan's words or headings")) { drawing, x, y in
                drawing.box(x, y + 3, Drawing.sample.width, 11, .soft)
            },
            Drawing.Entry(meaning: input.text("語からの推定のみ", "inferred from a term alone")) { drawing, x, y in
                drawing.box(x, y + 3, Drawing.sample.width, 11, .referencePoint)
                drawing.hatch(x, y + 3, Drawing.sample.width, 11, .axis)
            },
        ]
    }
}
