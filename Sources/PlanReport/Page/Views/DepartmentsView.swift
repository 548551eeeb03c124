import PlanAnalysis
import PlanModel

/// How the initiatives are divided among functions and departments, and which departments stand together in one.
struct DepartmentsView: ReportView {
    static let name = "departments"
    static let title = Label("部署の分担", "Departments")
    static let filters: [ReportFilter] = [.city, .function]
    static let words: [String: Label] = [
        "intro": Label(
            "収録した計画を市ごとに合わせて数える。再掲は数えない。全数は、加わる取組をそれぞれ1と数える。分数は、市役所の n 部署が並ぶ取組をそれぞれ 1/n と数える。割合の分母は、市役所の担当部署のある取組。件数は仕事の量や人員を表さない。",
            "A city's plans are counted together, re-listings left out. The full count takes each initiative as 1 for every department in it; the fractional count takes 1/n where n departments of the town hall stand together. Shares are of the initiatives that name a department of the town hall. Counts say nothing about workload or staff."
        ),
        "byFunction": Label("機能ごと", "By function"),
        "functionIntro": Label(
            "部署の名称は市によって異なるので、共通の機能にまとめて並べる。全数には市役所の外の主体として加わる取組を含む。「?」は抜粋で見えないこと、「／」は未収録を表し、0 ではない。",
            "Departments have other names in every city, so common functions stand side by side. The full count includes what outside bodies take part in. ? is an excerpt in which none shows, ／ a city without a plan here; neither is 0."
        ),
        "byDepartment": Label("部署ごと", "By department"),
        "concentration": Label(
            "集中度（HHI）は、各部署の割合の2乗の和。1部署がすべてを担えば 1、どの部署も同じだけ担えば、部署の数で 1 を割った値になる。高い低いに良し悪しはない。",
            "Concentration (HHI) is the sum of the departments' squared shares: 1 where one department carries everything, 1 divided by their number where all carry the same. Neither is better."
        ),
        "together": Label("ともに担う部署", "Departments that work together"),
        "togetherIntro": Label(
            "欄の数は、2つの部署が並ぶ取組の数（再掲は1度）。欄を選ぶと、下の一覧の取組に移る。3つ以上の部署が並ぶ取組は、そのどの組でも数える。空いた欄は、読んだ文書の中にともに担う取組がないこと。計画に載らない連携は分からない。",
            "A number counts the initiatives that name both departments, re-listings once; choose it to go to these below. An initiative of three or more counts in each of its pairs. An empty field: none in the documents read. What departments do together outside the plans does not show."
        ),
    ]

    struct City {
        let id: String
        let name: String
        let facets: [Facet]
        let extent: Sentence
        /// The departments of the town hall, and the bodies outside it.
        let table: [ReportTable]
        let pairs: PairTable?
        let lists: [PairList]
        /// What is said where no two departments share an initiative.
        let nothing: String?
    }

    let w: [String: String]
    let functions: GroupedTable
    let cities: [City]

    init(_ report: ReportModel) {
        let load = DepartmentLoad(report.index)
        let pairs = DepartmentPairs(report.index)
        w = report.words(Self.self)
        functions = Self.functions(report)
        cities = report.index.reported.filter { report.index.assessment(municipality: $0) != .notAssessed }.map {
            city in
            let rows = load.rows.indices.filter { load.rows[$0].municipality == city }
            let shared = SharedInitiatives(report, pairs, of: city)
            let name = report.names.municipality(city)
            return City(
                id: HTML.anchor("d", report.index.municipalities[city].code.text), name: name,
                facets: [Facet(.city, report.index.municipalities[city].code.text)],
                extent: Self.extent(report, load, rows), table: Self.tables(report, load, rows, name),
                pairs: shared.table, lists: shared.lists,
                nothing: shared.lists.isEmpty
                    ? report.text("部署どうしが並ぶ取組はない。", "No initiative names two departments.") : nil)
        }
    }

    // MARK: - By function

    private static func functions(_ report: ReportModel) -> GroupedTable {
        let index = report.index
        let rows = FunctionLoad(index).rows
        let carried = Dictionary(
            index.initiatives.indices.flatMap { initiative in
                index.functions(of: initiative).map { ([index.municipality[initiative], $0], 1) }
            }, uniquingKeysWith: +)
        let columns =
            [
                ReportTable.Column(
                    report.language == .japanese ? "municipality_ja" : "municipality_en",
                    report.text("自治体", "Municipality"), .header)
            ] + Self.counts(report)
        let table = ReportTable(
            report.table("function_load"),
            caption: report.text("機能ごとの取組数", "Initiatives by department function"), columns: columns,
            bars: bars(rows.map(\.fullCount).max() ?? 0),
            ask: { row in
                // The register goes by the departments of the town hall, and so finds fewer where outside bodies take part.
                let load = rows[row]
                guard load.fullCount > 0, carried[[load.municipality, load.function]] == load.fullCount else {
                    return nil
                }
                let city = HTML.anchor(index.municipalities[load.municipality].code.text)
                return ("full_count", "city=\(city)&function=\(HTML.anchor(index.functions[load.function].id.text))")
            },
            sign: { rows[$0].fullCount == 0 ? rows[$0].assessment.stateWhenEmpty.signOfUnknown : nil },
            facets: { [Facet(.city, index.municipalities[rows[$0].municipality].code.text)] })
        return GroupedTable(
            table,
            groups: index.functions.indices.map { function in
                (
                    report.names.function(function), [Facet(.function, index.functions[function].id.text)],
                    rows.indices.filter { rows[$0].function == function }
                )
            })
    }

