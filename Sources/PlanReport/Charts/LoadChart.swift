import PlanAnalysis
import PlanModel

/// How many initiatives functions or departments carry: the full count and the fractional count as a pair of bars.
public struct LoadChart {
    private let input: ChartInput

    public init(_ input: ChartInput) {
        self.input = input
    }

    private var index: AtlasIndex { input.index }

    // MARK: - By function

    /// One panel a city, the functions in the order of their list.
    public var functions: Chart {
        let load = FunctionLoad(index)
        let panels = index.reported.map { municipality in
            let rows = load.rows.filter { $0.municipality == municipality }
            return BarPanels.Panel(
                name: input.city(municipality), lines: extent(municipality, rows.first?.ofInitiatives ?? 0),
                rows: rows.map { row in
                    if row.fullCount > 0 { return bars(row.fullCount, row.fractionalCount, row.share) }
                    switch row.assessment {
                    case .full: return [note("0")]
                    case .excerpt: return [note("?")]
                    case .notAssessed: return [note("n/a")]
                    }
                })
        }
        let longest = load.rows.map { max(Ratio($0.fullCount), $0.fractionalCount) }.max() ?? Ratio(0)
        return chart(
            BarPanels(title: nil, labels: index.functions.map(input.label), panels: panels, longest: longest),
            title: input.text("部署の機能別の取組数", "Initiatives by function of departments"),
            notes: [
                input.text(
                    "「?」は抜粋のため不明、「n/a」は未収録。複数の課の取組は、機能ごとに1件（全数）と数え、また課数で等分する（分数）。市役所の外の主体には分数を割り当てない。",
                    "? is unknown (excerpt), n/a is not assessed. The full count has an initiative once for each function, the fractional count divides it among its departments. Bodies outside the town hall have no fraction."
                ), input.caution,
            ])
    }

    // MARK: - By department

    /// The departments that the plans of the first city reported on name, the largest fractional count first.
    ///
    /// - Precondition: the index reports on a city.
    public var departments: Chart {
        let municipality = index.reported[0]
        let rows = DepartmentLoad(index).rows.filter { $0.municipality == municipality }
        let labels = rows.map { row -> String in
            let department = index.departments[row.department]
            return department.kind == .external
                ? input.text("\(department.nameJa)（外部）", "\(department.nameJa) (outside)") : department.nameJa
        }
        let panel = BarPanels.Panel(
            name: input.city(municipality), lines: extent(municipality, rows.first?.ofInitiatives ?? 0),
            rows: rows.map { row in
                bars(row.fullCount, row.fractionalCount, row.share)
            })
        let longest = rows.map { max(Ratio($0.fullCount), $0.fractionalCount) }.max() ?? Ratio(0)
        let nothing = input.text("担当課の記載は収録されていない。", "No department is named in what was read.")
        return chart(
            BarPanels(title: rows.isEmpty ? nothing : nil, labels: labels, panels: [panel], longest: longest),
            title: input.text(
                "\(input.city(municipality))：部署別の取組数", "\(input.city(municipality)): initiatives by department"),
            notes: [
                input.text(
                    "複数の課の取組は、課ごとに1件（全数）と数え、また課数で等分する（分数）。市役所の外の主体には分数を割り当てない。",
                    "The full count has an initiative once for each department, the fractional count divides it among them. Bodies outside the town hall have no fraction."
                )
            ])
    }

    // MARK: - Both

    private func chart(_ panels: BarPanels, title: String, notes: [String]) -> Chart {
        let columns = BarPanels.columns(panels.panels.count)
        let width = BarPanels.width(panels: panels.panels.count)
        var drawing = Drawing()
        var y = drawing.legend(legend, width: width, y: 0) + 14
        y = panels.draw(columns: columns, y, &drawing)
        return Chart(
            title: title,
            subtitle: input.text(
                "収録した計画の合計\(families)。再掲は1件と数える。",
                "All plans read together\(families); a re-listing counts once."), notes: input.wishes + notes,
            source: input.source(input.initiativeDocuments), language: input.language, width: width, height: y,
            marks: drawing.marks)
    }

    /// The families of which plans were read, in parentheses.
    private var families: String {
        let loaded = index.families.indices.filter { family in
            index.reported.contains { index.assessment(municipality: $0, family: family) != .notAssessed }
        }
        guard !loaded.isEmpty else { return "" }
        let names = loaded.map { index.families[$0].label.text(in: input.language) }
        return input.text("（\(names.joined(separator: "・"))）", " (\(names.joined(separator: ", ")))")
    }

    /// The denominator of the shares, and whether what was read is whole.
    private func extent(_ municipality: Int, _ of: Int) -> [String] {
        let count = input.text("担当課のある取組 \(of)件", "with a department: \(of)")
        return switch index.assessment(municipality: municipality) {
        case .full: [count]
        case .excerpt: [count, input.text("抜粋を含む", "with an excerpt")]
        case .notAssessed: [input.text("未収録", "not assessed")]
        }
    }

    /// Both bars; where outside bodies alone take part, there is no fraction.
    private func bars(_ full: Int, _ fraction: Ratio, _ share: Ratio?) -> [BarPanels.Bar] {
        guard fraction > Ratio(0) else { return [fullBar(full)] }
        let percent = share.map { input.text("（\($0.percent)％）", " (\($0.percent) %)") } ?? ""
        return [
            fullBar(full),
            BarPanels.Bar(
                length: fraction, solid: Ratio(0), looks: (.fractional, .fractional, .fractionalHatch),
                text: fraction.decimal(places: 1) + percent),
        ]
    }

    private func fullBar(_ count: Int) -> BarPanels.Bar {
        BarPanels.Bar(
            length: Ratio(count), solid: Ratio(count), looks: (.full, .fractional, .fractionalHatch),
            text: String(count))
    }

    private func note(_ text: String) -> BarPanels.Bar {
        BarPanels.Bar(
            length: Ratio(0), solid: Ratio(0), looks: (.full, .fractional, .fractionalHatch), text: text)
    }

    private var legend: [Drawing.Entry] {
        [
            Drawing.Entry(meaning: input.text("全数", "full count")) { drawing, x, y in
                drawing.box(x, y + 3, Drawing.sample.width, 11, .full)
            },
            Drawing.Entry(
                meaning: input.text(
                    "分数（市の担当課のある取組に占める割合）", "fractional count (share of the city's initiatives with a department)")
            ) { drawing, x, y in
                drawing.box(x, y + 3, Drawing.sample.width, 11, .fractional)
                drawing.hatch(x, y + 3, Drawing.sample.width, 11, .fractionalHatch)
            },
        ]
    }
}

extension Ratio {
    /// The fraction in per cent with one decimal.
    var percent: String { (self * Ratio(100)).decimal(places: 1) }
}
