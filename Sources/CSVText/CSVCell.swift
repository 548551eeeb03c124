/// What a writer is given for one field.
public enum CSVCell: Sendable {
    /// A text, which may be empty. In the spreadsheet dialect it is kept from being taken for a formula.
    case text(String)
    /// A number as it is to be written, such as `-3.5`. What is not a plain decimal number is treated as a text.
    case number(String)
    /// Nothing.
    case missing

    /// A field as text or as nothing.
    public init(_ field: CSVField) {
        self = field.isMissing ? .missing : .text(field.text)
    }
}

extension CSVCell: Hashable {
    /// Compares the UTF-8 bytes, not as `String` does.
    public static func == (a: CSVCell, b: CSVCell) -> Bool {
        a.kind == b.kind && a.content.utf8.elementsEqual(b.content.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        for byte in content.utf8 { hasher.combine(byte) }
    }

    private var kind: Int {
        switch self {
        case .text: 0
        case .number: 1
        case .missing: 2
        }
    }

    private var content: String {
        switch self {
        case .text(let text), .number(let text): text
        case .missing: ""
        }
    }
}
