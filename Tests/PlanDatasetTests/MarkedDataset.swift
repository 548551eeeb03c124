import Diagnostics
import Foundation
import Testing

/// A change of one text in one table. The text must stand there exactly once.
struct Edit: Sendable {
    let file: String
    let old: String
    let new: String

    init(_ file: String, _ old: String, _ new: String) {
        (self.file, self.old, self.new) = (file, old, new)
    }
}

/// The small dataset with something wrong in it: ① stands in the cell where the one finding must be.
struct MarkedDataset: Sendable, CustomTestStringConvertible {
    let code: FindingCode
    /// How the finding's message starts.
    let message: String
    let edits: [Edit]

    var testDescription: String { "\(code.rawValue) \(message)" }

    /// One cell is replaced.
    init(_ code: FindingCode, _ file: String, _ old: String, _ new: String, _ message: String) {
        self.init(code, [Edit(file, old, new)], message)
    }

    /// Several changes make one fault; the mark stands in one of them.
    init(_ code: FindingCode, _ edits: [Edit], _ message: String) {
        (self.code, self.edits, self.message) = (code, edits, message)
    }

    /// Spoils a copy of the small dataset, which must then have the one finding at the mark and nothing else.
    func check(_ location: SourceLocation = #_sourceLocation) throws {
        let dataset = try SmallDataset()
        var mark: SourcePosition?
        for edit in edits {
            let text = try dataset.text(edit.file)
            try #require(
                text.components(separatedBy: edit.old).count == 2, "“\(edit.old)” in \(edit.file)",
                sourceLocation: location)
            let marked = text.replacingOccurrences(of: edit.old, with: edit.new)
            mark = mark ?? Self.mark(in: marked, file: dataset.file(edit.file))
            try dataset.write(marked.replacingOccurrences(of: "①", with: ""), to: edit.file)
        }
        let findings = dataset.findings()
        #expect(findings.map(\.code) == [code], "\(findings)", sourceLocation: location)
        #expect(findings.map(\.position) == [mark], sourceLocation: location)
        let start = findings.first.map { String($0.message.prefix(message.count)) }
        #expect(start == message, "\(findings)", sourceLocation: location)
        #expect(findings.first?.severity == code.severity, sourceLocation: location)
    }

    /// The line and the field of ①; what quotes hold is one field.
    private static func mark(in text: String, file: String) -> SourcePosition? {
        guard let mark = text.firstIndex(of: "①") else { return nil }
        let before = text[..<mark]
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        var (column, isQuoted) = (1, false)
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted { column += 1 }
        }
        return SourcePosition(file: file, line: before.count { $0 == "\n" } + 1, column: column)
    }
}
