import PlanAnalysis
import PlanModel

/// What `frameworks` prints: one table a framework, an item a line and a city a column.
public struct FrameworkOverview {
    private let index: AtlasIndex
    private let coverage: FrameworkCoverage
    private let framework: Identifier<Taxonomy.Framework>?
    private let style: TerminalStyle

    /// - Parameter framework: the one framework to tell of; all when nil.
    public init(
        _ index: AtlasIndex, _ coverage: FrameworkCoverage, only framework: Identifier<Taxonomy.Framework>? = nil,
        style: TerminalStyle
    ) {
        (self.index, self.coverage, self.framework, self.style) = (index, coverage, framework, style)
    }

    private func text(_ japanese: String, _ english: String) -> String {
        style.language == .japanese ? japanese : english
    }

    private func name(_ municipality: Int) -> String {
        index.municipalities[municipality].name.text(in: style.language).printable
    }

    // MARK: - Items and cities

    public var lines: [String] {
        let asked = Set(coverage.rows.map(\.item))
        let items = coverage.items.indices.filter { asked.contains($0) && isMeant($0) }
        guard !items.isEmpty else { return [nothing] }
        var blocks: [[Int]] = []
        for item in items {
            if let last = blocks.last?.last, coverage.items[last].key.framework == coverage.items[item].key.framework {
                blocks[blocks.count - 1].append(item)
            } else {
                blocks.append([item])
            }
        }
        return blocks.flatMap { block($0) + [""] } + legend.flatMap { $0.wrapped(to: style.width) }
    }

    private var nothing: String {
        text("選ばれた計画に問う枠組みはない。", "No framework speaks to the plans that were selected.")
    }

    private func isMeant(_ item: Int) -> Bool {
        framework == nil || coverage.items[item].key.framework == framework
    }

    private func block(_ items: [Int]) -> [String] {
        let first = coverage.items[items[0]]
        let title = "\(first.frameworkLabel.text(in: style.language)) [\(first.framework), \(first.dated)]"
        let rows = items.map { place -> CityMatrix.Row in
            let item = coverage.items[place]
            let mark = item.wording == .confirmed ? " " : "†"
            return CityMatrix.Row(
                code: "\(item.item.padded(to: 2, right: true))\(mark) ".printable,
                label: item.label.text(in: style.language).printable,
                cells: index.reported.map { CityMatrix.Cell(text: self.mark(of: place, in: $0)) })
        }
        return CityMatrix(title: title.printable, cities: index.reported.map(name), rows: rows, style: style).lines
    }

    private func mark(of item: Int, in municipality: Int) -> String {
        guard let row = coverage.rows.first(where: { $0.item == item && $0.municipality == municipality }) else {
            return ""
        }
        let doubt = row.relation == .narrower ? "~" : ""
        switch row.state {
        case .stated: return "\(row.count.initiatives)\(doubt)"
        case .inferred: return "\(row.count.initiatives)\(doubt)*"
        case .none: return "-"
        case .unknown: return coverage.hasCode[item] ? "?" : "/"
        case .notAssessed: return CityMatrix.notAssessed
        }
    }

    private var legend: [String] {
        [
            text(
                "記号　数：項目に当たる取組数、~：項目より広いコードによるものだけ（別の内容の取組を含み得る）、*：語からの推定のみ、"
                    + "-：全体を読んだ計画に該当なし、?：抜粋または絞り込みのため不明、/：対応するコードがない、n/a：未収録、"
                    + "†：原文の文言を確認していない項目",
                "Marks: number = initiatives that answer the item, ~ = only through a code wider than the item (some may do "
                    + "something else), * = inferred only, - = none in a plan read whole, ? = unknown (excerpt, or left out "
                    + "by a filter), / = no code stands for it, n/a = not assessed, † = wording not confirmed in a primary "
                    + "text"),
            text(
                "取組は、項目に結び付けた分野・対象者のコードのどれか一つがあれば当たるものと数える（taxonomy/framework_crosswalk.csv）。"
                    + "再掲は1件と数える。原因・動機の区分は統計の区分で、原因を示すものではない。",
                "An initiative answers an item when it has any one of the item's areas or groups "
                    + "(taxonomy/framework_crosswalk.csv). A re-listing counts once. The police agency's categories are those "
                    + "of a statistic and say nothing of causes."),
        ]
    }

    // MARK: - What no city answers

    public var unanswered: [String] {
        let rows = UnansweredItems(coverage).rows.filter { isMeant($0.item) }
        guard !rows.isEmpty else {
            return [
                coverage.rows.contains { isMeant($0.item) }
                    ? text("どの項目にも、いずれかの自治体に取組がある。", "Every item is answered by some city.") : nothing
            ]
        }
        return UnansweredItems.Ground.allCases.flatMap { ground -> [String] in
            let own = rows.filter { $0.ground == ground }
            guard !own.isEmpty else { return [] }
            let count = text("\(own.count)項目", own.count == 1 ? "1 item" : "\(own.count) items")
            return [style.bold("\(ground.label.text(in: style.language))  (\(count))")] + own.flatMap(entry) + [""]
        } + caution.wrapped(to: style.width)
    }

    private func entry(_ row: UnansweredItems.Row) -> [String] {
        let item = coverage.items[row.item]
        let cities = row.municipalities.map(name).joined(separator: text("・", ", "))
        let mark = item.wording == .confirmed ? "" : "†"
        let uncoded =
            row.uncoded == 0
            ? "" : text("。コードのない取組 \(row.uncoded)件", "; initiatives without such a code: \(row.uncoded)")
        let said = cities.isEmpty ? "" : text("（\(cities)\(uncoded)）", " (\(cities)\(uncoded))")
        let start = "  \(item.framework) \(item.item)  ".printable
        return "\(item.label.text(in: style.language))\(mark)\(said)".printable.hanging(under: start, to: style.width)
    }

    private var caution: String {
        text(
            "「どの自治体にもない」は、収録した計画のすべてを全体まで読んだ項目に限る。「読んだ範囲には見えない」の自治体は、抜粋か絞り込みのため"
                + "有無を言えない。「コードのない取組」は項目のコードの軸に分野や対象者のない取組で、項目に当たるかもしれない。空白とみる前に計画の本文を確かめる。"
                + "†：原文の文言を確認していない項目。",
            "Answered by no city is said only where every plan of the family was read whole. The cities under not shown cannot "
                + "say, their document being an excerpt or a filter being set. Initiatives without such a code lack an area or "
                + "a group where the item asks for one, and might answer it: look in the plans before calling an item a gap. "
                + "† = wording not confirmed in a primary text.")
    }
}
