/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable {
    /// The input cannot be used as it is.
    case error
    /// The input can be used, and somebody should look at it.
    case warning
    /// A fact about the document that a reader should know, such as a re-listing spelled in another way.
    case note
}

/// One thing found in the input: where it stands, what it is, and how to mend it.
public struct Finding: Hashable, Sendable, Error {
    public let code: FindingCode
    public let severity: Severity
    public let position: SourcePosition
    /// The column's name, or empty when the finding is not about one field.
    public let field: String
    /// The value as it stands there, or empty.
    public let value: String
    /// The other statement of two that cannot both be right; nil when the finding is about one place.
    public let counterpart: Counterpart?
    /// What is wrong, and how to mend it: a sentence without a full stop.
    public let message: String

    /// - Parameter severity: the code's own severity when left out.
    public init(
        _ code: FindingCode, at position: SourcePosition, severity: Severity? = nil, field: String = "",
        value: String = "", against counterpart: Counterpart? = nil, _ message: String
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.position = position
        self.field = field
        self.value = value
        self.counterpart = counterpart
        self.message = message
    }
}

extension Finding: CustomStringConvertible {
    /// `path:line:column: error: message [CODE]`.
    public var description: String { "\(position): \(severity.rawValue): \(message) [\(code.rawValue)]" }
}

extension Finding: Comparable {
    /// Orders by place, then code, then value, so that two runs print the same list.
    public static func < (a: Finding, b: Finding) -> Bool {
        if a.position != b.position { return a.position < b.position }
        if a.code != b.code { return a.code < b.code }
        if a.field != b.field { return a.field.utf8.lexicographicallyPrecedes(b.field.utf8) }
        if a.value != b.value { return a.value.utf8.lexicographicallyPrecedes(b.value.utf8) }
        return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
    }
}
