extension Taxonomy {
    /// A real initiative, or a department, that people chose to show what a code means, or where it ends.
    public struct Example: Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            /// It has the code.
            case example
            /// It looks as if it had the code, and has another one or none.
            case nearMiss = "near_miss"
        }

        /// What has the code: on the axis `function` a department, else an initiative.
        public enum Subject: Hashable, Sendable {
            case initiative(Initiative.ID)
            case department(Department.ID)

            public var id: String {
                switch self {
                case .initiative(let id): id.text
                case .department(let id): id.text
                }
            }
        }

        public let axis: Axis
        public let code: Code.ID
        public let kind: Kind
        public let subject: Subject
        /// The code that a near miss has instead; nil where it has none.
        public let instead: Code.ID?
        /// Why, in the atlas's own words; every near miss has a note.
        public let note: Label?

        public init(
            axis: Axis, code: Code.ID, kind: Kind, subject: Subject, instead: Code.ID? = nil, note: Label? = nil
        ) {
            self.axis = axis
            self.code = code
            self.kind = kind
            self.subject = subject
            self.instead = instead
            self.note = note
        }
    }

    /// Which state of the code lists this is.
    public struct Edition: Sendable, Equatable {
        /// `0.1.0`.
        public let version: String
        /// `2026-11-21`.
        public let date: String

        public init(version: String, date: String) {
            self.version = version
            self.date = date
        }

        /// The newest edition of a history: a line of version and date begins the changes of each.
        ///
        /// - Returns: nil where no line reads `0.1.0  2026-11-21`.
        public init?(history: String) {
            let editions = history.split(separator: "\n").compactMap { line -> (key: [Int], edition: Edition)? in
                let words = line.split(separator: " ")
                guard words.count == 2, let version = Self.numbers(words[0], separator: "."), version.count == 3,
                    let date = Self.numbers(words[1], separator: "-"), date.count == 3
                else { return nil }
                return (version, Edition(version: String(words[0]), date: String(words[1])))
            }
            guard let newest = editions.max(by: { $0.key.lexicographicallyPrecedes($1.key) }) else { return nil }
            self = newest.edition
        }

        private static func numbers(_ text: Substring, separator: Character) -> [Int]? {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false).map { Int($0) }
            return parts.contains(nil) ? nil : parts.compactMap(\.self)
        }
    }
}
