import CSVText
import PlanAnalysis
import PlanModel

/// The departments of one city that stand together in initiatives, each with each.
struct PairTable {
    struct Cell {
        /// The row in `department_pairs.csv`; nil where the two share nothing.
        let row: Int?
        let look: String?
        let text: String
        let link: String?
    }

    struct Row {
        let name: String
        let facets: [Facet]
        let cells: [Cell]
    }

    let caption: String
    let corner: String
    let names: [String]
    let rows: [Row]
}

extension PairTable.Cell: PagePiece {
    var html: HTML {
        let look: HTML? = look.map { " class=\"\($0)\"" }
        let place: HTML? = row.map { " data-row=\"\($0)\"" }
        let number: HTML? = link.map {
            "<a href=\"#\($0)\"><span data-column=\"shared_initiatives\">\(text)</span></a>"
        }
        return "<td\(look)\(place)>\(number)</td>"
    }
}

/// Pairs of departments with the initiatives that they share.
struct PairList {
    struct Pair {
        let id: String
        let facets: [Facet]
        let heading: Sentence
        let initiatives: [InitiativeLink]
    }

    let title: String
    let pairs: [Pair]
}

/// What one city's departments share: a table of the town hall's own, and lists in which bodies outside it stand apart.
struct SharedInitiatives {
    let table: PairTable?
    private(set) var lists: [PairList] = []

    private let report: ReportModel
    private let rows: [DepartmentPairs.Row]

    init(_ report: ReportModel, _ pairs: DepartmentPairs, of city: Int) {
        (self.report, rows) = (report, pairs.rows)
        let own = pairs.rows.indices.filter { pairs.rows[$0].municipality == city }
        let inside = own.filter { !pairs.rows[$0].isOutside }
        table = inside.isEmpty ? nil : Self.table(report, pairs.rows, inside, city)
        lists = [
            list(report.text("部署の組ごとの取組", "Initiatives by pair of departments"), inside),
            list(
                report.text("市役所の外の主体とともに担う取組", "Initiatives with bodies outside the town hall"),
                own.filter { pairs.rows[$0].isOutside }),
        ].filter { !$0.pairs.isEmpty }
    }

    // MARK: - The table

    private static func table(_ report: ReportModel, _ rows: [DepartmentPairs.Row], _ own: [Int], _ city: Int)
        -> PairTable
    {
        let index = report.index
        let departments = Set(own.map { rows[$0].department }).sorted { a, b in
            (index.departmentFunction[a] ?? .max, a) < (index.departmentFunction[b] ?? .max, b)
        }
        let places = Dictionary(
            own.map { ([rows[$0].department, rows[$0].other], $0) }, uniquingKeysWith: { first, _ in first })
        let largest = own.map { rows[$0].initiatives.count }.max() ?? 0
        let name = report.names.municipality(city)
        return PairTable(
            caption: report.text(
                "\(name)：両方の部署が並ぶ取組の数", "\(name): initiatives that name both departments"),
            corner: report.text("部署", "Department"), names: departments.map { index.departments[$0].nameJa },
            rows: departments.map { department in
                let cells = departments.map { other -> PairTable.Cell in
                    guard let row = places[[department, other]] else {
                        return .init(row: nil, look: department == other ? "self" : nil, text: "", link: nil)
                    }
                    let count = rows[row].initiatives.count
                    return .init(
                        row: row, look: "l\(MatrixCells.level(count, of: largest))", text: "\(count)",
                        link: id(rows[row]))
                }
                return .init(
                    name: index.departments[department].nameJa, facets: facets([department], index), cells: cells)
            })
    }

    // MARK: - The lists

    /// Each pair once, the one that shares most first, ties by ids.
    private func list(_ title: String, _ own: [Int]) -> PairList {
        let once = own.filter { rows[$0].department < rows[$0].other }
        let sorted = once.sorted { a, b in
            (rows[b].initiatives.count, rows[a].department, rows[a].other)
                < (rows[a].initiatives.count, rows[b].department, rows[b].other)
        }
        return PairList(title: title, pairs: sorted.map(pair))
    }

    private func pair(_ place: Int) -> PairList.Pair {
        let (index, row) = (report.index, rows[place])
        return PairList.Pair(
            id: Self.id(row), facets: Self.facets([row.department, row.other], index), heading: heading(place),
            initiatives: row.initiatives.map { InitiativeLink(report, $0) })
    }

    /// `甲課 × 乙課 13件（甲課：34件中 38.2%、乙課：30件中 43.3%）`.
    private func heading(_ place: Int) -> Sentence {
        let row = rows[place]
        let back = rows.indices.first { rows[$0].department == row.other && rows[$0].other == row.department }!
        let names = [row.department, row.other].map { report.index.departments[$0].nameJa }
        var sentence = Sentence()
        sentence.name(names.joined(separator: " × "))
        sentence.words(" ")
        sentence.figure("\(row.initiatives.count)", "shared_initiatives", row: place)
        sentence.words(report.text("件（", " ("))
        for (name, side) in zip(names, [place, back]) {
            if side == back { sentence.words(report.text("、", ", ")) }
            sentence.name(name)
            sentence.words(report.text("：", ": "))
            sentence.figure("\(rows[side].ofInitiatives)", "of_initiatives", row: side)
            sentence.words(report.text("件中 ", " of which "))
            sentence.figure(CSVCell(rows[side].share).percentage, "share", row: side)
        }
        sentence.words(report.text("）", ")"))
        return sentence
    }

    /// Where the pair stands in the list, from whichever side.
    private static func id(_ row: DepartmentPairs.Row) -> String {
        let (first, second) = (min(row.department, row.other), max(row.department, row.other))
        return "p-\(first)-\(second)"
    }

    private static func facets(_ departments: [Int], _ index: AtlasIndex) -> [Facet] {
        [Facet(.function, departments.compactMap { index.departmentFunction[$0] }.map { index.functions[$0].id.text })]
    }
}

extension DepartmentPairs.Row {
    /// Whether one of the two is a body outside the town hall in everything that they share.
    fileprivate var isOutside: Bool { withPartner == initiatives.count }
}