    private static func counts(_ report: ReportModel) -> [ReportTable.Column] {
        [
            .init("full_count", report.text("全数", "Full count"), .number),
            .init("fractional_count", report.text("分数", "Fractional count"), .decimal),
            .init("share", report.text("割合", "Share"), .share),
            .init("of_initiatives", report.text("分母", "Of"), .number),
        ]
    }

    private static func bars(_ largest: Int) -> [String: Double] {
        ["full_count": Double(largest), "fractional_count": Double(largest)]
    }

    // MARK: - By department

    /// `市役所の担当部署のある取組 70 件。集中度（HHI）0.1012。`.
    private static func extent(_ report: ReportModel, _ load: DepartmentLoad, _ rows: [Int]) -> Sentence {
        var sentence = Sentence()
        guard let first = rows.first else {
            sentence.words(report.text("担当部署の記載はない。", "No department is named."))
            return sentence
        }
        let row = load.rows[first]
        sentence.words(
            report.text("市役所の担当部署のある取組 ", "Initiatives that name a department of the town hall: "))
        sentence.figure("\(row.ofInitiatives)", "of_initiatives", row: first)
        sentence.words(report.text(" 件。", "."))
        if let concentration = row.concentration {
            sentence.words(report.text("集中度（HHI） ", " Concentration (HHI): "))
            sentence.figure(concentration.decimal(), "hhi", row: first)
            sentence.words(report.text("。", "."))
        }
        if report.index.assessment(municipality: row.municipality) == .excerpt {
            sentence.words(
                report.text(
                    "抜粋だけを読んだ計画を含み、そこに見えない分は数に入っていない。",
                    " One of its plans was read as an excerpt; what that does not show is not counted."))
        }
        return sentence
    }

    private static func tables(_ report: ReportModel, _ load: DepartmentLoad, _ rows: [Int], _ city: String)
        -> [ReportTable]
    {
        let table = report.table("department_load")
        let (outside, own) = (rows.filter { load.rows[$0].isOutside }, rows.filter { !load.rows[$0].isOutside })
        let isJapanese = report.language == .japanese
        let department = ReportTable.Column("department_ja", report.text("部署", "Department"), .header)
        let hasBureau = own.contains { report.index.departments[load.rows[$0].department].bureauJa != nil }
        let facets = { (row: Int) in
            let function = report.index.departmentFunction[load.rows[row].department]
            return [Facet(.function, function.map { [report.index.functions[$0].id.text] } ?? [])]
        }
        let columns =
            [department] + (hasBureau ? [.init("bureau_ja", report.text("部・局", "Bureau"))] : [])
            + [
                .init(isJapanese ? "function_ja" : "function_en", report.text("機能", "Function")),
                .init("lead", report.text("単独", "Alone"), .number),
                .init("joint", report.text("共同", "Joint"), .number),
            ] + counts(report).dropLast()
        let ownTable = ReportTable(
            table, caption: report.text("\(city)：部署ごとの取組数", "\(city): initiatives by department"), columns: columns,
            rows: own, bars: bars(own.map { load.rows[$0].fullCount }.max() ?? 0), facets: facets)
        let outsideTable = ReportTable(
            table,
            caption: report.text(
                "\(city)：市役所の外の主体が加わる取組数（分数には数えない）",
                "\(city): initiatives that bodies outside the town hall take part in (no fraction)"),
            columns: [
                .init("department_ja", report.text("主体", "Body"), .header),
                .init("full_count", report.text("加わる取組", "Takes part in"), .number),
            ], rows: outside, bars: bars(own.map { load.rows[$0].fullCount }.max() ?? 0),
            facets: facets)
        return (own.isEmpty ? [] : [ownTable]) + (outside.isEmpty ? [] : [outsideTable])
    }
}

extension DepartmentLoad.Row {
    /// Whether it takes part as a body outside the town hall alone.
    fileprivate var isOutside: Bool { partner == fullCount }
}

extension CoverageState {
    /// What stands where a number would say more than is known; nil where a zero is one.
    var signOfUnknown: String? { isAssessed ? nil : sign }
}
