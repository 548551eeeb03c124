import Diagnostics
import PlanModel
import Yams

/// How one document is laid out: all that a reader of a general layout has to be told about it.
///
/// A profile is a file `profile.yaml` in the plan's folder. Patterns are regular expressions over one trimmed line.
struct PlanProfile: Decodable {
    enum Layout: String, Decodable {
        /// Tab-separated rows, which may have fallen apart into one cell a line.
        case delimitedRows = "delimited-rows"
        /// Columns of wrapped text, printed column by column for each row.
        case wrappedColumns = "wrapped-columns"
        /// A table flattened into text; each row begins at a line with a page number and a bureau.
        case anchoredRows = "anchored-rows"
        /// Tab-separated rows told by their numbers, whatever cell the number has drifted to.
        case numberedRows = "numbered-rows"
        /// Minutes of a meeting: those present, and an agenda with cases, shared information, issues and decisions.
        case minutes
    }

    /// A part of the document with headings of its own; it ends where the next one begins.
    struct Section: Decodable {
        /// The line that begins the section; the document's first line when left out.
        let begin: String?
        /// Whether the section lists again what other sections list (再掲).
        let restates: Bool?
        /// The headings of the section, outermost first.
        let headings: [HeadingRule]
    }

    /// How a heading looks.
    struct HeadingRule: Decodable {
        enum Placement: String, Decodable {
            /// The heading stands before the rows that it governs.
            case before
            /// The headings of a page are gathered at its end, after the rows that they govern.
            case after
        }

        let kind: String
        /// What the heading's id begins with; the ids of inner headings follow their parent's.
        let id: String?
        /// Captures: the parent's number (inner headings may have it), the own number, the name. Left out where the
        /// heading is printed in cells of the rows only.
        let pattern: String?
        /// The heading in a cell of a row: captures the number and the name.
        let cell: String?
        /// A line that names the heading by its number alone, which it captures.
        let again: String?
        let placement: Placement?
        /// The widest line of the heading in terminal cells, when its name may go on in the next line.
        let width: Int?
    }

    let plan: String
    /// The `source_id` of the document.
    let source: String
    let layout: Layout
    let sections: [Section]
    /// Lines that carry neither rows nor headings: labels, rulers, page numbers, legends.
    let ignored: [String]?
    /// The cells of the table's header, as patterns.
    let header: [String]?
    /// What the columns hold: `name`, `departments`; anything else is text that is not stored.
    let columns: [String]?
    /// What stands between departments in one cell.
    let departmentSeparator: String?
    /// The document's spelling of a department → the name in the city's table, where they differ.
    let departmentSpellings: [String: String]?
    /// The widest line of the name column in terminal cells.
    let nameWidth: Int?
    /// The line that begins a row: captures the page and the bureau.
    let anchor: String?
    /// What ends the text column.
    let textEnd: String?
    /// What stands before the name of a new initiative.
    let newMark: String?
    /// The cell that marks a row as a re-listing.
    let restatedMark: String?
    /// The cell that says that the initiative goes on as it is.
    let ongoingMark: String?
    /// The number of a row: captures the numbers of the headings above it, outermost first.
    let rowNumber: String?
    /// What stands before the name of a re-listing: captures the number of the original, which may be missing.
    let relisting: String?
    /// What stands behind the name of a new initiative, as a pattern.
    let newSuffix: String?
    /// A grade, as a pattern of its whole cell.
    let ratingMark: String?
    /// Whether the document never prints a baseline, a target or a result empty, so that an empty cell tells of a lost one.
    let blanksAreLosses: Bool?
    /// Words in a department's cell that name no department.
    let departmentRemarks: [String]?
    /// The tables of a numbered layout.
    let tables: [Table]?
    /// The year that the document reports on, where no column names it.
    let fiscalYear: Int?
    /// The `scale_id` of its grades; `ratingMark` needs it.
    let scale: String?
    let indicators: IndicatorTables?
    let summaries: [SummaryTable]?
    let sentences: [SummarySentence]?
    /// The words of minutes.
    let minutes: Minutes?

    /// Reads a profile.
    /// - Throws: a finding that quotes the parser's own words.
    static func parse(_ yaml: String, file: String) throws(Finding) -> PlanProfile {
        do {
            return try YAMLDecoder().decode(PlanProfile.self, from: yaml)
        } catch {
            throw Finding(
                .profile, at: SourcePosition(file: file),
                "the profile cannot be read: \(String(describing: error).split(separator: "\n").joined(separator: " "))"
            )
        }
    }
}
