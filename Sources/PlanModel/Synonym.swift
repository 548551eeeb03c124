/// Two words for one thing in the plans' field: where texts are compared, ``term`` counts as ``canonical``.
///
/// The list holds true synonyms and spellings only. A narrower word is none, however near: what differs in kind is to show.
public struct Synonym: Sendable {
    public let term: String
    public let canonical: String
    public let note: String?

    public init(term: String, canonical: String, note: String? = nil) {
        self.term = term
        self.canonical = canonical
        self.note = note
    }
}
