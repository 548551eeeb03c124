import CSVText
import PlanCoding
import PlanModel

/// What `agreement` prints: the axes, the sets, each code, and what is confused; on the terminal or as Markdown.
public struct AgreementOverview {
    private struct Section {
        let title: String
        let header: [String]
        let rows: [[String]]
        /// How many columns at the start are texts; the others are numbers.
        let texts: Int
    }

    /// The confusions that are shown of an axis; all of them are in the table.
    private static let shownConfusions = 10

    private let agreement: CoderAgreement
    private let names: (a: String, b: String)
    private let restrictions: [Label]
    private let language: Language

    /// - Parameters:
    ///   - names: how the two sheets are called.
    ///   - restrictions: what of the sheets was compared, where that is not all.
    public init(
        _ agreement: CoderAgreement, names: (a: String, b: String), restrictions: [Label] = [], language: Language
    ) {
        self.agreement = agreement
        self.names = names
        self.restrictions = restrictions
        self.language = language
    }

    /// The overview for the terminal.
    ///
    /// - Parameter style: its language is not looked at.
    public func lines(_ style: TerminalStyle) -> [String] {
        let tables = sections(brackets: false).flatMap { section in
            let numeric = section.header.indices.map { $0 >= section.texts }
            let table = TextTable(header: section.header, rows: section.rows, numeric: numeric)
            return [style.bold(section.title.printable)] + table.lines(style) + [""]
        }
        return head.flatMap { $0.printable.wrapped(to: style.width) } + [""] + tables
            + notes.flatMap { $0.wrapped(to: style.width) }
    }

    /// The overview as a page in Markdown.
    public var markdown: [String] {
        let tables = sections(brackets: true).flatMap { section in
            let rule = section.header.indices.map { $0 < section.texts ? "---" : "---:" }
            return ["### \(MarkdownText.escaped(section.title, begins: false))", ""]
                + ([section.header, rule] + section.rows).map { cells in
                    "| " + cells.map { MarkdownText.escaped($0, begins: false) }.joined(separator: " | ") + " |"
                } + [""]
        }
        return head.map { MarkdownText.escaped($0) } + [""] + tables + notes
    }

    private func text(_ japanese: String, _ english: String) -> String {
        language == .japanese ? japanese : english
    }

    private func text(_ label: Label) -> String { label.text(in: language) }

    /// The axes of which something was seen.
    private var compared: [CoderAgreement.Axis] { agreement.axes.filter { $0.inA + $0.inB > 0 } }

    private var head: [String] {
        let count = agreement.initiatives
        let restricted = restrictions.map { text("、", "; ") + text($0) }.joined()
        return [
            text("A：\(names.a)、B：\(names.b)、取組\(count)件", "A: \(names.a); B: \(names.b); \(count) initiatives")
                + restricted
        ]
    }

    private func sections(brackets: Bool) -> [Section] {
        let figure = { (estimate: Estimate?) in Self.figure(estimate, brackets: brackets) }
        return [axes(figure)] + sets(figure) + compared.flatMap { [codes(of: $0, figure)] + confusions(of: $0) }
    }

    private func axes(_ figure: (Estimate?) -> String) -> Section {
        Section(
            title: text("軸ごとの一致", "Agreement by axis"),
            header: [text("軸", "axis"), "n", text("一致率", "agreement"), "κ", "α"],
            rows: compared.map { axis in
                [text(axis.axis.label), String(axis.compared)]
                    + Statistic.ofOneCode.map { figure(axis.estimates[$0]) }
            }, texts: 1)
    }

    /// The figures of sets, one column an axis.
    private func sets(_ figure: (Estimate?) -> String) -> [Section] {
        let sets = compared.filter(\.axis.isSet)
        guard !sets.isEmpty else { return [] }
        let counts: [(String, KeyPath<CoderAgreement.Axis, Int>)] = [
            (text("A のコード", "codes of A"), \.inA), (text("B のコード", "codes of B"), \.inB),
            (text("両方のコード", "codes of both"), \.inBoth),
        ]
        let figures: [(String, Statistic)] = [
            (text("適合率", "precision"), .precision), (text("再現率", "recall"), .recall), ("F1", .f1),
            (text("Jaccard 係数の平均", "mean Jaccard"), .jaccard),
        ]
        return [
            Section(
                title: text("集合の一致（A に対する B）", "Sets of codes, B against A"),
                header: [text("数値", "figure")] + sets.map { text($0.axis.label) },
                rows: counts.map { name, count in [name] + sets.map { String($0[keyPath: count]) } }
                    + figures.map { name, statistic in [name] + sets.map { figure($0.estimates[statistic]) } },
                texts: 1)
        ]
    }

    private func codes(of axis: CoderAgreement.Axis, _ figure: (Estimate?) -> String) -> Section {
        Section(
            title: text("\(axis.axis.label.japanese)：コードごと", "\(axis.axis.label.english) by code"),
            header: [
                text("コード", "code"), text("名称", "label"), "A", "B", text("両方", "both"), text("一致率", "agreement"), "κ",
                "α",
            ],
            rows: axis.codes.filter { $0.inA + $0.inB > 0 }.map { row in
                [row.code.id.text, text(row.code.label), String(row.inA), String(row.inB), String(row.inBoth)]
                    + [row.estimates[.agreement]?.value?.decimal(places: 3) ?? ""]
                    + [Statistic.kappa, .alpha].map { figure(row.estimates[$0]) }
            }, texts: 2)
    }

    private func confusions(of axis: CoderAgreement.Axis) -> [Section] {
        guard !axis.confusions.isEmpty else { return [] }
        let shown = axis.confusions.prefix(Self.shownConfusions)
        let (name, count) = (axis.axis.label, axis.confusions.count)
        return [
            Section(
                title: text("\(name.japanese)：食い違い", "\(name.english): what is confused")
                    + (count > shown.count
                        ? text("（\(count)種のうち\(shown.count)種）", " (\(shown.count) of \(count) kinds)") : ""),
                header: ["A", "B", text("件数", "count")],
                rows: shown.map { [code($0.a), code($0.b), String($0.count)] }, texts: 2)
        ]
    }

    private func code(_ code: Taxonomy.Code?) -> String { code.map { "\($0.id) \(text($0.label))" } ?? "–" }

    /// `0.865 0.815–0.910`, or `0.865 (0.815–0.910)`; nothing for a figure that is not defined.
    private static func figure(_ estimate: Estimate?, brackets: Bool) -> String {
        guard let value = estimate?.value else { return "" }
        guard let interval = estimate?.interval else { return value.decimal(places: 3) }
        let ends = "\(interval.lowerBound.decimal(places: 3))–\(interval.upperBound.decimal(places: 3))"
        return "\(value.decimal(places: 3)) " + (brackets ? "(\(ends))" : ends)
    }

    private var notes: [String] {
        let isSampled = agreement.resamples > 0
        return [
            text(
                "一致率は同じコード（集合では同じ集合）の割合。κ は Cohen、α は Krippendorff（集合では MASI 距離）。空欄は定まらないもの。",
                "agreement: the share with the same code, of sets with the same set; κ: Cohen's; α: Krippendorff's, of sets with "
                    + "the distance MASI. Empty: not defined.")
                + (isSampled
                    ? text(
                        "区間は取組を\(agreement.resamples)回再抽出した95％区間（シード\(agreement.seed)）。すべて一致した行の区間は点になり、標本の小ささを表さない。",
                        " Intervals: 95 %, initiatives resampled \(agreement.resamples) times, seed \(agreement.seed); where all "
                            + "agree the interval is a point, and does not show how small the sample is.") : "")
        ]
    }
}
