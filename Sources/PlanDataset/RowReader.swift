import CSVText
import Diagnostics
import PlanModel

/// Where columns stand in the records of a file, found once for all records.
struct ColumnPlaces {
    fileprivate let names: [String]
    /// For each name, the index of its field.
    fileprivate let fields: [Int]

    /// - Parameter wanted: the columns in the order in which a row reads them; those that the file lacks are left out.
    init(_ wanted: [String], in header: [String]) {
        let places = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        names = wanted.filter { places[$0] != nil }
        fields = names.map { places[$0]! }
    }
}

/// Reads the fields of one record by column name and collects what is wrong with them.
struct RowReader {
    let place: RowPlace
    private let fields: [CSVField]
    private let columns: ColumnPlaces
    /// Where among the names the next column is looked for first.
    private var next = 0
    private(set) var findings: [Finding] = []

    init(_ record: CSVRecord, place: RowPlace, columns: ColumnPlaces) {
        self.place = place
        fields = record.fields
        self.columns = columns
    }

    mutating func report(_ code: FindingCode, _ column: String, value: String = "", _ message: String) {
        findings.append(Finding(code, at: place.position(of: column), field: column, value: value, message))
    }

    /// The text of a field, or nil when it is empty or the file has no such column.
    mutating func optionalText(_ column: String) -> String? {
        let names = columns.names
        let isNext = next < names.count && names[next] == column
        guard let place = isNext ? next : names.firstIndex(of: column) else { return nil }
        next = place + 1
        let index = columns.fields[place]
        guard index < fields.count, !fields[index].text.isEmpty else { return nil }
        return fields[index].text
    }

    /// The text of a field that may not be empty.
    mutating func text(_ column: String) -> String {
        if let text = optionalText(column) { return text }
        report(.missingValue, column, "\(column) is empty; every row needs one")
        return ""
    }

    mutating func id<Named>(_ column: String) -> Identifier<Named> { Identifier(text(column)) }

    mutating func optionalID<Named>(_ column: String) -> Identifier<Named>? {
        optionalText(column).map { Identifier($0) }
    }

    /// What every whole number of the tables is below (lines, years, weights, points), so that a sum of them cannot overflow.
    private static let bound = 1_000_000_000

    /// A whole number of at least `minimum`, below 1,000,000,000.
    ///
    /// - Parameter standIn: what takes the place of a bad one; `minimum` when left out.
    mutating func integer(_ column: String, minimum: Int = 0, else standIn: Int? = nil) -> Int {
        let text = text(column)
        return integer(text, column, minimum: minimum) ?? standIn ?? minimum
    }

    /// - Parameter standIn: what takes the place of a bad one; nil when left out.
    mutating func optionalInteger(_ column: String, minimum: Int = 0, else standIn: Int? = nil) -> Int? {
        guard let text = optionalText(column) else { return nil }
        return integer(text, column, minimum: minimum) ?? standIn
    }

    /// The year in which a fiscal year begins, in the western count: a year of an era is none.
    mutating func fiscalYear() -> Int { integer("fiscal_year", minimum: 1900) }

    /// The fiscal year, or nil when it is empty; a bad one is not taken for an empty one.
    mutating func optionalFiscalYear() -> Int? { optionalInteger("fiscal_year", minimum: 1900, else: 1900) }

    private mutating func integer(_ text: String, _ column: String, minimum: Int) -> Int? {
        if text.isEmpty { return nil }
        guard let value = Int(text), value >= minimum, String(value) == text else {
            report(.badValue, column, value: text, "\(column) is “\(text)”; expected a whole number from \(minimum) on")
            return nil
        }
        if value < Self.bound { return value }
        report(.badValue, column, value: text, "\(column) is “\(text)”; expected a whole number below \(Self.bound)")
        return nil
    }

    /// A decimal number, which may not be empty.
    mutating func decimal(_ column: String) -> ExactDecimal {
        let text = text(column)
        return (text.isEmpty ? nil : decimal(text, column)) ?? ExactDecimal(0)
    }

    mutating func optionalDecimal(_ column: String) -> ExactDecimal? {
        guard let text = optionalText(column) else { return nil }
        return decimal(text, column)
    }

    /// ASCII digits as ``ExactDecimal`` writes them, so that a number has one form with as many decimals as it was given.
    private mutating func decimal(_ text: String, _ column: String) -> ExactDecimal? {
        if let value = ExactDecimal(text), value.description == text { return value }
        report(
            .badValue, column, value: text,
            "\(column) is “\(text)”; expected a number such as 2632 or 57.7, without unit and separators")
        return nil
    }

    /// `true`, `false`, or nil when empty.
    mutating func optionalFlag(_ column: String) -> Bool? {
        switch optionalText(column) {
        case nil: return nil
        case "true": return true
        case "false": return false
        case .some(let text):
            report(.badValue, column, value: text, "\(column) is “\(text)”; expected true, false or nothing")
            return nil
        }
    }

    /// One of the words of an enumeration.
    mutating func choice<Choice>(_ column: String, else standIn: Choice) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let text = text(column)
        return text.isEmpty ? standIn : choice(text, column) ?? standIn
    }

    mutating func optionalChoice<Choice>(_ column: String) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        guard let text = optionalText(column) else { return nil }
        return choice(text, column)
    }

    private mutating func choice<Choice>(_ text: String, _ column: String) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        report(.badValue, column, value: text, "\(column) is “\(text)”; expected one of \(words)")
        return nil
    }

    /// A list with `／` between its parts.
    mutating func list(_ column: String) -> [String] {
        optionalText(column).map { $0.unicodeScalars.split(separator: "／").map(String.init) } ?? []
    }
}
