public import Diagnostics

extension Finding {
    /// The columns of a table of findings, wherever one is written.
    ///
    /// The last three are of findings about two statements that contradict each other: the line and the value of the other
    /// one, in the same file, and which of the two fits with the rest of the document (`here`, `there`, `unclear`).
    public static let columns = [
        "code", "file", "line", "column", "severity", "field", "value", "message", "other_line", "other_value",
        "consistent",
    ]

    /// The finding as a record below ``columns``.
    public var cells: [CSVCell] {
        let text = { (text: String) -> CSVCell in text.isEmpty ? .missing : .text(text) }
        let own: [CSVCell] = [
            .text(code.rawValue), .text(position.file), .number(String(position.line)),
            .number(String(position.column)), .text(severity.rawValue), text(field), text(value), .text(message),
        ]
        guard let counterpart else { return own + [.missing, .missing, .missing] }
        return own + [
            .number(String(counterpart.position.line)), text(counterpart.value), .text(counterpart.consistent.rawValue),
        ]
    }
}
