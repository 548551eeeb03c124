import PlanAnalysis
import PlanModel

/// Initiatives, departments and places in words, as several reports need them.
struct InitiativeNames {
    let index: AtlasIndex
    let language: Language
    private let fileNames: [SourceDocument.ID: String]
    private let titles: [Plan.ID: Label]

    init(_ index: AtlasIndex, _ dataset: Dataset, _ language: Language) {
        (self.index, self.language) = (index, language)
        fileNames = Dictionary(dataset.sources.map { ($0.id, $0.fileName) }, uniquingKeysWith: { first, _ in first })
        titles = Dictionary(dataset.plans.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    func text(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    /// The name as printed; in English with the English name behind it, where there is one.
    func name(_ initiative: Int) -> String {
        let row = index.known[initiative]
        return language == .english ? row.nameEn.map { "\(row.nameJa) (\($0))" } ?? row.nameJa : row.nameJa
    }

    /// The name in one language, where it leads to more or a line is short.
    func shortName(_ initiative: Int) -> String {
        let row = index.known[initiative]
        return language == .english ? row.nameEn ?? row.nameJa : row.nameJa
    }

    func municipality(of initiative: Int) -> String { municipality(index.municipality[initiative]) }

    func municipality(_ position: Int) -> String { index.municipalities[position].name.text(in: language) }

    func plan(of initiative: Int) -> String {
        titles[index.known[initiative].plan]?.text(in: language) ?? index.known[initiative].plan.text
    }

    /// The departments of the town hall that carry an initiative.
    func departments(_ initiative: Int) -> [String] {
        index.parts[initiative].filter { $0.role != .partner }.map { index.departments[$0.department].nameJa }
    }

    /// The bodies outside the town hall that take part in it.
    func partners(_ initiative: Int) -> [String] {
        index.parts[initiative].filter { $0.role == .partner }.map { index.departments[$0.department].nameJa }
    }

    /// `健康課（外部：社会福祉協議会）`.
    func carriers(_ initiative: Int) -> String {
        let (own, outside) = (departments(initiative), partners(initiative))
        let names = own.isEmpty ? text("担当の記載なし", "no department named") : own.joined(separator: "・")
        guard !outside.isEmpty else { return names }
        return text(
            "\(names)（外部：\(outside.joined(separator: "・"))）", "\(names) (outside: \(outside.joined(separator: "・")))")
    }

    func fileName(_ source: SourceDocument.ID) -> String { fileNames[source] ?? source.text }

    /// `document.txt:863-870`.
    func place(_ initiative: Int) -> String {
        let row = index.known[initiative]
        let (first, last) = (row.lines.lowerBound, row.lines.upperBound)
        return "\(fileName(row.source)):\(first)" + (first == last ? "" : "-\(last)")
    }

    func area(_ code: Int) -> String { "\(index.areas[code].id) \(index.areas[code].label.text(in: language))" }

    func group(_ code: Int) -> String { "\(index.groups[code].id) \(index.groups[code].label.text(in: language))" }

    func function(_ code: Int) -> String {
        "\(index.functions[code].id) \(index.functions[code].label.text(in: language))"
    }

    /// What two initiatives share: words, then codes.
    func reason(_ match: Resemblance, _ similarity: Similarity) -> String {
        let words = similarity.sharedTerms(match)
        let codes =
            match.areas.map { index.areas[$0].id.text } + match.groups.map { index.groups[$0].id.text }
            + match.instruments.map { index.instruments[$0].id.text }
        let parts =
            (words.isEmpty ? [] : [text("語：", "words: ") + words.joined(separator: text("、", ", "))])
            + (codes.isEmpty ? [] : [text("コード：", "codes: ") + codes.joined(separator: text("、", ", "))])
        return parts.joined(separator: text("／", "; "))
    }
}

extension CoverageGaps.Axis {
    var label: Label {
        switch self {
        case .area: Label("政策分野", "Policy areas")
        case .group: Label("対象者", "Priority groups")
        case .cell: Label("政策分野×対象者", "Policy areas by priority groups")
        }
    }
}

extension Commitment {
    /// What the text says of the initiative's future, in a word.
    public var word: Label {
        switch self {
        case .ongoing: Label("継続", "ongoing")
        case .expanded: Label("拡充", "expanded")
        case .new: Label("新規", "new")
        case .considered: Label("検討", "considered")
        }
    }
}
