/// What a document prints beside the rows that become tables: its running text and its own summaries.
///
/// It is held in memory while a document is read, for those who check the document against itself; no table stores it.
public struct ReportText: Sendable {
    /// What a cell of a row is about.
    public enum Field: String, Sendable, CaseIterable {
        case description
        /// A mark that says how far an initiative is decided: 【新】, 継続.
        case mark
        case baseline
        case target
        case result
        case outlook
    }

    /// One cell of one initiative, its line breaks replaced by spaces.
    public struct Cell: Sendable {
        public let initiative: Initiative.ID
        public let field: Field
        /// The year that the column is about; nil for descriptions and outlooks.
        public let fiscalYear: Int?
        public let text: String
        /// The line on which the cell begins.
        public let line: Int
        /// Where each further line of the cell begins, in UTF-8 bytes of the text, in order.
        public let breaks: [Break]

        /// Where a line of the document begins within a cell.
        public struct Break: Sendable {
            public let offset: Int
            public let line: Int

            public init(offset: Int, line: Int) {
                self.offset = offset
                self.line = line
            }
        }

        public init(
            initiative: Initiative.ID, field: Field, fiscalYear: Int?, text: String, line: Int, breaks: [Break] = []
        ) {
            self.initiative = initiative
            self.field = field
            self.fiscalYear = fiscalYear
            self.text = text
            self.line = line
            self.breaks = breaks
        }

        /// The line on which a byte of the text stands.
        public func line(at offset: Int) -> Int { breaks.line(at: offset) ?? line }
    }

    /// What a figure of a summary claims about the report's rows.
    public enum Claim: Hashable, Sendable {
        /// How many rows there are.
        case count
        /// How many of them have this mark.
        case rated(String)
        /// The points of all marks together.
        case points
        /// The points if every row had the best mark.
        case maximum
        /// The points in per cent of the maximum.
        case pointShare
        /// The rows with this mark in per cent of all rows.
        case share(String)
        /// The mark for the whole.
        case grade
    }

    /// What a summary counts.
    public enum Subject: String, Sendable, CaseIterable {
        case initiatives
        case indicators
        case goals
        case measures
    }

    /// One row of a printed summary table, or one sentence that sums up.
    public struct Summary: Sendable {
        /// The table's title, the same for all of its rows; nil for a sentence.
        public let table: String?
        public let subject: Subject
        /// The goals that it speaks of, by their printed numbers; all goals when empty.
        public let goals: [String]
        /// Whether it is the total row of its table.
        public let isTotal: Bool
        /// The figures by what they claim, each as printed: `52`, `約88%`, `A`.
        public let claims: [Claim: String]
        public let line: Int

        public init(
            table: String?, subject: Subject, goals: [String], isTotal: Bool, claims: [Claim: String], line: Int
        ) {
            self.table = table
            self.subject = subject
            self.goals = goals
            self.isTotal = isTotal
            self.claims = claims
            self.line = line
        }
    }

    /// A re-listing's reference as printed.
    public struct Reference: Sendable {
        public let initiative: Initiative.ID
        /// The number that the mark names: `4-1-5-11`.
        public let number: String
        public let line: Int

        public init(initiative: Initiative.ID, number: String, line: Int) {
            self.initiative = initiative
            self.number = number
            self.line = line
        }
    }

    /// Every line of the document, without line ends; line *n* is at index *n* − 1.
    public var lines: [String] = []
    public var cells: [Cell] = []
    public var summaries: [Summary] = []
    public var references: [Reference] = []

    public init() {}
}

extension [ReportText.Cell.Break] {
    /// The line on which a byte stands; nil before the first break.
    public func line(at offset: Int) -> Int? { last { $0.offset <= offset }?.line }
}
