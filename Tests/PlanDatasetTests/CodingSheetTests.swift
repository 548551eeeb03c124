import Diagnostics
import Foundation
import PlanDataset
import PlanModel
import Testing

/// A sheet with something wrong in it: ① stands in the cell where the one finding must be.
struct MarkedSheet: Sendable, CustomTestStringConvertible {
    let code: FindingCode
    let message: String
    let rows: [String]

    var testDescription: String { "\(code.rawValue) \(message)" }

    init(_ code: FindingCode, _ message: String, _ rows: String...) {
        (self.code, self.message, self.rows) = (code, message, rows)
    }
}

@Suite struct CodingSheetTests {
    private static let header = "initiative_id,axis,code,rank,basis,evidence,note"

    /// Writes the lines to a file, marks taken out, and reads it.
    private func read<Result>(_ lines: [String], _ read: (String) -> Result) throws -> (Result, path: String) {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("sheet-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = lines.map { $0.replacingOccurrences(of: "①", with: "") + "\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return (read(path), path)
    }

    private func mark(_ lines: [String], _ path: String) throws -> SourcePosition {
        let line = try #require(lines.firstIndex { $0.contains("①") })
        let column = lines[line].components(separatedBy: "①")[0].components(separatedBy: ",").count
        return SourcePosition(file: path, line: line + 1, column: column)
    }

    private func taxonomy() throws -> Taxonomy {
        let small = try SmallDataset()
        return withExtendedLifetime(small) { DatasetReader.read(DatasetFolder(small.path)).dataset.taxonomy }
    }

    @Test func aSheetIsRead() throws {
        let taxonomy = try taxonomy()
        let lines = [
            Self.header, "n1,policy_area,P02,primary,stated,研修,迷った", "n1,policy_area,P01,secondary,inferred,,",
            "n1,group,G21,primary,stated,relisted,", "n1,instrument,I01,primary,,,", "n1,commitment,new,primary,,,",
        ]
        let ((sheet, findings), path) = try read(lines) { CodingSheet.read(path: $0, taxonomy: taxonomy) }
        #expect(findings == [])
        #expect(sheet.file == path)
        #expect(sheet.columns == Self.header.split(separator: ",").map(String.init))
        #expect(sheet.codes.map(\.code.text) == ["P02", "P01", "G21", "I01", "new"])
        #expect(sheet.codes.map(\.basis) == [.stated, .inferred, .stated, nil, nil])
        #expect(sheet.codes.map(\.value.isRelisted) == [false, false, true, false, false])
        #expect(sheet.codes.map(\.place.line) == [2, 3, 4, 5, 6])
    }

    /// A plan's own codes are a sheet.
    @Test func codesOfAPlanAreASheet() throws {
        let small = try SmallDataset()
        let (sheet, findings) = CodingSheet.read(
            path: small.file("sapporo/sample/codes.csv"),
            taxonomy: DatasetReader.read(DatasetFolder(small.path)).dataset.taxonomy)
        #expect(findings == [])
        #expect(!sheet.codes.isEmpty)
    }

    @Test(arguments: [
        MarkedSheet(
            .badValue, "axis is “area”; expected one of policy_area, group, instrument, commitment",
            "n1,①area,P01,primary,stated,,"),
        MarkedSheet(.badValue, "axis is “function”; expected one of", "n1,①function,F01,primary,stated,,"),
        MarkedSheet(
            .badValue, "rank is “first”; expected one of primary, secondary", "n1,policy_area,P01,①first,stated,,"),
        MarkedSheet(.badValue, "basis is “guessed”; expected one of", "n1,group,G21,primary,①guessed,,"),
        MarkedSheet(.missingValue, "initiative_id is empty", "①,policy_area,P01,primary,stated,,"),
        MarkedSheet(.missingValue, "code is empty", "n1,policy_area,①,primary,stated,,"),
        MarkedSheet(.missingValue, "rank is empty", "n1,policy_area,P01,①,stated,,"),
        MarkedSheet(
            .unknownCode, "G2l is no code of the axis group; did you mean G21?", "n1,group,①G2l,primary,stated,,"),
        MarkedSheet(.unknownCode, "old is no code of the axis commitment", "n1,commitment,①old,primary,,,"),
        MarkedSheet(
            .duplicateKey, "line 2 gives n1 the code G21 already; take one of the two rows out",
            "n1,group,G21,primary,stated,,", "n2,group,G21,primary,stated,,", "n1,group,①G21,secondary,stated,,"),
        MarkedSheet(
            .tooManyCodes, "n1 has P01 as primary policy area already; choose one",
            "n1,policy_area,P01,primary,stated,,", "n1,policy_area,P02,①primary,stated,,"),
        MarkedSheet(
            .tooManyCodes, "n1 has ongoing as commitment already; choose one",
            "n1,commitment,ongoing,primary,,,", "n1,commitment,①new,primary,,,"),
        MarkedSheet(
            .badValue, "an initiative has one instrument, and its rank is primary; choose the main one",
            "n1,instrument,I01,①secondary,stated,,"),
        MarkedSheet(
            .raggedRow, "a record of 8 fields under a header of 7", "n1,policy_area,P01,primary,stated,,,①"),
    ])
    func aBadRow(_ marked: MarkedSheet) throws {
        let taxonomy = try taxonomy()
        let lines = [Self.header] + marked.rows
        let ((_, findings), path) = try read(lines) { CodingSheet.read(path: $0, taxonomy: taxonomy) }
        #expect(findings.map(\.code) == [marked.code], "\(findings)")
        #expect(findings.first?.position == (try mark(lines, path)))
        #expect(findings.first?.message.hasPrefix(marked.message) == true, "\(findings)")
        #expect(findings.first?.severity == .error)
    }

    /// All of them, in one run.
    @Test func severalFindings() throws {
        let taxonomy = try taxonomy()
        let lines = [
            Self.header, "n1,policy_area,P99,primary,stated,,", "n1,areas,P01,first,stated,,",
            "n2,group,G21,primary,stated,,", "n2,group,G21,primary,stated,,",
        ]
        let ((_, findings), _) = try read(lines) { CodingSheet.read(path: $0, taxonomy: taxonomy) }
        #expect(
            findings.map { "\($0.position.line):\($0.position.column) \($0.code.rawValue)" } == [
                "2:3 PA014", "3:2 PA011", "3:4 PA011", "5:3 PA013",
            ])
    }

