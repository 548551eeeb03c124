import PlanAnalysis
import PlanModel

/// A table of cells of the coverage matrix, each with its state and its row in `coverage_matrix.csv`.
struct HeatTable {
    struct Column {
        let title: String
        /// The whole name where the title is a code.
        let long: String
        let facets: [Facet]
    }

    struct Cell {
        let row: Int
        let state: String
        /// The classes: the state, and `l1` to `l5` for how dark a cell with a number is.
        let look: String
        let text: String
        /// The part of the register where the cell's initiatives are; nil where there are none.
        let link: String?
        let facets: [Facet]
    }

    struct Row {
        let title: String
        let facets: [Facet]
        let cells: [Cell]
    }

    let caption: String
    let corner: String
    let columns: [Column]
    let rows: [Row]
}

extension HeatTable.Cell: PagePiece {
    var html: HTML {
        let number: HTML = link.map { "<a href=\"#\($0)\" data-column=\"initiatives\">\(text)</a>" } ?? "\(text)"
        return "<td class=\"\(look)\" data-row=\"\(row)\"\(facets)>\(number)</td>"
    }
}

/// The numbers and states of the matrix, in the order of `coverage_matrix.csv`.
struct MatrixCells {
    private let report: ReportModel
    private let rows: [CoverageMatrix.Row]
    private let areas: [CoverageKey]
    private let groups: [CoverageKey]
    /// The register's parts by area. An area that a city's initiatives have only beside their primary one has none.
    private let parts: Set<String>
    let largest: Int

    init(_ report: ReportModel) {
        self.report = report
        let matrix = report.contents.matrix
        (rows, areas, groups) = (matrix.rows, matrix.areas, matrix.groups)
        largest =
            rows.filter { $0.area != .all && $0.group == .all || $0.area == .all && $0.group != .all }
            .map(\.count.initiatives).max() ?? 0
        let index = report.index
        parts = Set(
            index.initiatives.indices.compactMap { initiative in
                guard let primary = index.areaCodes[initiative].first(where: \.isPrimary) else { return nil }
                return report.registerAnchor(
                    index.municipality[initiative], index.family[initiative],
                    area: index.areas[primary.code].id.text)
            })
    }

    /// - Parameters:
    ///   - pair: the place of the city and the family in ``ReportModel/pairs``.
    ///   - area: the place in ``CoverageMatrix/areas``.
    ///   - group: the place in ``CoverageMatrix/groups``.
    func cell(_ pair: Int, area: Int, group: Int, facets: [Facet] = []) -> HeatTable.Cell {
        let place = (pair * areas.count + area) * groups.count + group
        let row = rows[place]
        let count = row.count.initiatives
        return HeatTable.Cell(
            row: place, state: row.state.rawValue,
            look: row.state.rawValue + (count == 0 ? "" : " l\(Self.level(count, of: largest))"),
            text: row.state.sign ?? "\(count)", link: count == 0 ? nil : anchor(row), facets: facets)
    }

    private func anchor(_ row: CoverageMatrix.Row) -> String {
        if case .code(let area) = row.area {
            let part = report.registerAnchor(row.municipality, row.family, area: report.index.areas[area].id.text)
            if parts.contains(part) { return part }
        }
        return report.registerAnchor(row.municipality, row.family)
    }

    /// Five steps: the largest number of the single areas and groups is the fifth, and whatever is above it.
    static func level(_ count: Int, of largest: Int) -> Int {
        count == 0 || largest == 0 ? 0 : min(5, 1 + (count * 5 - 1) / largest)
    }
}

extension CoverageState {
    /// What stands in a cell that has no number.
    var sign: String? {
        switch self {
        case .stated, .inferred: nil
        case .none: "–"
        case .unknown: "?"
        case .notAssessed: "／"
        }
    }
}
