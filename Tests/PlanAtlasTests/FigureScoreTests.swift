import PlanAtlas
import Testing

/// How well the figures of running text are read: against two samples of cells that were annotated by hand, by
/// `Datasets/taxonomy/FIGURES.md` alone and without the grammar. The first one was made before the grammar was run on the
/// documents, the second one after, from other rows.
@Suite struct FigureScoreTests {
    /// A figure as both sides know it; labels are scored apart.
    struct Figure: Hashable {
        let document: String
        let line: Int
        let kind: String
        let year: Int
        let value: String
        let valueTo: String
        let unit: String
        let qualifier: String
    }

    static let documents = [
        "000": "kamakura-suicide-2024-progress", "001": "kamakura-welfare-2020-progress",
        "003": "akiruno-suicide-2-progress",
    ]

    static let samples = ["", "-second-sample"]

    static func annotated(_ sample: String) throws -> [(figure: Figure, label: String)] {
        try Reading.rows("figures\(sample)").filter { $0["field"] != "reason" }.map { row in
            (
                Figure(
                    document: row["file"]!, line: Int(row["line"]!)!, kind: row["kind"]!,
                    year: Int(row["fiscal_year"]!)!, value: canonical(row["value"]!),
                    valueTo: canonical(row["value_to"]!), unit: row["unit"]!, qualifier: row["qualifier"]!),
                row["label_ja"]!
            )
        }
    }

    static func canonical(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.last == "0" { text.removeLast() }
        return text.last == "." ? String(text.dropLast()) : text
    }

    /// The figures that the dataset has in the cells that were annotated.
    static func read(_ sample: String) throws -> [(figure: Figure, label: String)] {
        let cells = try Reading.rows("figure-cells\(sample)").filter { $0["field"] != "reason" }
        let measures = DatasetReader.read(Repository.datasets).dataset.measures.map(\.value)
        return documents.flatMap { document, source in
            measures.filter { $0.source.text == source }.filter { measure in
                cells.contains { cell in
                    cell["file"] == document && Int(cell["line"]!)! <= measure.sourceLine
                        && measure.sourceLine <= Int(cell["line_end"]!)!
                        && fields(of: measure.kind).contains(cell["field"]!)
                }
            }.map { measure in
                (
                    Figure(
                        document: document, line: measure.sourceLine, kind: measure.kind.rawValue,
                        year: measure.fiscalYear, value: canonical(measure.value.description),
                        valueTo: measure.valueTo.map { canonical($0.description) } ?? "", unit: measure.unit,
                        qualifier: measure.qualifier?.rawValue ?? ""), measure.labelJa
                )
            }
        }
    }

    static func fields(of kind: Measure.Kind) -> [String] {
        switch kind {
        case .baseline: ["baseline"]
        case .target: ["target_r6", "target_r7"]
        case .actual: ["result", "plan"]
        }
    }

    /// The labels of the figures that both have, in their order within a cell.
    @Test(arguments: samples)
    func labels(_ sample: String) throws {
        let read = Dictionary(grouping: try Self.read(sample), by: \.figure).mapValues { $0.map(\.label) }
        let pairs = Dictionary(grouping: try Self.annotated(sample), by: \.figure).flatMap { figure, same in
            zip(same.map(\.label), read[figure] ?? [])
        }
        let alike = pairs.count { Identifier<Figure>($0.0) == Identifier($0.1) }
        print("labels\(sample): \(alike) of \(pairs.count) alike")
        #expect(alike * 100 >= pairs.count * 80)
    }

    @Test(arguments: samples)
    func precisionAndRecall(_ sample: String) throws {
        let expected = Dictionary(grouping: try Self.annotated(sample).map(\.figure)) { $0 }.mapValues(\.count)
        let found = Dictionary(grouping: try Self.read(sample).map(\.figure)) { $0 }.mapValues(\.count)
        let hits = expected.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
        let (annotated, read) = (expected.values.reduce(0, +), found.values.reduce(0, +))
        let (precision, recall) = (Double(hits) / Double(read), Double(hits) / Double(annotated))
        print("figures\(sample): \(hits) of \(read) read and of \(annotated) annotated")
        let missed = expected.filter { (found[$0.key] ?? 0) < $0.value }.keys
        let wrong = found.filter { (expected[$0.key] ?? 0) < $0.value }.keys
        #expect(annotated > 200)
        #expect(precision >= 0.95, "not annotated: \(wrong)")
        #expect(recall >= 0.90, "missed: \(missed)")
    }
}
