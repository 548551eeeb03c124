import CSVText
import Diagnostics
import PlanModel

@testable import PlanCoding
@testable import PlanDataset

/// What holds of the coding rules for every table of rules and every text: rules are read or a finding says why not, each term
/// is found wherever it stands, and the evidence of a code holds the term and stands in the text.
///
/// An input is the rows of `coding_rules.csv` without their header, an empty line, and the text: name and description, one a
/// line.
enum CodeInitiative {
    private static let header = Array((CodingRule.columns.joined(separator: ",") + "\n").utf8)

    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        let end = input.indices.dropLast().first { input[$0] == 0x0A && input[$0 + 1] == 0x0A } ?? input.count
        guard let text = String(validating: input[min(end + 2, input.count)...], as: UTF8.self),
            let table = try? CSVReader().table(from: header + input[..<end], file: "coding_rules.csv")
        else { return nil }
        let book = RuleBook(rules(in: table))
        if let finding = book.findings.first(where: { $0.code != .badRule || $0.position.line < 2 }) {
            return "this is no finding about a rule: \(finding)"
        }
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return broken(by: book, name: String(lines[0]), description: lines.count > 1 ? String(lines[1]) : "")
    }

    private static func rules(in table: CSVTable) -> [Placed<CodingRule>] {
        let columns = ColumnPlaces(CodingRule.columns, in: table.header)
        return table.records.filter { $0.fields.count == table.header.count }.map { record in
            let place = RowPlace(file: table.file, line: record.line, columns: table.header)
            var reader = RowReader(record, place: place, columns: columns)
            return Placed(CodingRule(&reader), at: place)
        }
    }

    private static func broken(by book: RuleBook, name: String, description: String) -> String? {
        let initiative = Initiative(
            id: "p-1", plan: "p", heading: "p-h1", nameJa: name, source: "p-text", lines: 3...9)
        let cell = ReportText.Cell(
            initiative: initiative.id, field: .description, fiscalYear: nil, text: description, line: 4)
        let text = InitiativeText(initiative, headings: [], departments: [], cells: [cell])
        for passage in text.passages where passage.text.letters.count <= 512 {
            if let difference = againstSearch(book, in: passage.text.letters) { return difference }
        }
        for match in book.matches(in: text) {
            let passage = text.passages[match.passage]
            let letters = passage.text.letters
            for term in match.terms {
                guard letters.indices.contains(term.lowerBound), term.upperBound <= letters.count else {
                    return "a match stands outside its passage: \(term)"
                }
                let original = match.passage == 0 ? name : description
                let evidence = Array(passage.text.original(of: term).utf8)
                if !contains(Array(original.filter { !$0.isWhitespace }.utf8), evidence) {
                    return "the evidence \(evidence) does not stand in the text"
                }
            }
        }
        let coding = Coder(headings: [], crosswalk: [], rules: book).coding(
            of: [initiative], cells: [initiative.id: [cell]])
        let isPlaced = coding.flatMap(\.codes).allSatisfy { (3...4).contains($0.sourceLine) && !$0.evidence.isEmpty }
        return isPlaced ? nil : "a code has no evidence or no line: \(coding)"
    }

    /// Every term at every place, by comparing letters.
    private static func againstSearch(_ book: RuleBook, in text: [Letter]) -> String? {
        var expected: Set<[Int]> = []
        for rule in book.rules {
            for (index, term) in terms(of: rule, in: book) {
                for start in text.indices where text[start...].starts(with: term) {
                    expected.insert([index, start, start + term.count])
                }
            }
        }
        let found = book.automaton.occurrences(in: text).map { [$0.term, $0.range.lowerBound, $0.range.upperBound] }
        let missing = expected.subtracting(found)
        return missing.isEmpty ? nil : "the automaton passes over \(missing)"
    }

    /// The terms of a rule's pattern with their indices, folded anew.
    private static func terms(of rule: RuleBook.Rule, in book: RuleBook) -> [(index: Int, term: [Letter])] {
        guard let pattern = TermPattern(rule.rule.pattern) else { return [] }
        return zip(rule.alternatives, pattern.alternatives).flatMap { alternative, read in
            zip(alternative.terms, read.terms).map { (index: $0, term: $1) }
        }
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        part.isEmpty || text.indices.contains { text[$0...].starts(with: part) }
    }
}
