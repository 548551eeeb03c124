/// The atlas's own words for an initiative; people write them, and a build puts them into the initiatives' table.
///
/// A re-listing bears the words of its original.
public struct InitiativeWords: Sendable {
    public let initiative: Initiative.ID
    public let nameEn: String
    /// What, for whom and how, in at most 60 characters; never the document's words.
    public let summaryJa: String

    /// The most characters that a summary may have.
    public static let longestSummary = 60

    public init(initiative: Initiative.ID, nameEn: String, summaryJa: String) {
        self.initiative = initiative
        self.nameEn = nameEn
        self.summaryJa = summaryJa
    }
}
