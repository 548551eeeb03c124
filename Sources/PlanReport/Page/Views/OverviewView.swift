import CSVText
import PlanModel

/// What was read, what stands out in each city, and which view answers which question.
struct OverviewView: ReportView {
    static let name = "overview"
    static let title = Label("概要", "Overview")
    static let filters: [ReportFilter] = [.family, .city]
    static let isHeavy = false
    static let words: [String: Label] = [
        "about": Label(
            "この報告は、自治体が公表した計画に載る取組を、共通の分野・対象者・部署の機能で並べたものである。",
            "This report sets the initiatives of published municipal plans side by side, by common policy areas, priority groups and functions of departments."
        ),
        "tracing": Label(
            "数は取組の件数で、どの数からも取組、根拠、文書の行までたどれる。",
            "A number counts initiatives, and leads to them, to what each code rests on, and to the line of the document."
        ),
        "signs": Label(
            "「–」は全体を読んで該当がなかったこと、「?」は抜粋などのため分からないことを表し、どちらも0件とは書かない。",
            "A dash says that a plan was read whole and has nothing there, a question mark that what was read does not tell; neither is printed as zero."
        ),
        "questions": Label("質問から探す", "Start from a question"),
        "documents": Label("読んだ文書", "What was read"),
        "headlines": Label("各市の要点", "What stands out in each city"),
        "rule": Label(
            "要点は決まった手順で選ぶ。分野は件数の最も多いもの（1つなら次に多いものも）、空白の候補はコードの順、機能は按分した件数の最も多いもの。同数はすべて並べる。良し悪しや順位を表すものではない。",
            "They are chosen by rule: the areas with most initiatives (and the next where it is one alone), candidate gaps in the order of their codes, and the function with the largest fractional count. Ties are named together. They are neither praise nor a ranking."
        ),
        "limits": Label("この報告から言えないこと", "What this report cannot say"),
        "absence": Label(
            "計画に載っていないことは、市が行っていないことを意味しない。",
            "That a plan does not list a thing does not say that the city does not do it."),
        "counting": Label(
            "件数は計画の書き方にもより、取組の規模、質、効果を表さない。",
            "Counts also depend on how a plan is written; they say nothing of size, quality or effect."),
        "excerpts": Label(
            "抜粋だけを読んだ計画の数は、そこに見えるものだけの数である。",
            "Counts of a plan that was read as an excerpt are of what the excerpt shows."),
        "more": Label("方法と限界をすべて読む", "Read all of the method and its limits"),
        "notLoaded": Label("収録していない。", "not loaded."),
        "excerptAmong": Label("（抜粋を含む）", " (an excerpt among the plans)"),
        "colon": Label("：", ": "),
        "areas": Label("取組の多い分野は ", "Most initiatives are in "),
        "noAreas": Label("分野の付いた取組はない", "No initiative has a policy area"),
        "inferredBefore": Label("（うち推定 ", " ("),
        "inferredAfter": Label(" 件）", " of them inferred)"),
        "ofAll": Label("。計画の取組は全 ", ", of "),
        "ofShown": Label("。抜粋に見える取組は全 ", ", of "),
        "ofShownEnd": Label(" 件。", " initiatives that the excerpt shows."),
        "ofAllEnd": Label(" 件。", " initiatives in the plan."),
        "gapsUnknown": Label(
            "抜粋だけを読んだので、計画にない分野・対象者は分からない。",
            "An excerpt was read, so what the plan does not list is unknown."),
        "gapsAlone": Label(
            "同じ種類の計画を収めた市がほかになく、見当たらない分野・対象者は分からない。",
            "No other city's plan of the kind is loaded, so nothing can be compared."),
        "gaps": Label("他市の計画にあって見当たらないものは、分野 ", "Listed by other cities' plans and not found here: policy areas "),
        "gapsGroups": Label("、対象者 ", ", priority groups "),
        "gapsNamed": Label("（", " ("),
        "gapsNamedEnd": Label("）", ")"),
        "andMore": Label("など", " and others"),
        "elsewhere": Label("。ほかに、別の名称や別の計画の下にあるかもしれないもの ", "; possibly under another name or in another plan: "),
        "stop": Label("。", "."),
        "functions": Label("担当の割り当てが最も多い部署の機能は ", "The function that carries most is "),
        "shareBefore": Label("（", " ("),
        "shareOf": Label("、担当の記載のある ", " of "),
        "shareEnd": Label(
            " 件中。共同の取組は部署の数で等分）", " initiatives that name a department; shared ones are divided equally)"),
        "noFunctions": Label("機能の分かる担当部署の記載はない。", "No department with a known function is named."),
        "departments": Label("部署", "Departments"),
    ]

