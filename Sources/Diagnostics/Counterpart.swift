/// The second of two statements of one document that contradict each other.
public struct Counterpart: Hashable, Sendable {
    /// Which of the two fits with the rest of the document.
    public enum Consistent: String, Sendable, CaseIterable {
        /// The statement at the finding's own place.
        case here
        /// The counterpart.
        case there
        /// The rest of the document fits both or neither, or does not say.
        case unclear
    }

    public let position: SourcePosition
    /// The value as it stands there, or as it follows from there.
    public let value: String
    public let consistent: Consistent

    public init(at position: SourcePosition, value: String, consistent: Consistent) {
        self.position = position
        self.value = value
        self.consistent = consistent
    }
}
