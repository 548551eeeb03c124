import PlanAnalysis
import PlanModel

/// Cities side by side in Markdown: a table of states, then the initiatives of each city.
public struct ComparisonPage {
    private let comparison: Comparison
    private let words: ComparisonWords
    private let names: InitiativeNames

    public init(_ comparison: Comparison, _ index: AtlasIndex, _ dataset: Dataset, language: Language) {
        self.comparison = comparison
        names = InitiativeNames(index, dataset, language)
        words = ComparisonWords(comparison, names)
    }

    public var lines: [String] {
        ["# \(words.title)", ""]
            + words.families.flatMap { family -> [String] in
                let columns = comparison.columns.filter { $0.family == family }
                let states = MarkdownTable(
                    header: columns.map(words.city), rows: [columns.map(words.state)])
                return ["## \(words.family(family))", ""] + states.lines + [""] + columns.flatMap(initiatives)
            } + [words.note]
    }

    private func initiatives(_ column: Comparison.Column) -> [String] {
        guard !column.entries.isEmpty else { return [] }
        let header = names.text("取組,担当,根拠,文書:行", "initiative,carried by,why,document:line")
        let table = MarkdownTable(
            header: header.split(separator: ",").map(String.init),
            rows: column.entries.map {
                ["\(words.name($0)) `\(words.id($0))`", words.carriers($0), words.reason($0), words.place($0)]
            })
        return ["### \(words.city(column))", ""] + table.lines + [""]
    }
}
