import PlanAnalysis
import PlanModel

/// The summary that `analyze` draws in the terminal.
public struct CoverageSummary {
    private let index: AtlasIndex
    private let matrix: CoverageMatrix
    private let functions: FunctionLoad
    private let style: TerminalStyle

    public init(
        _ index: AtlasIndex, matrix: CoverageMatrix, functions: FunctionLoad,
        style: TerminalStyle
    ) {
        self.index = index
        self.matrix = matrix
        self.functions = functions
        self.style = style
    }

    public var lines: [String] {
        var lines: [String] = []
        for family in index.families.indices {
            lines.append(style.bold(index.families[family].label.text(in: style.language)))
            for section in [read(family), areas(family), groupTable(family)] { lines += section + [""] }
        }
        return lines + load + [""] + legend.flatMap { $0.wrapped(to: style.width) }
    }

    private func text(_ japanese: String, _ english: String) -> String {
        style.language == .japanese ? japanese : english
    }

    private func name(_ municipality: Int) -> String {
        index.municipalities[municipality].name.text(in: style.language).printable
    }

    private func read(_ family: Int) -> [String] {
        index.reported.map { municipality in
            let count = matrix.count(municipality: municipality, family: family, area: .all, group: .all).initiatives
            let note =
                switch index.assessment(municipality: municipality, family: family) {
                case .full: text("全体を収録", "read whole")
                case .excerpt: text("抜粋：載っていないことは「なし」を意味しない", "excerpt: what it does not show is unknown")
                case .notAssessed: text("未収録", "not assessed")
                }
            let noun = count == 1 ? "initiative" : "initiatives"
            return "  \(name(municipality))  " + text("\(count)件（\(note)）", "\(count) \(noun) (\(note))")
        }
    }

    // MARK: - Policy areas

    private func areas(_ family: Int) -> [String] {
        let keys = matrix.areas.filter { $0 != .all }
        return heat(
            title: text("政策分野別の取組数", "Initiatives by policy area"), keys: keys, family: family,
            label: { key in
                switch key {
                case .code(let code): "\(index.areas[code].id) \(index.areas[code].label.text(in: style.language))"
                default: text("分野未定", "No policy area yet")
                }
            }, cell: { municipality, key in (key, .all, municipality) })
    }

    private func groupTable(_ family: Int) -> [String] {
        let keys = matrix.groups.filter { $0 != .all }
        return heat(
            title: text("対象者別の取組数", "Initiatives by priority group"), keys: keys, family: family,
            label: { key in
                switch key {
                case .code(let code): "\(index.groups[code].id) \(index.groups[code].label.text(in: style.language))"
                default: text("対象の記載なし", "No group named")
                }
            }, cell: { municipality, key in (.all, key, municipality) })
    }

    private func heat(
        title: String, keys: [CoverageKey], family: Int, label: (CoverageKey) -> String,
        cell: (Int, CoverageKey) -> (area: CoverageKey, group: CoverageKey, municipality: Int)
    ) -> [String] {
        let labels = keys.map { label($0).printable }
        let names = index.reported.map(name)
        let cellWidth = max(8, names.map(\.displayWidth).max() ?? 0)
        let room = style.width - names.count * (cellWidth + 2) - 2
        let labelWidth = min(labels.map(\.displayWidth).max() ?? 0, max(12, room))
        let header = names.map { $0.padded(to: cellWidth, right: true) }.joined(separator: "  ")
        var lines = [style.bold(title), "  \("".padded(to: labelWidth))  \(header)"]
        for (key, label) in zip(keys, labels) {
            let cells = index.reported.map { municipality -> String in
                let place = cell(municipality, key)
                let count = matrix.count(
                    municipality: municipality, family: family, area: place.area, group: place.group)
                let total = matrix.count(municipality: municipality, family: family, area: .all, group: .all)
                let state = matrix.state(
                    municipality: municipality, family: family, area: place.area, group: place.group)
                return style.shaded(
                    mark(count.initiatives, state, isCode: key != .uncoded).padded(to: cellWidth, right: true),
                    level: Self.level(count.initiatives, of: total.initiatives))
            }
            lines.append(
                "  \(label.truncated(to: labelWidth).padded(to: labelWidth))  \(cells.joined(separator: "  "))")
        }
        return lines
    }

    private func mark(_ count: Int, _ state: CoverageState, isCode: Bool) -> String {
        switch state {
        case .stated: String(count)
        case .inferred: "\(count)*"
        case .none: isCode ? "-" : "0"
        case .unknown: isCode ? "?" : "0"
        case .notAssessed: "n/a"
        }
    }

    /// Five shades by the share of the plan's initiatives: up to 5, 10, 20, 40 per cent, and above.
    private static func level(_ count: Int, of total: Int) -> Int {
        guard count > 0, total > 0 else { return 0 }
        return 1 + [5, 10, 20, 40].filter { count * 100 > $0 * total }.count
    }

    // MARK: - Departments

    private var load: [String] {
        var lines = [
            style.bold(
                text(
                    "部署の機能別の取組数（収録した計画の合計。複数課の取組は課数で等分。棒は自治体ごとの最大値が基準）",
                    "Load by function (all plans read, shared initiatives in equal parts; bars relative to each city's largest)"
                ))
        ]
        let names = index.functions.map { "\($0.id) \($0.label.text(in: style.language))".printable }
        let labelWidth = min(names.map(\.displayWidth).max() ?? 0, style.width / 2)
        for municipality in index.reported {
            let rows = functions.rows.filter { $0.municipality == municipality && $0.fractionalCount > Ratio(0) }
                .sorted { $0.fractionalCount > $1.fractionalCount }
            guard let largest = rows.first else { continue }
            lines.append(
                "  \(name(municipality))  " + text("\(largest.ofInitiatives)件", "n = \(largest.ofInitiatives)"))
            let barWidth = max(8, style.width - labelWidth - 16)
            for row in rows {
                let length = row.fractionalCount.value / largest.fractionalCount.value * Double(barWidth)
                let cells = max(1, Int(length.rounded()))
                let label = names[row.function].truncated(to: labelWidth).padded(to: labelWidth)
                lines.append(
                    "    \(label)  \(String(repeating: "█", count: cells)) \(row.fractionalCount.decimal(places: 1))")
            }
        }
        return lines
    }

    private var legend: [String] {
        [
            text(
                "記号　数：計画の記載・見出しに根拠、*：語からの推定のみ、-：計画全体に該当する見出し・再掲なし、?：抜粋または絞り込みのため不明、n/a：未収録",
                "Marks: number = stated or derived, * = inferred only, - = no heading or "
                    + "re-listing in a plan read whole names it, ? = unknown (excerpt, or left out by a filter), n/a = not assessed"
            ),
            text(
                "再掲は1件と数える。分野は見出しから、対象者は見出しと再掲から読んだもので、取組名や本文はまだ分類していない。「-」の欄は"
                    + "空白と決める前に、別の見出しの下の取組を coverage_gaps.csv で確かめてください。",
                "A re-listing counts once. Areas follow from headings, groups from headings and re-listings; names and texts "
                    + "are not coded yet. Before calling a - a gap, look in coverage_gaps.csv for initiatives under other "
                    + "headings."),
        ]
    }
}
