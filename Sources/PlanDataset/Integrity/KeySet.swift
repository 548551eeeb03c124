import PlanModel

/// The ids of a table, to look references up in.
struct KeySet<Named: Sendable> {
    private let ids: Set<Identifier<Named>>
    /// Whether the table was read whole: only then does a reference to none of the ids lead nowhere.
    let isWhole: Bool

    init(_ ids: some Sequence<Identifier<Named>>, isWhole: Bool) {
        self.ids = Set(ids)
        self.isWhole = isWhole
    }

    func contains(_ id: Identifier<Named>) -> Bool { ids.contains(id) }

    func isDangling(_ id: Identifier<Named>) -> Bool { isWhole && !id.text.isEmpty && !ids.contains(id) }

    /// The nearest id, as the end of a message.
    func suggestion(for id: Identifier<Named>) -> String {
        Suggestion.nearest(to: id.text, among: ids.map(\.text)).map { "; did you mean \($0)?" } ?? ""
    }
}
