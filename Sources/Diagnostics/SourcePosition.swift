/// A place in a file, kept beside every value that was read from it.
public struct SourcePosition: Hashable, Sendable {
    /// The path as the reader was given it.
    public let file: String
    /// The physical line, counted from 1; 0 when the whole file is meant.
    public let line: Int
    /// The field of a table's record, counted from 1, or the character of a text line; 0 when the whole line is meant.
    public let column: Int

    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePosition: Comparable {
    /// Orders by file (UTF-8 bytes), then line, then column.
    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        if !a.file.utf8.elementsEqual(b.file.utf8) { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
        return (a.line, a.column) < (b.line, b.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `path:line:column`, as compilers print it.
    public var description: String { "\(file):\(line):\(column)" }
}
