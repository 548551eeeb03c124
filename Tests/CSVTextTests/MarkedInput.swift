import CSVText
import Diagnostics
import Testing

/// An input in which ① stands in the field where a finding must be.
struct MarkedInput {
    let bytes: [UInt8]
    /// The physical line of the mark.
    let line: Int
    /// The field of the mark: what quotes hold is one field, over lines too.
    let column: Int

    init(_ marked: String) {
        let parts = marked.split(separator: "①", maxSplits: 1, omittingEmptySubsequences: false)
        bytes = Array(parts.joined().utf8)
        var (line, column, isQuoted, previous) = (1, 1, false, UInt8(0))
        for byte in parts[0].utf8 {
            let isLineEnd = byte == 0x0D || byte == 0x0A
            if isLineEnd, !(previous == 0x0D && byte == 0x0A) { line += 1 }
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, isLineEnd { column = 1 }
            if !isQuoted, byte == UInt8(ascii: ",") { column += 1 }
            previous = byte
        }
        (self.line, self.column) = (line, column)
    }

    /// Reads the input, which must be refused, with a finding at the mark.
    func expectRefusal(_ code: FindingCode, _ location: SourceLocation = #_sourceLocation) -> Finding? {
        let error = #expect(throws: CSVError.self, sourceLocation: location) {
            try CSVReader().table(from: bytes, file: "marked.csv")
        }
        guard let finding = error?.finding else { return nil }
        #expect(finding.code == code, sourceLocation: location)
        #expect(finding.position == position(), sourceLocation: location)
        return finding
    }

    /// Reads the input, which must have one finding: at the mark, or so many fields behind it.
    func expectFinding(_ code: FindingCode, behind: Int = 0, _ location: SourceLocation = #_sourceLocation) throws {
        let findings = try CSVReader().table(from: bytes, file: "marked.csv").findings
        #expect(findings.map(\.code) == [code], sourceLocation: location)
        #expect(findings.map(\.position) == [position(behind: behind)], sourceLocation: location)
    }

    private func position(behind: Int = 0) -> SourcePosition {
        SourcePosition(file: "marked.csv", line: line, column: column + behind)
    }
}
