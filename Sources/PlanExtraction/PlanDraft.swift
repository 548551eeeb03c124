import Diagnostics
import PlanModel

/// A row as a reader found it, before it has an id.
struct DraftRow {
    struct PrintedDepartment {
        let department: Department
        let printed: String
    }

    /// A cell whose text is read but not stored.
    struct Cell {
        let field: ReportText.Field
        /// The year that its column is about.
        var year: Int?
        var text: String
        /// The line on which the cell begins.
        let line: Int
        /// Where each further line of the cell begins, in UTF-8 bytes of the text, in order.
        var breaks: [ReportText.Cell.Break] = []

        /// The line on which a byte of the text stands.
        func line(at offset: Int) -> Int { breaks.line(at: offset) ?? line }

        /// Adds what stands on a further line.
        mutating func append(_ more: String, line: Int) {
            breaks.append(.init(offset: text.utf8.count, line: line))
            text += more
        }
    }

    var name: String
    var number: String?
    /// Whether the number names the row in the whole document, so that its id can be made of it.
    var isNumbered = false
    var lines: ClosedRange<Int>
    var cells: [Cell] = []
    /// The grade as printed.
    var rating: String?
    /// The year that its progress is reported for; nil where none is.
    var fiscalYear: Int?
    var departments: [PrintedDepartment] = []
    var page: Int?
    var isNew: Bool?
    /// Whether the document itself marks the row as a re-listing.
    var hasRestatedMark = false
    /// Whether the row stands in a section that lists rows again.
    var isRestating = false
    /// The number of the original that the mark of a re-listing names.
    var reference: String?
    /// The index of its heading in the draft; nil while its place is unknown.
    var heading: Int?
}

/// What a reader has found in a document so far: headings, rows and findings, in the order of the document.
struct PlanDraft {
    struct DraftHeading {
        var printed: PrintedHeading
        /// The index of the heading above it.
        var parent: Int?
    }

    let document: DocumentText
    private(set) var headings: [DraftHeading] = []
    var rows: [DraftRow] = []
    var indicators: [IndicatorTable] = []
    private(set) var findings: [Finding] = []

    init(document: DocumentText) {
        self.document = document
    }

    mutating func report(
        _ code: FindingCode, line: Int, severity: Severity? = nil, field: String = "", value: String = "",
        against counterpart: Counterpart? = nil, _ message: String
    ) {
        report(
            Finding(
                code, at: document.position(line), severity: severity, field: field, value: value,
                against: counterpart, message))
    }

    /// Keeps a finding once: what two passes over the document find on one line is one thing.
    mutating func report(_ finding: Finding) {
        if !findings.contains(finding) { findings.append(finding) }
    }

    /// Adds a heading, or finds the one that was printed before with the same number in the same place.
    ///
    /// A second printing with another name is a finding; the first one's name is kept.
    /// - Returns: the heading's index.
    mutating func add(_ printed: PrintedHeading, under parent: Int?) -> Int {
        let known = headings.firstIndex {
            $0.parent == parent && $0.printed.section == printed.section && $0.printed.depth == printed.depth
                && $0.printed.rule.id == printed.rule.id && $0.printed.ordinal == printed.ordinal
        }
        guard let known else {
            headings.append(DraftHeading(printed: printed, parent: parent))
            return headings.count - 1
        }
        let first = headings[known].printed
        if Identifier<Heading>(WrappedText.joined(first.name)) != Identifier(WrappedText.joined(printed.name)) {
            report(
                .headingNamedTwice, line: printed.line, field: "name_ja", value: printed.name,
                against: Counterpart(at: document.position(first.line), value: first.name, consistent: .unclear),
                "heading \(first.number) is “\(first.name)” at line \(first.line) and “\(printed.name)” here; "
                    + "the first one is kept")
        }
        return known
    }

    /// The index of a heading that was added before, or nil.
    func heading(depth: Int, ordinal: Int, under parent: Int?) -> Int? {
        headings.firstIndex { $0.parent == parent && $0.printed.depth == depth && $0.printed.ordinal == ordinal }
    }

    /// The headings from the outermost one down to `index`, as the values of their numbers.
    func path(of index: Int) -> [Int] {
        let heading = headings[index]
        return (heading.parent.map(path(of:)) ?? [heading.printed.section]) + [heading.printed.ordinal]
    }
}
