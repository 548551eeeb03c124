import PlanModel

/// Which edition of the data a release holds.
public struct Edition: Sendable {
    /// The file of a release that holds the history.
    static let file = "CHANGES"

    /// The version of the data, such as `0.2.0`.
    public let version: String
    /// The day of the version, as `2026-11-21`; nil where the history gives none.
    public let date: String?
    /// The history of the code lists; empty where the dataset has none.
    public let history: String

    /// - Parameter fallback: the version where the history names none.
    public init(history: String, fallback: String) {
        let newest = Taxonomy.Edition(history: history)
        (version, date, self.history) = (newest?.version ?? fallback, newest?.date, history)
    }
}
