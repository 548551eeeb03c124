import PlanAnalysis
import PlanModel

/// Cities side by side for each policy area, each priority group and each function of departments.
struct CompareView: ReportView {
    static let name = "compare"
    static let title = Label("横に並べる", "Side by side")
    static let filters: [ReportFilter] = [.family, .area, .group, .function]
    static let words: [String: Label] = [
        "intro": Label(
            "分野・対象者・部署の機能のいずれかについて、各市の計画に載る取組を横に並べる。取組の後に、担当と、そこに入れた根拠を示す。取組の名称から、文書の行を含む詳しい内容に移る。",
            "For one policy area, priority group or function of departments, what each city's plans list. Behind an initiative stand who carries it and the basis on which it is here; its name leads to the details with the lines of the document."
        ),
        "choose": Label("一覧か上の絞り込みで選ぶ", "Choose from the list, or from the filters above"),
        "cities": Label("並べる市", "Cities"),
        "first": Label("一つ目", "First"),
        "second": Label("二つ目", "Second"),
        "third": Label("三つ目", "Third"),
        "nobody": Label("（なし）", "(none)"),
    ]

    struct Choice {
        let id: String
        let title: String
    }

    struct City {
        let value: String
        let label: String
    }

    struct Part {
        let title: String
        let codes: [Code]
    }

    struct Code {
        let id: String
        let title: String
        let facets: [Facet]
        let families: [Family]
    }

    struct Family {
        let value: String
        let title: String
        let columns: [Column]
    }

    /// One city and its plans of a kind.
    struct Column {
        let city: String
        let title: String
        /// The row of `coverage_matrix.csv`; nil for a function, which the matrix does not know.
        let row: String?
        /// The state, and the number with what it is a part of.
        let html: HTML
        let isEmpty: Bool
        let entries: [Entry]
    }

    struct Entry {
        let anchor: String
        let name: String
        let carriers: String
        let basis: String
    }

    let w: [String: String]
    let cities: [City]
    let choices: [Part]
    let note: String

    init(_ report: ReportModel) {
        let (index, names) = (report.index, report.names)
        let parts:
            [(title: Label, filter: ReportFilter, codes: [Taxonomy.Code], subject: (Int) -> Comparison.Subject)] = [
                (CoverageGaps.Axis.area.label, .area, index.areas, { .area($0) }),
                (CoverageGaps.Axis.group.label, .group, index.groups, { .group($0) }),
                (Label("部署の機能", "Department functions"), .function, index.functions, { .function($0) }),
            ]
        let columns = CompareColumns(report)
        w = report.words(Self.self)
        cities = index.reported.map {
            City(value: HTML.anchor(index.municipalities[$0].code.text), label: names.municipality($0))
        }
        choices = parts.map { title, filter, codes, subject in
            Part(
                title: title.text(in: report.language),
                codes: codes.indices.map { code in
                    let id = codes[code].id.text
                    return Code(
                        id: HTML.anchor("compare", id), title: "\(id) \(codes[code].label.text(in: report.language))",
                        facets: [Facet(filter, id)], families: columns.families(subject(code)))
                })
        }
        note = columns.note
    }
}

extension CompareView.Entry: PagePiece {
    var html: HTML { "<li><a href=\"#\(anchor)\">\(name)</a> \(carriers) <i>\(basis)</i></li>" }
}

/// Makes the columns of the cities for one code after the other.
private struct CompareColumns {
    private let report: ReportModel
    private let rows: [Cell: Int]

    init(_ report: ReportModel) {
        self.report = report
        rows = Dictionary(
            report.contents.matrix.rows.enumerated().map { (Cell($1.municipality, $1.family, $1.area, $1.group), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    var note: String { ComparisonWords.note(report.names) }

    func families(_ subject: Comparison.Subject) -> [CompareView.Family] {
        let comparison = Comparison(
            report.index, matrix: report.contents.matrix, report.dataset, subject, of: report.index.reported)
        let words = ComparisonWords(comparison, report.names)
        return report.index.families.indices.map { family in
            CompareView.Family(
                value: report.index.families[family].rawValue, title: words.family(family),
                columns: comparison.columns.filter { $0.family == family }.map { column($0, subject, words) })
        }
    }

    private func column(
        _ column: Comparison.Column, _ subject: Comparison.Subject, _ words: ComparisonWords
    ) -> CompareView.Column {
        let row = row(column, subject)
        return CompareView.Column(
            city: HTML.anchor(report.index.municipalities[column.municipality].code.text), title: words.city(column),
            row: row.map { "\($0)" }, html: state(column, words, isInMatrix: row != nil),
            isEmpty: column.entries.isEmpty,
            entries: column.entries.map { entry in
                CompareView.Entry(
                    anchor: HTML.anchor(report.index.known[entry.initiative].id.text),
                    name: report.names.shortName(entry.initiative),
                    carriers: words.carriers(entry), basis: basis(entry))
            })
    }

    private func basis(_ entry: Comparison.Entry) -> String {
        entry.isRelisted ? report.text("再掲", "relisted") : entry.basis?.label.text(in: report.language) ?? ""
    }

    /// `あり（計画の記載・見出し） 110件中7件`, each number with its cell of the matrix. The matrix knows no functions: there the
    /// numbers are what is listed, and all initiatives.
    private func state(_ column: Comparison.Column, _ words: ComparisonWords, isInMatrix: Bool) -> HTML {
        let label = words.label(column)
        guard column.state.isAssessed else { return "\(label)" }
        let (count, of) = (String(column.entries.count), String(column.of))
        let all = rows[Cell(column.municipality, column.family, .all, .all)]!
        let total: HTML =
            "<span data-row=\"\(String(all))\"><span data-column=\"initiatives\">\(of)</span></span>"
        let number: HTML =
            isInMatrix
            ? "<span data-column=\"initiatives\">\(count)</span>" : "<span data-not-a-figure>\(count)</span>"
        let excerpt = words.excerpt(column)
        return report.language == .japanese
            ? "\(label) \(total)件中\(number)件\(excerpt)" : "\(label): \(number) of \(total)\(excerpt)"
    }

    private func row(_ column: Comparison.Column, _ subject: Comparison.Subject) -> Int? {
        switch subject {
        case .area(let code): rows[Cell(column.municipality, column.family, .code(code), .all)]
        case .group(let code): rows[Cell(column.municipality, column.family, .all, .code(code))]
        case .function: nil
        }
    }

    private struct Cell: Hashable {
        let municipality: Int
        let family: Int
        let area: CoverageKey
        let group: CoverageKey

        init(_ municipality: Int, _ family: Int, _ area: CoverageKey, _ group: CoverageKey) {
            (self.municipality, self.family, self.area, self.group) = (municipality, family, area, group)
        }
    }
}
