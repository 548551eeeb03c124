extension PlanProfile {
    /// The words of one meeting's minutes: how its lines begin and what its sentences say.
    ///
    /// Titles are taken from what a pattern captures, never from the person's name in a line: attendance keeps the department
    /// and the role, and what stands between them is dropped.
    struct Minutes: Decodable {
        /// A heading of the agenda.
        struct Topic: Decodable {
            /// Captures the topic's name.
            let pattern: String
            /// What its text is when no rule for sentences says so: a kind of statement.
            let kind: String?
        }

        /// A marked entry of the agenda, with its department in brackets.
        struct Item: Decodable {
            /// A kind of statement.
            let kind: String
            /// Captures the title and the departments, over the entry's whole heading without its mark.
            let pattern: String
        }

        /// What makes a sentence a statement of its own.
        struct Sentence: Decodable {
            /// A kind of statement.
            let kind: String
            /// Over one sentence, its bullet left out.
            let pattern: String
            /// What the title says behind the subject: 課題.
            let label: String?
        }

        /// The line that begins a list of those present: captures the list's name and its first entries.
        let attendance: String
        /// One entry of the list: captures the department, its bureau before it if need be, and the role behind the name.
        let attendee: String
        let topics: [Topic]
        /// What an item begins with: `①`.
        let itemMark: String
        let items: [Item]
        /// What a passage begins with: `・`.
        let bullet: String
        let sentences: [Sentence]
        /// A number with its unit; what stands before it on the line says what it counts.
        let figure: String?
        /// Figures within a sentence: the captures in their order are the figure as it is kept.
        let figuresInSentences: [String]?
    }
}
