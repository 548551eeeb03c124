import PlanAnalysis
import PlanModel

/// Which items of the national frameworks the plans answer, city beside city.
struct FrameworksView: ReportView {
    static let name = "frameworks"
    static let title = Label("国の枠組み", "National frameworks")
    static let filters: [ReportFilter] = [.family, .city]
    static let words: [String: Label] = [
        "intro": Label(
            "国の大綱などの項目に、各市の計画の取組がいくつ当たるか。項目に結び付けた分野・対象者のコードが1つでもある取組を数え、再掲は数えない。当たる取組の数は達成度ではない。",
            "How many initiatives of each city's plan answer an item of a national framework: those that have any one of the areas or groups that stand for the item; a re-listing does not count. The number is no measure of achievement."
        ),
        "motives": Label(
            "統計の区分を項目とする枠組みは、区分に当たる取組を見るためのもので、原因を示すものではない。",
            "Where a framework is a statistic's classification, its items say nothing of causes."),
        "wide": Label(
            "項目より広いコードによるものだけ（別の内容の取組を含みうる）",
            "only through a code wider than the item; some may do something else"),
        "elsewhere": Label(
            "同じ市の別の種類の計画にある、項目に当たる取組の数（左の数に含めない）",
            "initiatives of the city's plans of other families that answer the item, not in the number before it"),
        "unconfirmed": Label("原文の文言を確認していない項目", "wording not confirmed in a primary text"),
        "of": Label("全", "of"),
        "examples": Label("項目に当たる取組の例", "Initiatives that answer the items"),
        "touching": Label("関連するだけ：", "only related: "),
        "separator": Label("、", ", "),
        "colon": Label("：", ": "),
        "nothing": Label("選ばれた計画に問う枠組みはない。", "No framework speaks to the plans that were selected."),
    ]

    struct City {
        let name: String
        let facets: [Facet]
        let row: Int
        let ofInitiatives: Int
        /// Whether a plan of the family is loaded, so that there is a number of which the others are a part.
        let isLoaded: Bool
    }

    struct Cell {
        let row: Int
        let state: String
        let level: Int
        /// Nil where a sign stands in its place.
        let number: Int?
        let sign: String?
        let isWide: Bool
        /// Nil where no other plan answers the item.
        let elsewhere: Int?
        let facets: [Facet]
    }

    struct Item {
        let item: String
        let label: String
        let isUnconfirmed: Bool
        /// Of an item that no city answers, what that rests on.
        let unanswered: String?
        let cells: [Cell]
    }

    struct Example {
        let city: String
        let facets: [Facet]
        let isTouching: Bool
        let first: InitiativeLink
        let others: [InitiativeLink]
    }

    struct Answered {
        let item: String
        let label: String
        let examples: [Example]
    }

    struct Framework {
        let id: String
        let title: String
        let about: String
        let facets: [Facet]
        let corner: String
        let cities: [City]
        let items: [Item]
        let answered: [Answered]
    }

    /// How many initiatives of a city are named for an item, as in `framework_coverage.csv`.
    private static let examples = 3

    let w: [String: String]
    let legend: [StateMark]
    let frameworks: [Framework]
    let isEmpty: Bool

    init(_ report: ReportModel) {
        let coverage = FrameworkCoverage(report.index, report.dataset)
        let sheets = FrameworkSheets(report, coverage)
        w = report.words(Self.self)
        legend = StateMark.all(report)
        frameworks = sheets.frameworks.map { items in
            let first = coverage.items[items[0]]
            return Framework(
                id: HTML.anchor("framework", first.framework), title: first.frameworkLabel.text(in: report.language),
                about: sheets.about(first, items), facets: [Facet(.family, first.family.rawValue)],
                corner: report.text("項目", "Item"), cities: sheets.cities(of: items[0]),
                items: items.map(sheets.item), answered: items.compactMap { sheets.answered($0, Self.examples) })
        }
        isEmpty = frameworks.isEmpty
    }
}

