import Diagnostics
import PlanModel

/// Where a published document contradicts itself, and what else was noticed in reading and coding it.
struct AuditView: ReportView {
    static let name = "audit"
    static let title = Label("文書の食い違い", "Audit")
    static let filters: [ReportFilter] = [.family, .city]
    static let words: [String: Label] = [
        "intro": Label(
            "公表された文書の中で、同時には成り立たない2つの記載を、文書ごと、規則ごとに並べる。文書についての所見であり、取組や担当者の評価ではない。どちらの記載が正しいかは、ここでは決められない。「ほかと合う」は、文書のほかの部分と合う方をいう。",
            "Pairs of statements of one published document that cannot both be right, by document and rule. They are about documents; they grade no initiative and nobody. Which statement is right is not decided here: the one that fits the rest is the one that other parts of the document agree with."
        ),
        "silence": Label(
            "規則が見ていないものは下に挙げる。所見がないことは、食い違いがないことを意味しない。",
            "What the rules do not look at is listed below; no finding does not mean that there is no contradiction."),
        "here": Label("一方の記載", "One statement"),
        "there": Label("他方の記載、または計算の結果", "The other one, or what follows"),
        "fits": Label("ほかと合うのは", "What fits the rest"),
        "detail": Label("詳細（英語）", "Details"),
        "statement": Label("記載", "Statement"),
        "none": Label("食い違いは見つかっていない。", "No contradiction was found."),
        "others": Label("読み取りと分類についての所見", "Findings on reading and coding"),
        "blank": Label("（空欄）", "(blank)"),
        "fileLine": Label("ファイル全体", "the whole file"),
        "tables": Label("収録した表についての所見", "Findings on the tables of the atlas"),
        "rules": Label("規則と、規則が見ていないもの", "The rules, and what they do not look at"),
        "limits": Label("見ていないもの：", "Not looked at: "),
    ]

    struct Entry {
        let row: Int
        /// Nil where the whole file is meant.
        let line: String?
        let value: String?
        let otherLine: String?
        let otherValue: String?
        /// Nil for a finding about one place.
        let fits: String?
        let message: String
    }

    struct Kind {
        let code: String
        let title: String
        /// Nil for a kind that is no rule of the audit.
        let reason: String?
        let entries: [Entry]
    }

    struct Document {
        let id: String
        let title: String
        let about: String
        let facets: [Facet]
        let contradictions: [Kind]
        let isConsistent: Bool
        let hasContradictions: Bool
        let others: [Kind]
        let hasOthers: Bool
    }

    struct File {
        let id: String
        let name: String
        let others: [Kind]
    }

    struct Rule {
        let code: String
        let title: String
        let reason: String
        let limits: String
    }

    let w: [String: String]
    /// What stands before and behind the number of a line.
    let beforeLine: String
    let behindLine: String
    let documents: [Document]
    let files: [File]
    let hasFiles: Bool
    let rules: [Rule]

    init(_ report: ReportModel) {
        let findings = FindingRows(report.table("findings"))
        let audit = report.contents.contradictions
        let language = report.language
        let reasons = Dictionary(
            audit.rules.map { ($0.code, $0.rationale.text(in: language)) }, uniquingKeysWith: { first, _ in first })
        let plans = Dictionary(report.index.plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let kind = { (kind: FindingRows.Kind) in
            Kind(
                code: kind.code.rawValue, title: kind.code.label.text(in: language), reason: reasons[kind.code],
                entries: kind.rows.map { Self.entry($0, report) })
        }
        w = report.words(Self.self)
        beforeLine = report.text("", "line ")
        behindLine = report.text("行", "")
        documents = audit.documents.map { document in
            let kinds = findings.kinds(in: document.source.fileName)
            let contradictions = kinds.filter(\.code.isContradiction).map(kind)
            let others = kinds.filter { !$0.code.isContradiction }.map(kind)
            return Document(
                id: HTML.anchor("audit", document.source.id.text), title: document.source.titleJa,
                about: Self.about(document.source, plans[document.plan], report),
                facets: plans[document.plan].map { Self.facets($0) } ?? [], contradictions: contradictions,
                isConsistent: contradictions.isEmpty, hasContradictions: !contradictions.isEmpty, others: others,
                hasOthers: !others.isEmpty)
        }
        let known = Set(audit.documents.map { Identifier<SourceDocument>($0.source.fileName) })
        files = findings.names.filter { !known.contains(Identifier($0)) }.map { name in
            File(id: HTML.anchor("audit-file", name), name: name, others: findings.kinds(in: name).map(kind))
        }
        hasFiles = !files.isEmpty
        rules = audit.rules.map { rule in
            Rule(
                code: rule.code.rawValue, title: rule.code.label.text(in: language),
                reason: rule.rationale.text(in: language), limits: rule.limits.text(in: language))
        }
    }

    private static func entry(_ row: FindingRows.Row, _ report: ReportModel) -> Entry {
        Entry(
            row: row.row, line: row.here.line == "0" ? nil : row.here.line, value: row.here.value,
            otherLine: row.there?.line,
            otherValue: row.there?.value,
            fits: row.consistent.map { consistent in
                switch consistent {
                case .here: report.text("左の記載", "the one on the left")
                case .there: report.text("右の記載", "the one on the right")
                case .unclear: report.text("決まらない", "undecided")
                }
            }, message: row.message)
    }

    private static func facets(_ plan: Plan) -> [Facet] {
        [Facet(.city, plan.municipality.text), Facet(.family, plan.family.rawValue)]
    }

    /// The city, the kind of plan, the file and its date.
    private static func about(_ source: SourceDocument, _ plan: Plan?, _ report: ReportModel) -> String {
        let city = plan.flatMap { plan in report.index.municipalities.first { $0.code == plan.municipality } }
        let completeness =
            source.completeness == .excerpt
            ? report.text("抜粋（行の数と件数は照合していない）", "excerpt: counts were not held against rows") : nil
        let parts = [
            city?.name.text(in: report.language), plan?.family.label.text(in: report.language), source.asOf,
            completeness, source.fileName,
        ]
        return parts.compactMap(\.self).joined(separator: report.text("・", " · "))
    }
}
