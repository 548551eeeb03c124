import Diagnostics
import Parallel
import PlanModel

/// Checks a dataset as a whole: keys, references, codes, check digits, re-listings, grades and the crosswalk, all in one run.
public enum Integrity {
    /// - Parameter form: what was found wrong with the form of the tables. A row that has a finding of form gets no other
    ///   one, and nothing is concluded from a row that is absent because its table could not be read whole.
    /// - Returns: every finding, in the order of their places.
    /// - Complexity: O(*n*) in rows, but for the suggestions of unknown names.
    public static func findings(in dataset: Dataset, form: [Finding] = []) -> [Finding] {
        let tables = TableConditions(form)
        let keys = KeyChecks(dataset, tables)
        // Those that take longest come first, so that no thread is left with one of them at the end.
        let checks: [@Sendable () -> [Finding]] = [
            { UniquenessChecks(dataset).findings }, { ReferenceChecks(dataset, keys).findings },
            { OwnershipChecks(dataset, keys).findings }, { ExampleChecks(dataset, tables).findings },
            { CodeChecks(dataset, tables).findings }, { RestatementChecks(dataset).findings },
            { CrosswalkChecks(dataset, keys, tables).findings }, { FrameworkChecks(dataset, tables).findings },
            { RatingChecks(dataset, tables).findings }, { SynonymChecks(dataset).findings },
            { RuleChecks(dataset).findings }, { keys.findings },
        ]
        let found = checks.concurrentMap { $0() }.flatMap(\.self)
        return found.filter { !tables.isFlawed($0.position) }.sorted()
    }
}

/// Which tables and rows are not as they should be in form, so that one fault does not show as many.
struct TableConditions {
    private struct Row: Hashable {
        let file: String
        let line: Int
    }

    private let partial: Set<String>
    private let flawed: Set<String>
    private let rows: Set<Row>

    init(_ form: [Finding]) {
        let errors = form.filter { $0.severity == .error }
        flawed = Set(errors.map(Self.table))
        partial = Set(errors.filter(Self.costsARow).map(Self.table))
        rows = Set(errors.map { Row(file: $0.position.file, line: $0.position.line) })
    }

    /// Whether every row of a table was read, with its key.
    func isWhole<Row: TableRow>(_: Row.Type) -> Bool { !partial.contains(Row.table) }

    /// Whether nothing at all is wrong with the form of a table.
    func isSound<Row: TableRow>(_: Row.Type) -> Bool { !flawed.contains(Row.table) }

    /// Whether a row has a finding of form.
    func isFlawed(_ position: SourcePosition) -> Bool {
        rows.contains(Row(file: position.file, line: position.line))
    }

    /// A bad or missing value leaves its row in place, unless it is the row's key; anything else may have cost a row.
    private static func costsARow(_ finding: Finding) -> Bool {
        switch finding.code {
        case .badValue: false
        case .missingValue:
            ["code", "framework", "item"].contains(finding.field) || finding.field.hasSuffix("_code")
                || finding.field.hasSuffix("_id")
        default: true
        }
    }

    private static func table(of finding: Finding) -> String {
        let name = finding.position.file.split(separator: "/").last ?? ""
        return String(name.hasSuffix(".csv") ? name.dropLast(4) : name)
    }
}
