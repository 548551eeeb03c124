import PlanAnalysis
import PlanModel

/// What a comparison says, in words.
struct ComparisonWords {
    private let comparison: Comparison
    private let names: InitiativeNames

    init(_ comparison: Comparison, _ names: InitiativeNames) {
        (self.comparison, self.names) = (comparison, names)
    }

    private var index: AtlasIndex { names.index }

    var title: String {
        switch comparison.subject {
        case .area(let code): names.area(code)
        case .group(let code): names.group(code)
        case .function(let code): names.function(code)
        }
    }

    /// The families that at least one of the cities has a plan of.
    var families: [Int] {
        index.families.indices.filter { family in
            comparison.columns.contains { $0.family == family && $0.state != .notAssessed }
        }
    }

    func family(_ family: Int) -> String { index.families[family].label.text(in: names.language) }

    func city(_ column: Comparison.Column) -> String { names.municipality(column.municipality) }

    /// `あり（計画の記載・見出し） 110件中7件`, or why nothing is there.
    func state(_ column: Comparison.Column) -> String {
        let label = label(column)
        guard column.state.isAssessed else { return label }
        return names.text(
            "\(label) \(column.of)件中\(column.entries.count)件\(excerpt(column))",
            "\(label): \(column.entries.count) of \(column.of)\(excerpt(column))")
    }

    /// The state alone.
    func label(_ column: Comparison.Column) -> String {
        switch (comparison.subject, column.state) {
        case (.function, .stated): names.text("あり（計画の記載）", "Present, as the plan prints it")
        case (.function, .none): names.text("担当する取組なし", "No initiative of such a department")
        default: column.state.label.text(in: names.language)
        }
    }

    private func isExcerpt(_ column: Comparison.Column) -> Bool {
        index.assessment(municipality: column.municipality, family: column.family) == .excerpt
    }

    /// A mark of a number that is counted in an excerpt.
    func excerpt(_ column: Comparison.Column) -> String {
        isExcerpt(column) ? names.text("（抜粋）", " (excerpt)") : ""
    }

    /// `2/110`; `?` or `n/a` where nobody knows.
    func count(_ column: Comparison.Column) -> String {
        switch column.state {
        case .stated, .inferred, .none: "\(column.entries.count)/\(column.of)"
        case .unknown: "?"
        case .notAssessed: CityMatrix.notAssessed
        }
    }

    /// What a count does not say by itself: that it rests on inferred codes alone, or is of an excerpt.
    func caution(_ column: Comparison.Column) -> String {
        guard column.state.isAssessed else { return "" }
        let words =
            (column.state == .inferred ? [names.text("推定", "inferred")] : [])
            + (isExcerpt(column) ? [names.text("抜粋", "excerpt")] : [])
        guard !words.isEmpty else { return "" }
        return names.text("（\(words.joined(separator: "・"))）", "(\(words.joined(separator: ", ")))")
    }

    func name(_ entry: Comparison.Entry) -> String { names.name(entry.initiative) }

    func id(_ entry: Comparison.Entry) -> String { index.known[entry.initiative].id.text }

    /// The documents that the lines of a column's entries are of, each once.
    func documents(_ column: Comparison.Column) -> [String] {
        Set(column.entries.map(\.source)).sorted().map(names.fileName)
    }

    func line(_ entry: Comparison.Entry) -> String { names.text("\(entry.line)行", "line \(entry.line)") }

    func carriers(_ entry: Comparison.Entry) -> String { names.carriers(entry.initiative) }

    /// `見出しから：居場所づくり`; for a function the department as printed.
    func reason(_ entry: Comparison.Entry) -> String {
        let evidence = entry.isRelisted ? names.text("再掲", "relisted") : entry.evidence
        guard let basis = entry.basis else { return names.text("印字：\(evidence)", "printed: \(evidence)") }
        return names.text("\(basis.label.japanese)：\(evidence)", "\(basis.label.english): \(evidence)")
    }

    func place(_ entry: Comparison.Entry) -> String { "\(names.fileName(entry.source)):\(entry.line)" }

    var barNote: String {
        names.text(
            "棒：計画の取組に占める割合（最も大きい割合が全幅）。", "Bars: share of the plan's initiatives; the largest share fills the width.")
    }

    var note: String { Self.note(names) }

    static func note(_ names: InitiativeNames) -> String {
        names.text(
            "件数は計画の書き方によるもので、市の優劣を示さない。「不明」は抜粋、「未収録」は計画を読んでいないこと。",
            "Counts follow from how a plan is written and rank nobody. Unknown: read as an excerpt; not assessed: no such plan was read."
        )
    }
}