    struct Question {
        let view: String
        let title: String
        let question: String
    }

    let w: [String: String]
    /// What stands between two sentences, and behind a number of initiatives.
    let space: String
    let unit: String
    /// The views that answer for a headline; nil where the report does not have them.
    let gapsView: String?
    let departmentsView: String?
    let questions: [Question]
    let documents: ReportTable
    let cities: [Headlines.City]

    init(_ report: ReportModel) {
        let views = Set(AtlasReport.views.map { $0.name })
        w = report.words(Self.self)
        space = report.text("", " ")
        unit = report.text(" 件", "")
        gapsView = views.contains("gaps") ? "gaps" : nil
        departmentsView = views.contains("departments") ? "departments" : nil
        questions = AtlasReport.views.compactMap { view in
            Self.questions[view.name].map {
                Question(
                    view: view.name, title: view.title.text(in: report.language), question: $0.text(in: report.language)
                )
            }
        }
        documents = Self.documents(report)
        cities = Headlines(report).cities
    }

    private static func documents(_ report: ReportModel) -> ReportTable {
        let table = report.table("documents")
        let suffix = report.language.rawValue
        let cell = { (row: Int, column: String) in
            table.rows[row][table.columns.firstIndex(of: column)!].displayed
        }
        return ReportTable(
            table,
            caption: report.text(
                "文書の一覧（題名から、その文書の食い違いへ）", "Documents; a title leads to what the document contradicts of itself"),
            columns: [
                .init("municipality_\(suffix)", report.text("自治体", "Municipality")),
                .init("family_\(suffix)", report.text("計画の種類", "Kind of plan")),
                .init("document_ja", report.text("文書", "Document"), .header),
                .init("as_of", report.text("時点", "As of")),
                .init("completeness_\(suffix)", report.text("範囲", "Read")),
                .init("lines", report.text("行数", "Lines"), .number),
                .init("initiatives", report.text("取組", "Initiatives"), .number),
                .init("relistings", report.text("再掲（取組に含めない）", "Re-listings, not among them"), .number),
                .init("contradictions", report.text("食い違い", "Contradictions"), .number),
                .init("note_ja", report.text("注記", "Note (in Japanese)")),
            ],
            link: { row in
                let isAudited = report.contents.contradictions.documents.contains {
                    $0.source.id == Identifier(cell(row, "source_id"))
                }
                return isAudited ? HTML.anchor("audit", cell(row, "source_id")) : nil
            },
            facets: { [Facet(.city, cell($0, "municipality_code")), Facet(.family, cell($0, "family"))] })
    }

    /// What each view answers, by its name.
    static let questions: [String: Label] = [
        "coverage": Label("どの分野・対象者の取組が、どの市の計画にいくつあるか。", "Which areas and groups does each plan cover, and how often?"),
        "compare": Label(
            "同じ分野・対象者・機能で、2、3の市は何をしているか。", "What do two or three cities list for one area, group or function?"),
        "gaps": Label("他市の計画にあって、当市の計画に見当たらない分野は何か。", "What do other cities' plans have that ours does not list?"),
        "departments": Label(
            "どの部署・機能が取組をいくつ担い、どこと一緒に担うか。", "Which departments carry how much, and with whom?"),
        "groups": Label("高齢者や若者など、対象者ごとの取組はいくつあるか。", "How many initiatives are for each priority group?"),
        "progress": Label("市は自らの取組をどう評価しているか。", "How does the city grade its own initiatives?"),
        "indicators": Label("成果指標の実績と目標はどう動いているか。", "How do outcome indicators stand against their targets?"),
        "frameworks": Label(
            "国の大綱や政策パッケージの項目に、計画は応えているか。", "Which items of the national frameworks does a plan answer?"),
        "audit": Label("公表された文書の中で、記載が食い違うところはどこか。", "Where does a published document contradict itself?"),
        "initiatives": Label("「若者相談」のような語で、取組を探すには。", "Which initiatives speak of a word such as 若者相談?"),
        "codebook": Label("P10 のようなコードは、何を含み、何を含まないか。", "What does a code such as P10 include and exclude?"),
        "method": Label("数はどう作られ、何が言えないか。", "How were the numbers made, and what can they not say?"),
    ]
}
