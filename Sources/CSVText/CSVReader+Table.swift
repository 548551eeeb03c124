import Diagnostics

extension CSVReader {
    /// Reads a whole file whose first record is its header.
    ///
    /// Ragged records and bad header names do not stop the reading: they stand in the table's findings, all of them,
    /// in the file's order; or in the error's, where something stops it after them. An empty file is a table without a header and with one finding.
    ///
    /// - Complexity: O(*n*) in the bytes, with one string a field.
    public func table(from bytes: [UInt8], file: String) throws(CSVError) -> CSVTable {
        var builder = TableBuilder(file: file)
        do throws(CSVError) {
            try forEachRecord(in: bytes, file: file) { (record) throws(CSVError) in builder.add(record.record()) }
        } catch {
            throw error.after(builder.findings)
        }
        return builder.table()
    }

    /// The same for the file at a path; `-` is standard input.
    ///
    /// A file of more bytes than records are allowed, which could pass a limit after much has been kept, is read to its end
    /// once before anything is kept: what is refused takes the memory of its longest record. What cannot be read twice, such
    /// as a pipe, is kept as bytes meanwhile.
    ///
    /// - Throws: Also when the file cannot be read (`FindingCode.inputOutput`).
    public func table(atPath path: String) throws(CSVError) -> CSVTable {
        try table(atPath: path, partSize: TextParts.size)
    }

    /// The same with parts of another size.
    func table(atPath path: String, partSize: Int) throws(CSVError) -> CSVTable {
        let input = try OpenInput(path, limit: options.limits.fileBytes)
        var builder = TableBuilder(file: path)
        let isFile = input.size != nil
        if input.size ?? .max > options.limits.rows {
            let parts = TextParts(input, options: options, keeps: !isFile, size: partSize)
            builder.keepsRecords = try isReadable(parts, file: path)
            if let kept = parts.kept { return try table(from: kept, file: path) }
            try input.rewind()
        }
        let parts = TextParts(input, options: options, size: partSize)
        do throws(CSVError) {
            try RecordPass(parts, file: path, options: options).run { (record) throws(CSVError) in
                builder.add(record.record())
            }
        } catch {
            throw error.after(builder.findings)
        }
        return builder.table()
    }

    /// Whether nothing in a text stops the reading; what is past a limit or cannot be read is thrown at once, anything else is
    /// met again with what stands before it.
    private func isReadable(_ parts: TextParts, file: String) throws(CSVError) -> Bool {
        do throws(CSVError) {
            try RecordPass(parts, file: file, options: options).run { _ in }
            return true
        } catch {
            guard error.finding.code != .limit, error.finding.code != .inputOutput else { throw error }
            return false
        }
    }
}

/// Puts a table together from its records, and looks at their width and at the header's names.
struct TableBuilder {
    private let file: String
    /// Whether the records are kept, or only looked at.
    var keepsRecords = true
    private var header: [String]?
    private var records: [CSVRecord] = []
    private(set) var findings: [Finding] = []

    init(file: String) {
        self.file = file
    }

    mutating func add(_ record: CSVRecord) {
        guard let header else { return takeHeader(record) }
        if keepsRecords { records.append(record) }
        if record.fields.count != header.count { findings.append(ragged(record, width: header.count)) }
    }

    consuming func table() -> CSVTable {
        if header == nil, findings.isEmpty {
            let message = "the file is empty, and even a table without records has a header; write its column names"
            findings.append(Finding(.header, at: SourcePosition(file: file, line: 1, column: 1), message))
        }
        return CSVTable(file: file, header: header ?? [], records: records, findings: findings)
    }

    /// An empty line, or the one by which Excel is told the delimiter, is reported and not taken for the header, so that it does
    /// not make every record ragged.
    private mutating func takeHeader(_ record: CSVRecord) {
        if record.fields == [CSVField(nil)] {
            let message = "an empty line where the header belongs; delete it"
            return findings.append(Finding(.header, at: position(record, column: 1), message))
        }
        if let line = Self.delimiterLine(record.fields) {
            let message =
                "\(line) tells Excel the delimiter and is no header; delete the line (plan-atlas csv has an option for it)"
            return findings.append(Finding(.header, at: position(record, column: 1), value: line, message))
        }
        var columns: [[UInt8]: Int] = [:]
        for (index, field) in record.fields.enumerated() {
            let (name, column) = (field.text, index + 1)
            if name.isEmpty {
                let message = "column \(column) has no name; name it, or delete the column"
                findings.append(Finding(.header, at: position(record, column: column), message))
            } else if name.utf8.starts(with: Byte.byteOrderMark) {
                let message = "the name of column \(column) starts with a second byte order mark (U+FEFF); delete it"
                findings.append(Finding(.header, at: position(record, column: column), value: name, message))
            } else if let first = columns[Array(name.utf8)] {
                let message = "columns \(first) and \(column) are both named \(name.excerpt); rename one of them"
                findings.append(
                    Finding(.header, at: position(record, column: column), field: name, value: name, message))
            } else {
                columns[Array(name.utf8)] = column
            }
        }
        header = record.fields.map(\.text)
    }

    /// `sep=` and one character, unless that one has cut the line in two.
    static func delimiterLine(_ fields: [CSVField]) -> String? {
        let texts = fields.map(\.text)
        let isAlone = texts.count == 1 ? texts[0].count == 5 : texts.dropFirst() == [""] && texts[0].count == 4
        return isAlone && texts[0].lowercased().hasPrefix("sep=") ? texts[0] : nil
    }

    /// The finding stands at the first field too many, or at the first that is lacking.
    private func ragged(_ record: CSVRecord, width: Int) -> Finding {
        let count = record.fields.count
        let remedy =
            count < width
            ? "write a delimiter for every field, empty ones too"
            : "quote a field that holds the delimiter"
        return Finding(
            .raggedRow, at: position(record, column: min(count, width) + 1),
            "a record of \(count) \(count == 1 ? "field" : "fields") under a header of \(width); \(remedy)")
    }

    private func position(_ record: CSVRecord, column: Int) -> SourcePosition {
        SourcePosition(file: file, line: record.line, column: column)
    }
}
