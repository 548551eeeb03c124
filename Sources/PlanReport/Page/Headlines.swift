import CSVText
import PlanAnalysis
import PlanModel

/// What stands out in each city, chosen by fixed rules: the same rows of the tables always give the same headlines.
struct Headlines {
    /// A code with the row of the table that holds its figures.
    struct Named {
        /// `、` before all but the first.
        let lead: String
        let name: String
        let row: Int
        let initiatives: Int
        /// Nil where none of them is.
        let inferred: Int?
    }

    /// Where most of a plan's initiatives are.
    struct Areas {
        let named: [Named]
        let hasMore: Bool
        let allRow: Int
        let all: Int
    }

    struct Gap {
        let lead: String
        let name: String
        let query: String
    }

    /// What other cities' plans list and this one does not.
    struct Gaps {
        let row: Int
        let areas: String
        let groups: String
        /// Nil where nothing is.
        let elsewhere: String?
        let isAny: Bool
        let named: [Gap]
        let hasMore: Bool
    }

    struct Family {
        let title: String
        let facets: [Facet]
        let query: String
        let isLoaded: Bool
        let isExcerpt: Bool
        /// Nil where no initiative has an area.
        let areas: Areas?
        /// Nil where nothing can be said: an excerpt, or no other city's plan of the family.
        let gaps: Gaps?
    }

    struct Share {
        let lead: String
        let name: String
        let row: Int
        let share: String
        let ofInitiatives: String
    }

    struct City {
        let name: String
        let facets: [Facet]
        let query: String
        let families: [Family]
        let isLoaded: Bool
        let isExcerpt: Bool
        let functions: [Share]
        let hasFunctions: Bool
        let hasMoreFunctions: Bool
    }

    /// How many codes a headline names at most.
    static let most = 5

    private let report: ReportModel
    private let gapRows: [GapRow]
    private let load: FunctionLoad

    init(_ report: ReportModel) {
        self.report = report
        gapRows = GapRow.all(report)
        load = FunctionLoad(report.index)
    }

    var cities: [City] {
        let index = report.index
        return index.reported.map { city in
            let most = functions(of: city)
            let assessment = index.assessment(municipality: city)
            return City(
                name: report.names.municipality(city), facets: [Facet(.city, index.municipalities[city].code.text)],
                query: "city=\(HTML.anchor(index.municipalities[city].code.text))",
                families: index.families.indices.map { family(city, $0) }, isLoaded: assessment != .notAssessed,
                isExcerpt: assessment == .excerpt, functions: Array(most.prefix(Self.most)),
                hasFunctions: !most.isEmpty, hasMoreFunctions: most.count > Self.most)
        }
    }

    private func lead(_ place: Int) -> String { place == 0 ? "" : report.text("、", ", ") }

    // MARK: - A plan

    private func family(_ city: Int, _ family: Int) -> Family {
        let index = report.index
        let code = HTML.anchor(index.municipalities[city].code.text)
        let query = "family=\(index.families[family].rawValue)&city=\(code)"
        let assessment = index.assessment(municipality: city, family: family)
        return Family(
            title: index.families[family].label.text(in: report.language),
            facets: [Facet(.family, index.families[family].rawValue)], query: query,
            isLoaded: assessment != .notAssessed, isExcerpt: assessment == .excerpt, areas: areas(city, family),
            gaps: gaps(city, family, query))
    }

    /// The areas with the largest number of initiatives; those with the next largest too where it is one alone.
    private func areas(_ city: Int, _ family: Int) -> Areas? {
        let matrix = report.contents.matrix
        let pair = report.pairs.firstIndex { $0.municipality == city && $0.family == family }!
        let place = { (area: Int) in
            (pair * matrix.areas.count + area) * matrix.groups.count + matrix.groups.count - 1
        }
        let counts = report.index.areas.indices.map { area in
            matrix.count(municipality: city, family: family, area: .code(area), group: .all)
        }
        let named = Self.most(counts.map(\.initiatives))
        guard !named.isEmpty else { return nil }
        return Areas(
            named: named.prefix(Self.most).enumerated().map { number, area in
                Named(
                    lead: lead(number), name: report.names.area(area), row: place(area),
                    initiatives: counts[area].initiatives,
                    inferred: counts[area].inferred > 0 ? counts[area].inferred : nil)
            }, hasMore: named.count > Self.most, allRow: place(matrix.areas.count - 1),
            all: matrix.count(municipality: city, family: family, area: .all, group: .all).initiatives)
    }

    /// The places of the largest number, and of the next largest where that stands alone: larger first, then in their order.
    static func most(_ numbers: [Int]) -> [Int] {
        let values = Set(numbers.filter { $0 > 0 }).sorted(by: >)
        guard let largest = values.first else { return [] }
        let first = numbers.indices.filter { numbers[$0] == largest }
        guard first.count == 1, values.count > 1 else { return first }
        return first + numbers.indices.filter { numbers[$0] == values[1] }
    }

    /// Nil where nothing can be said.
    private func gaps(_ city: Int, _ family: Int, _ query: String) -> Gaps? {
        let table = report.table("gap_counts")
        let row = report.pairs.firstIndex { $0.municipality == city && $0.family == family }!
        let text = { (column: String) in table.rows[row][table.columns.firstIndex(of: column)!].displayed }
        let (areas, groups, elsewhere) = (text("area_gaps"), text("group_gaps"), text("gaps_elsewhere"))
        guard !areas.isEmpty else { return nil }
        let own = gapRows.filter {
            $0.city == report.index.municipalities[city].code.text
                && $0.family == report.index.families[family].rawValue
        }
        return Gaps(
            row: row, areas: areas, groups: groups, elsewhere: elsewhere == "0" ? nil : elsewhere,
            isAny: !own.isEmpty,
            named: own.prefix(Self.most).enumerated().map { number, gap in
                Gap(lead: lead(number), name: gap.name, query: "\(query)&\(gap.query)")
            }, hasMore: own.count > Self.most)
    }

    // MARK: - A town hall

    /// The functions with the largest fractional count.
    private func functions(of city: Int) -> [Share] {
        let rows = load.rows.indices.filter { load.rows[$0].municipality == city }
        guard let most = rows.map({ load.rows[$0].fractionalCount }).max(), most > Ratio(0) else { return [] }
        let table = report.table("function_load")
        let cell = { (row: Int, column: String) in table.rows[row][table.columns.firstIndex(of: column)!] }
        return rows.filter { load.rows[$0].fractionalCount == most }.enumerated().map { number, row in
            Share(
                lead: lead(number), name: report.names.function(load.rows[row].function), row: row,
                share: cell(row, "share").percentage, ofInitiatives: cell(row, "of_initiatives").displayed)
        }
    }
}

/// A row of `coverage_gaps.csv` that is a candidate gap of an area or a group.
private struct GapRow {
    let city: String
    let family: String
    let name: String
    let query: String

    static func all(_ report: ReportModel) -> [GapRow] {
        let table = report.table("coverage_gaps")
        let places = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1, $0) })
        let suffix = report.language.rawValue
        return table.rows.compactMap { row in
            let text = { (column: String) in row[places[column]!].displayed }
            guard text("kind") == CoverageGaps.Kind.gap.rawValue, let axis = CoverageGaps.Axis(rawValue: text("scope")),
                axis != .cell
            else { return nil }
            let (column, key) = axis == .area ? ("policy_area", "area") : ("group", "group")
            return GapRow(
                city: text("municipality_code"), family: text("family"),
                name: "\(text(column)) \(text("\(column)_\(suffix)"))", query: "\(key)=\(HTML.anchor(text(column)))")
        }
    }
}
