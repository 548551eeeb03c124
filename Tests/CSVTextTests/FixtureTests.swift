import CSVText
import Diagnostics
import Testing

/// The files in `Fixtures/csv`, and what `index.tsv` says that each of them holds.
///
/// In the index `|` stands between fields and a space between records, each with its line before it; ∅ is a missing
/// field, ␣ a space, and `\t`, `\r`, `\n` and `\u{…}` are what they are in Swift. A finding is its code at its line
/// and field.
@Suite struct FixtureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let file: String
        let encoding: CSVEncoding
        let delimiter: UInt8
        let isRead: Bool
        let header: String
        let records: String
        let findings: String
        let about: String

        var testDescription: String { "\(file): \(about)" }

        /// Splits a line of the index by hand: the index must not depend on the reader that it tests.
        init?(_ line: Substring) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 8, let encoding = CSVEncoding(rawValue: cells[1]) else { return nil }
            let delimiters = ["comma": ",", "tab": "\t", "semicolon": ";", "pipe": "|"]
            guard let delimiter = delimiters[cells[2]]?.utf8.first else { return nil }
            guard cells[3] == "read" || cells[3] == "refused" else { return nil }
            (file, self.encoding, self.delimiter, isRead) = (cells[0], encoding, delimiter, cells[3] == "read")
            (header, records, findings, about) = (cells[4], cells[5], cells[6], cells[7])
        }
    }

    static let folder = "\(#filePath)".split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fixtures/csv/"

    static let cases: [Case] = {
        let bytes = (try? InputFile.bytes(atPath: folder + "index.tsv")) ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap { Case($0) }
    }()

    @Test func theIndexIsReadWhole() throws {
        let index = try InputFile.bytes(atPath: Self.folder + "index.tsv")
        #expect(Self.cases.count == index.count { $0 == 0x0A } - 1)
        #expect(Self.cases.count >= 120)
        #expect(Set(Self.cases.map(\.file)).count == Self.cases.count)
    }

    @Test(arguments: cases)
    func isWhatTheIndexSays(_ expected: Case) {
        let reader = CSVReader(options: CSVOptions(delimiter: expected.delimiter, encoding: expected.encoding))
        do {
            let table = try reader.table(atPath: Self.folder + expected.file)
            #expect(expected.isRead)
            #expect(Array(Self.notation(table.header.map { CSVField($0) }).utf8) == Array(expected.header.utf8))
            let records = table.records.map { "\($0.line):\(Self.notation($0.fields))" }.joined(separator: " ")
            #expect(Array(records.utf8) == Array(expected.records.utf8))
            #expect(Self.notation(table.findings) == expected.findings)
        } catch {
            #expect(!expected.isRead, "\(error)")
            #expect(Self.notation(error.findings) == expected.findings)
        }
    }

    private static func notation(_ findings: [Finding]) -> String {
        if findings.isEmpty { return "-" }
        return findings.map { "\($0.code.rawValue)@\($0.position.line):\($0.position.column)" }.joined(separator: " ")
    }

    private static func notation(_ fields: [CSVField]) -> String {
        fields.map { field in
            field.isMissing ? "∅" : field.text.unicodeScalars.map(notation).joined()
        }.joined(separator: "|")
    }

    private static func notation(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": "␣"
        case "\t": "\\t"
        case "\r": "\\r"
        case "\n": "\\n"
        case "\u{FEFF}": "\\u{FEFF}"
        case "\u{3099}": "\\u{3099}"
        default: String(scalar)
        }
    }
}