/// The rows of the frameworks' coverage, item by item.
private struct FrameworkSheets {
    private let report: ReportModel
    private let coverage: FrameworkCoverage
    /// For each item, the numbers of its rows, a city each.
    private let rows: [Int: [Int]]
    private let unanswered: [Int: UnansweredItems.Ground]

    init(_ report: ReportModel, _ coverage: FrameworkCoverage) {
        (self.report, self.coverage) = (report, coverage)
        rows = Dictionary(grouping: coverage.rows.indices) { coverage.rows[$0].item }
        unanswered = Dictionary(
            uniqueKeysWithValues: UnansweredItems(coverage).rows.map { ($0.item, $0.ground) })
    }

    /// The items that are asked for, framework by framework.
    var frameworks: [[Int]] {
        var blocks: [[Int]] = []
        for item in coverage.items.indices where rows[item] != nil {
            if let last = blocks.last?.last, coverage.items[last].key.framework == coverage.items[item].key.framework {
                blocks[blocks.count - 1].append(item)
            } else {
                blocks.append([item])
            }
        }
        return blocks
    }

    func about(_ first: Taxonomy.FrameworkItem, _ items: [Int]) -> String {
        let isConfirmed = items.allSatisfy { coverage.items[$0].wording == .confirmed }
        let family = first.family.label.text(in: report.language)
        return report.text("\(family)の枠組み・\(first.dated)", "\(family) · \(first.dated)")
            + (isConfirmed ? report.text("・文言は原文で確認", " · wording confirmed in a primary text") : "")
    }

    func cities(of item: Int) -> [FrameworksView.City] {
        rows[item]!.map { row in
            let own = coverage.rows[row]
            return FrameworksView.City(
                name: report.names.municipality(own.municipality), facets: facets(own), row: row,
                ofInitiatives: own.ofInitiatives, isLoaded: own.state != .notAssessed)
        }
    }

    func item(_ item: Int) -> FrameworksView.Item {
        let own = coverage.items[item]
        let framework = frameworkRows(of: item)
        let largest = framework.map { coverage.rows[$0].count.initiatives }.max() ?? 0
        return FrameworksView.Item(
            item: own.item, label: own.label.text(in: report.language), isUnconfirmed: own.wording != .confirmed,
            unanswered: unanswered[item]?.label.text(in: report.language),
            cells: rows[item]!.map { cell($0, largest: largest) })
    }

    private func frameworkRows(of item: Int) -> [Int] {
        let framework = coverage.items[item].key.framework
        return rows.filter { coverage.items[$0.key].key.framework == framework }.flatMap(\.value)
    }

    private func cell(_ row: Int, largest: Int) -> FrameworksView.Cell {
        let own = coverage.rows[row]
        let count = own.count.initiatives
        return FrameworksView.Cell(
            row: row, state: own.state.rawValue, level: MatrixCells.level(count, of: largest),
            number: own.state.sign == nil ? count : nil, sign: own.state.sign,
            isWide: count > 0 && own.relation == .narrower, elsewhere: own.inOtherPlans > 0 ? own.inOtherPlans : nil,
            facets: facets(own))
    }

    /// The first initiatives of each city for an item; nil where no city has one.
    func answered(_ item: Int, _ most: Int) -> FrameworksView.Answered? {
        let examples = rows[item]!.compactMap { row -> FrameworksView.Example? in
            let own = coverage.rows[row]
            let links = own.initiatives.prefix(most).map { InitiativeLink(report, $0) }
            guard let first = links.first else { return nil }
            return FrameworksView.Example(
                city: report.names.municipality(own.municipality), facets: facets(own),
                isTouching: own.count.initiatives == 0, first: first, others: Array(links.dropFirst()))
        }
        guard !examples.isEmpty else { return nil }
        let own = coverage.items[item]
        return FrameworksView.Answered(item: own.item, label: own.label.text(in: report.language), examples: examples)
    }

    private func facets(_ row: FrameworkCoverage.Row) -> [Facet] {
        [Facet(.city, report.index.municipalities[row.municipality].code.text)]
    }
}
