import Diagnostics
import PlanModel

/// Checks a dataset as a whole: keys, references, codes, check digits, re-listings and the crosswalk, all in one run.
public enum Integrity {
    /// - Returns: every finding, in the order of their places.
    /// - Complexity: O(*n*) in rows, but for the suggestions of unknown names.
    public static func findings(in dataset: Dataset) -> [Finding] {
        let keys = KeyChecks(dataset)
        return
            (keys.findings + ReferenceChecks(dataset, keys).findings + CodeChecks(dataset).findings
            + RestatementChecks(dataset).findings + CrosswalkChecks(dataset, keys).findings).sorted()
    }
}

/// The ids of a table, to look references up in.
struct KeySet<Named: Sendable> {
    private let ids: Set<Identifier<Named>>

    init(_ ids: some Sequence<Identifier<Named>>) {
        self.ids = Set(ids)
    }

    func contains(_ id: Identifier<Named>) -> Bool { ids.contains(id) }

    /// The nearest id, as the end of a message.
    func suggestion(for id: Identifier<Named>) -> String {
        Suggestion.nearest(to: id.text, among: ids.map(\.text)).map { "; did you mean \($0)?" } ?? ""
    }
}
