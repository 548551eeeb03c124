import CSVText
import Foundation
import PlanAtlas
import PlanExtraction
import Testing

/// The datasets carry facts and no running text: no cell shares a run of 20 characters with a document, names, headings,
/// departments, indicators and titles aside.
@Suite(.enabled(if: Repository.sources != nil, "the municipal documents are not here"))
struct RunningTextTests {
    static let run = 20

    /// The text without white space, as scalars.
    static func squeezed(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    static func runs(of scalars: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
        guard scalars.count >= run else { return [] }
        return Set((0...scalars.count - run).map { Array(scalars[$0..<$0 + run]) })
    }

    @Test func noCellHoldsRunningText() throws {
        let folder = try SourceFolder(try #require(Repository.sources))
        var known: Set<[Unicode.Scalar]> = []
        for file in folder.files where !file.path.hasSuffix(".md") {
            known.formUnion(Self.runs(of: Self.squeezed(try file.text())))
        }
        #expect(known.count > 50_000)

        let dataset = DatasetReader.read(Repository.datasets).dataset
        let names =
            dataset.initiatives.map(\.nameJa) + dataset.headings.map(\.nameJa) + dataset.departments.map(\.nameJa)
            + dataset.indicators.map(\.nameJa) + dataset.sources.map(\.titleJa) + dataset.plans.map(\.title.japanese)
            + dataset.statements.filter { [.caseExample, .sharedInformation].contains($0.kind) }.map(\.titleJa)
        let longest = Set(names).sorted { $0.count > $1.count }
        let tables = try #require(FileManager.default.enumerator(atPath: Repository.datasets.path))
        var cells = 0
        for case let path as String in tables where path.hasSuffix(".csv") {
            let table = try CSVReader().table(atPath: "\(Repository.datasets.path)/\(path)")
            for record in table.records {
                for (column, field) in zip(table.header, record.fields) where field.text.count >= Self.run {
                    cells += 1
                    var text = field.text
                    if Self.runs(of: Self.squeezed(text)).isDisjoint(with: known) { continue }
                    for name in longest where name.count > 4 { text = text.replacing(name, with: "¦") }
                    let shared = Self.runs(of: Self.squeezed(text)).intersection(known)
                    #expect(shared.isEmpty, "\(path):\(record.line) \(column): \(field.text)")
                }
            }
        }
        #expect(cells > 500)
    }

    /// The check itself finds a sentence of a document in a cell.
    @Test func theCheckCanFail() throws {
        let folder = try SourceFolder(try #require(Repository.sources))
        let file = try #require(folder.files.first { $0.path.hasSuffix(".txt") })
        let text = Self.squeezed(try file.text())
        let sentence = Array(text[100..<140])
        #expect(!Self.runs(of: sentence).intersection(Self.runs(of: text)).isEmpty)
    }
}
