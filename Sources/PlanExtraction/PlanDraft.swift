import Diagnostics
import PlanModel

/// A row as a reader found it, before it has an id.
struct DraftRow {
    struct PrintedDepartment {
        let department: Department
        let printed: String
    }

    var name: String
    var number: String?
    var lines: ClosedRange<Int>
    var departments: [PrintedDepartment] = []
    var page: Int?
    var isNew: Bool?
    var commitment: Commitment?
    /// Whether the document itself marks the row as a re-listing.
    var hasRestatedMark = false
    /// Whether the row stands in a section that lists rows again.
    var isRestating = false
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
    private(set) var findings: [Finding] = []

    init(document: DocumentText) {
        self.document = document
    }

    mutating func report(
        _ code: FindingCode, line: Int, severity: Severity? = nil, field: String = "", value: String = "",
        _ message: String
    ) {
        findings.append(
            Finding(
                code, at: document.position(line), severity: severity, field: field, value: value, message))
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
        if Identifier<Heading>(first.name) != Identifier(printed.name) {
            report(
                .headingNamedTwice, line: printed.line, field: "name_ja", value: printed.name,
                "heading \(first.number) is “\(first.name)” at line \(first.line) and “\(printed.name)” here; "
                    + "the first one is kept")
        }
        return known
    }

    /// The headings from the outermost one down to `index`, as the values of their numbers.
    func path(of index: Int) -> [Int] {
        let heading = headings[index]
        return (heading.parent.map(path(of:)) ?? [heading.printed.section]) + [heading.printed.ordinal]
    }
}
