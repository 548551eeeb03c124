/// What a profile says of tables whose columns carry years, of indicators and of printed summaries.
extension PlanProfile {
    /// A table of a numbered layout.
    struct Table: Decodable {
        /// The cells of its header, as patterns; further cells may follow.
        let header: [String]
        /// What the columns hold: `goal`, `measure`, `direction`, `number`, `name`, `description`, `departments`,
        /// `baseline 2019`, `target 2024`, `result 2024`, `rating`, `outlook`, `text`.
        let columns: [String]
    }

    /// How the tables of outcome indicators look: patterns of their title and of the first cells of their rows.
    struct IndicatorTables: Decodable {
        /// Captures the indicator's name.
        let title: String
        /// The header cell of the value before the plan.
        let baseline: String
        let actual: String
        let target: String
        let rate: String
        let rating: String
    }

    /// A printed table that sums up rows.
    struct SummaryTable: Decodable {
        let title: String
        /// `initiatives` or `indicators`.
        let subject: String
        /// The line of its header.
        let header: String
        /// What the columns hold: `goal`, `mark`, `count`, `rated A`, `share`, `points`, `grade`, `text`.
        let columns: [String]
        /// The first cell of its total row.
        let total: String
    }

    /// A sentence that sums up rows.
    struct SummarySentence: Decodable {
        let subject: String
        let pattern: String
        /// What the pattern captures, in order: `goal`, `count`, `rated A`, `share A`.
        let claims: [String]
        /// The goals that it speaks of, where it does not capture one.
        let goals: [String]?
    }
}
