import CSVText
import Diagnostics

/// What holds of the CSV reader for every file: it agrees with a second reader, its limits are exact, its positions lie in the
/// file, and what it has read survives writing and reading.
///
/// The first byte of an input chooses how the rest is read, one bit a choice, so that `@` is the plain way and `A` to `_` are
/// the others: 1 and 2 the delimiter, 4 CP932, 8 the small limits, 16 a writer that quotes the first column throughout.
struct ReadCSV {
    private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    private static let smallLimits = CSVLimits(fieldBytes: 4, columns: 3, rows: 3)

    private let options: CSVOptions
    private let isLimited: Bool
    private let quoted: Set<Int>
    private let file: [UInt8]

    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        guard let choice = input.first else { return nil }
        return ReadCSV(choice: choice, file: Array(input.dropFirst())).broken()
    }

    private init(choice: UInt8, file: [UInt8]) {
        options = CSVOptions(
            delimiter: Self.delimiters[Int(choice & 3)], encoding: choice & 4 == 0 ? .utf8 : .cp932)
        isLimited = choice & 8 != 0
        quoted = choice & 16 == 0 ? [] : [0]
        self.file = file
    }

    private func broken() -> String? {
        let read = records(of: file, options)
        if let difference = againstReference(read) { return difference }
        switch read {
        case .failure(let error): return broken(by: error.finding)
        case .success(let records):
            return placesOutside(records) ?? againstTable(records) ?? (isLimited ? againstLimits(records) : nil)
                ?? afterWriting(records)
        }
    }

    private func records(of bytes: [UInt8], _ options: CSVOptions) -> Result<[CSVRecord], CSVError> {
        var records: [CSVRecord] = []
        do throws(CSVError) {
            try CSVReader(options: options).forEachRecord(in: bytes, file: "f") { (record) throws(CSVError) in
                records.append(record.record())
            }
            return .success(records)
        } catch {
            return .failure(error)
        }
    }

    /// Files that could pass the limits of a real reading are left to the tests of the limits.
    private func againstReference(_ read: Result<[CSVRecord], CSVError>) -> String? {
        guard options.encoding == .utf8, file.count <= 4_096 else { return nil }
        let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
        let isText = String(validating: text, as: UTF8.self) != nil && !text.contains(0) && !text.contains(0x1A)
        let expected = isText ? ReferenceReader(delimiter: options.delimiter).records(text) : nil
        let found = (try? read.get()).map { $0.map(\.fields) }
        return found == expected ? nil : "the second reader has \(expected as Any), and this one \(found as Any)"
    }

    /// A refusal stands in the file, and its words steer no terminal.
    private func broken(by finding: Finding) -> String? {
        let (line, column) = (finding.position.line, finding.position.column)
        if !(1...lineCount + 1).contains(line) || column < 1 { return "the refusal stands nowhere: \(finding)" }
        if finding.message.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
            return "the refusal's words hold a control character: \(finding.message.debugDescription)"
        }
        return nil
    }

    private func placesOutside(_ records: [CSVRecord]) -> String? {
        let lines = records.map(\.line)
        let areInOrder = zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 }
        let areInside = (lines.first ?? 1) >= 1 && (lines.last ?? 1) <= lineCount
        return areInOrder && areInside ? nil : "the records begin on the lines \(lines) of \(lineCount)"
    }

    /// The lines of the file as it stands; in CP932 no byte of a longer sign is a line end.
    private var lineCount: Int {
        let feeds = file.indices.count { file[$0] == 0x0A }
        let returns = file.indices.count { file[$0] == 0x0D && ($0 + 1 == file.count || file[$0 + 1] != 0x0A) }
        return feeds + returns + 1
    }

    private func againstTable(_ records: [CSVRecord]) -> String? {
        do throws(CSVError) {
            let table = try CSVReader(options: options).table(from: file, file: "f")
            if table.findings != table.findings.sorted() { return "the findings are out of order: \(table.findings)" }
            guard table.findings.isEmpty else { return nil }
            let fields = [table.header] + table.records.map { $0.fields.map(\.text) }
            return fields == records.map { $0.fields.map(\.text) } ? nil : "the table is not that of the records"
        } catch {
            return "what can be read record by record cannot be read as a table: \(error)"
        }
    }

    /// With small limits a file is refused if it passes one, and else read the same.
    private func againstLimits(_ records: [CSVRecord]) -> String? {
        let limits = Self.smallLimits
        let passes =
            records.count > limits.rows
            || records.contains { record in
                record.fields.count > limits.columns
                    || record.fields.contains { $0.text.utf8.count > limits.fieldBytes }
            }
        var small = options
        small.limits = limits
        switch self.records(of: file, small) {
        case .success(let read): return passes || read != records ? "what passes a limit is read" : nil
        case .failure(let error):
            return passes && error.finding.code == .limit ? broken(by: error.finding) : "no limit is passed: \(error)"
        }
    }

    /// Records as wide as the first one come back as they are.
    private func afterWriting(_ records: [CSVRecord]) -> String? {
        let written = records.map(\.fields).filter { $0.count == records.first?.fields.count }
        for dialect in CSVWriter.Dialect.allCases {
            var writer = CSVWriter(dialect: dialect, delimiter: options.delimiter, quoted: quoted)
            for fields in written { writer.append(fields) }
            guard case .success(let read) = self.records(of: writer.bytes, CSVOptions(delimiter: options.delimiter))
            else {
                return "what was written in the dialect \(dialect) cannot be read: \(writer.bytes)"
            }
            let fields = read.map { record in
                record.fields.map { dialect == .plain || $0.isMissing ? $0 : CSVField(CSVWriter.restored($0.text)) }
            }
            if fields != written { return "\(written) comes back from the dialect \(dialect) as \(fields)" }
        }
        return nil
    }
}
