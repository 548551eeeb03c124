import Diagnostics

/// Where a row of a table stands, so that a finding about one of its fields can name line and column.
public struct RowPlace: Sendable {
    public let file: String
    public let line: Int
    /// The file's own header, in its own order.
    public let columns: [String]

    public init(file: String, line: Int, columns: [String]) {
        self.file = file
        self.line = line
        self.columns = columns
    }

    /// The position of one field; the whole line when the file has no such column.
    public func position(of column: String) -> SourcePosition {
        SourcePosition(file: file, line: line, column: (columns.firstIndex(of: column) ?? -1) + 1)
    }
}

/// A row together with the place that it was read from.
///
/// Whoever passes a row on counts one reference, and not one for each of its texts: many checks look at all rows, on several
/// threads, and nobody changes one.
@dynamicMemberLookup
public final class Placed<Value: Sendable>: Sendable {
    public let value: Value
    public let place: RowPlace

    public init(_ value: Value, at place: RowPlace) {
        self.value = value
        self.place = place
    }

    @inlinable public subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member {
        value[keyPath: member]
    }

    public func position(of column: String) -> SourcePosition { place.position(of: column) }
}

extension Placed {
    /// A finding about one field of the row.
    public func finding(_ code: FindingCode, _ column: String, value: String, _ message: String) -> Finding {
        Finding(code, at: position(of: column), field: column, value: value, message)
    }
}
