import Diagnostics
import PlanModel
import Yams

/// How one document is laid out: all that a reader of a general layout has to be told about it.
///
/// A profile is a file `profile.yaml` in the plan's folder. Patterns are regular expressions over one trimmed line. A setting whose
/// name begins with `x-` is a note.
struct PlanProfile: Decodable {
    enum Layout: String, Decodable, CaseIterable {
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

        enum CodingKeys: String, CodingKey, CaseIterable {
            case begin, restates, headings
        }
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

        enum CodingKeys: String, CodingKey, CaseIterable {
            case kind, id, pattern, cell, again, placement, width
        }
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

    enum CodingKeys: String, CodingKey, CaseIterable {
        case plan, source, layout, sections, ignored, header, columns, departmentSeparator, departmentSpellings,
            nameWidth
        case anchor, textEnd, newMark, restatedMark, ongoingMark, rowNumber, relisting, newSuffix, ratingMark
        case blanksAreLosses, departmentRemarks, tables, fiscalYear, scale, indicators, summaries, sentences, minutes
    }

    /// Reads a profile.
    ///
    /// - Throws: a finding at the setting that is unknown, or about the one that is missing or cannot be used.
    static func parse(_ yaml: String, file: String) throws(Finding) -> PlanProfile {
        do {
            if let node = try Yams.compose(yaml: yaml), let unknown = unknownSetting(in: node, file: file) {
                throw unknown
            }
            return try YAMLDecoder().decode(PlanProfile.self, from: yaml)
        } catch let finding as Finding {
            throw finding
        } catch {
            throw Finding(.profile, at: SourcePosition(file: file), "the profile cannot be read: \(reason(error))")
        }
    }

    /// The first setting that no profile has: a name mistyped would otherwise be passed over in silence.
    private static func unknownSetting(in profile: Node, file: String) -> Finding? {
        let names = { (keys: [any CodingKey]) in keys.map(\.stringValue) }
        let sections = profile["sections"]?.array() ?? []
        let places: [(settings: Node, known: [String])] =
            [(profile, names(CodingKeys.allCases))]
            + sections.map { ($0, names(Section.CodingKeys.allCases)) }
            + sections.flatMap { $0["headings"]?.array() ?? [] }.map { ($0, names(HeadingRule.CodingKeys.allCases)) }
        for (settings, known) in places {
            for key in settings.mapping?.keys.compactMap(\.scalar) ?? []
            where !known.contains(key.string) && !key.string.hasPrefix("x-") {
                let near = Suggestion.nearest(to: key.string, among: known).map { "did you mean \($0)?" }
                return Finding(
                    .profile,
                    at: SourcePosition(file: file, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0),
                    value: key.string,
                    "“\(key.string)” is no setting here; "
                        + (near ?? "expected one of \(known.joined(separator: ", "))"))
            }
        }
        return nil
    }

    private static func reason(_ error: any Error) -> String {
        let path = { (context: DecodingError.Context) in
            context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
        }
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            let place = path(context)
            return "the setting \(key.stringValue)\(place.isEmpty ? "" : " of \(place)") is missing"
        case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
            return "\(path(context)) is not of the kind that is expected (\(type))"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            return "\(path(context)): \(context.debugDescription); a layout is "
                + Layout.allCases.map(\.rawValue).joined(separator: ", ") + ", and a placement before or after"
        default:
            return String(describing: error).split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }
}