    @Test func aSheetWithoutItsColumns() throws {
        let taxonomy = try taxonomy()
        let ((sheet, findings), path) = try read(["initiative,axis,code", "n1,group,G21"]) {
            CodingSheet.read(path: $0, taxonomy: taxonomy)
        }
        #expect(sheet.codes.isEmpty)
        #expect(
            findings.map(\.description) == [
                "\(path):1:0: error: the column initiative_id is missing; a coding sheet has initiative_id,axis,code,rank, "
                    + "and here is initiative [PA003]",
                "\(path):1:0: error: the column rank is missing; a coding sheet has initiative_id,axis,code,rank [PA003]",
            ])
    }

    @Test func aCodeThatWasReplacedSinceIsAWarning() throws {
        let taxonomy = try taxonomy()
        let ((sheet, findings), _) = try read([Self.header, "n1,policy_area,P18,primary,,,"]) {
            CodingSheet.read(path: $0, taxonomy: taxonomy)
        }
        #expect(findings.map(\.code) == [.retiredCode] && findings.map(\.severity) == [.warning])
        #expect(findings.map(\.message) == ["P18 was replaced by P17; the sheet is compared as it was coded"])
        #expect(sheet.codes.count == 1)
    }

    // MARK: - The sample

    @Test func aSampleIsRead() throws {
        let ((sample, findings), _) = try read(["initiative_id,half,line", "n2,unseen,4", "n1,rules,9"]) {
            SampledInitiative.read(path: $0, needsHalf: true)
        }
        #expect(findings == [])
        #expect(sample.map(\.initiative.text) == ["n2", "n1"])
        #expect(sample.map(\.half) == [.unseen, .rules])
        let ((whole, none), _) = try read(["initiative_id", "n2"]) {
            SampledInitiative.read(path: $0, needsHalf: false)
        }
        #expect(none == [] && whole.map(\.half) == [nil])
    }

    @Test(arguments: [
        MarkedSheet(.badValue, "half is “Unseen”; expected one of rules, unseen", "n1,①Unseen"),
        MarkedSheet(.missingValue, "half is empty", "n1,①"),
        MarkedSheet(.missingValue, "initiative_id is empty", "①,rules"),
        MarkedSheet(
            .duplicateKey, "n1 stands at line 2 already; take one of the two rows out", "n1,rules", "①n1,unseen"),
    ])
    func aBadSample(_ marked: MarkedSheet) throws {
        let lines = ["initiative_id,half"] + marked.rows
        let ((_, findings), path) = try read(lines) { SampledInitiative.read(path: $0, needsHalf: false) }
        #expect(findings.map(\.code) == [marked.code], "\(findings)")
        #expect(findings.first?.position == (try mark(lines, path)))
        #expect(findings.first?.message.hasPrefix(marked.message) == true, "\(findings)")
    }

    @Test func aHalfOfASampleThatIsNotSplit() throws {
        let ((_, findings), path) = try read(["initiative_id", "n1"]) {
            SampledInitiative.read(path: $0, needsHalf: true)
        }
        #expect(
            findings.map(\.description) == [
                "\(path):1:0: error: the column half is missing; a sample has initiative_id,half [PA003]"
            ])
    }
}
