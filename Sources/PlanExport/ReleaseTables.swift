import CSVText
import Diagnostics
import PlanModel

/// The tables of a release against their description: header, types, required values, keys, and references among them.
struct ReleaseTables {
    typealias Text = Identifier<DataPackage>

    private let folder: ReleaseFolder
    private(set) var findings: [Finding] = []
    private(set) var rows = 0
    private var read: [(resource: DataPackage.Resource, table: CSVTable)] = []

    init(_ folder: ReleaseFolder) { self.folder = folder }

    /// Checks what a table holds by itself.
    ///
    /// - Parameters:
    ///   - size: the bytes of the resource's file.
    ///   - digest: their SHA-256.
    ///   - table: reads the file, given its path.
    mutating func read(
        _ resource: DataPackage.Resource, size: Int, digest: String,
        _ table: (_ path: String) throws(CSVError) -> CSVTable
    ) {
        let path = folder.file(resource.path)
        if !resource.hash.utf8.elementsEqual("sha256:\(digest)".utf8) {
            findings.append(
                Finding(
                    .changedFile, at: SourcePosition(file: path), value: digest,
                    "the file's SHA-256 is \(digest), and \(DataPackage.file) says \(resource.hash); get it again"))
        }
        if size != resource.bytes {
            findings.append(
                Finding(
                    .changedFile, at: SourcePosition(file: path), value: "\(size)",
                    "the file has \(size) bytes, and \(DataPackage.file) says \(resource.bytes); get it again"))
        }
        do throws(CSVError) {
            let table = try table(path)
            findings += table.findings
            guard hasHeader(table, of: resource) else { return }
            rows += table.records.count
            checkValues(table, resource)
            checkKey(table, resource)
            read.append((resource, table))
        } catch {
            findings += error.findings
        }
    }

    private mutating func hasHeader(_ table: CSVTable, of resource: DataPackage.Resource) -> Bool {
        let names = resource.schema.fields.map(\.name)
        if table.header.map({ Text($0) }) == names.map({ Text($0) }) { return true }
        findings.append(
            Finding(
                .header, at: SourcePosition(file: table.file, line: 1, column: 1),
                "the columns are \(table.header.joined(separator: ",")), and \(DataPackage.file) says "
                    + "\(names.joined(separator: ",")); get the release again"))
        return false
    }

    private mutating func checkValues(_ table: CSVTable, _ resource: DataPackage.Resource) {
        for (column, field) in resource.schema.fields.enumerated() {
            let isRequired = field.constraints?.required ?? false
            let type = FieldType(rawValue: field.type)
            if type == nil { findings.append(unknownType(field)) }
            for record in table.records where column < record.fields.count {
                let place = SourcePosition(file: table.file, line: record.line, column: column + 1)
                let text = record.fields[column].text
                if text.isEmpty {
                    guard isRequired else { continue }
                    findings.append(
                        Finding(
                            .missingValue, at: place, field: field.name,
                            "\(field.name) is empty; every row of \(resource.path) needs one"))
                } else if let type, !type.takes(text) {
                    findings.append(
                        Finding(
                            .badValue, at: place, field: field.name, value: text,
                            "\(field.name) is “\(text)”; expected a value of the type \(field.type)"))
                }
            }
        }
    }

    private func unknownType(_ field: DataPackage.Field) -> Finding {
        Finding(
            .badDescriptor, at: SourcePosition(file: folder.file(DataPackage.file)), field: field.name,
            value: field.type,
            "\(field.name) has the type \(field.type), which no release uses; get the release again")
    }

    private mutating func checkKey(_ table: CSVTable, _ resource: DataPackage.Resource) {
        guard let key = resource.schema.primaryKey else { return }
        let columns = key.compactMap { name in table.header.firstIndex(of: name) }
        guard columns.count == key.count else {
            findings.append(
                Finding(
                    .badDescriptor, at: SourcePosition(file: folder.file(DataPackage.file)), value: resource.path,
                    "the key of \(resource.path) is \(key.joined(separator: ", ")), and not all are its columns; get the "
                        + "release again"))
            return
        }
        var first: [[Text]: Int] = [:]
        for record in table.records where record.fields.count == table.header.count {
            let values = columns.map { Text(record.fields[$0].text) }
            guard let other = first.updateValue(record.line, forKey: values) else { continue }
            let text = values.map(\.text).joined(separator: " ")
            findings.append(
                Finding(
                    .duplicateKey, at: SourcePosition(file: table.file, line: record.line, column: 1), value: text,
                    "“\(text)” stands at line \(other) already; give each row a key of its own"))
        }
    }

    /// Every reference leads to a row, once all tables are read.
    mutating func checkReferences() {
        for (resource, table) in read {
            for key in resource.schema.foreignKeys ?? [] { check(key, of: resource, table) }
        }
    }

    private mutating func check(_ key: DataPackage.ForeignKey, of resource: DataPackage.Resource, _ table: CSVTable) {
        let goal = key.reference.resource.isEmpty ? resource.name : key.reference.resource
        guard let column = key.fields.first.flatMap({ table.header.firstIndex(of: $0) }),
            let other = read.first(where: { $0.resource.name == goal })?.table,
            let place = key.reference.fields.first.flatMap({ other.header.firstIndex(of: $0) })
        else {
            findings.append(
                Finding(
                    .badDescriptor, at: SourcePosition(file: folder.file(DataPackage.file)), value: goal,
                    "\(resource.path) refers to \(goal), which is no table that could be read; get the release again"))
            return
        }
        let known = Set(other.records.lazy.filter { place < $0.fields.count }.map { Text($0.fields[place].text) })
        for record in table.records where column < record.fields.count {
            let value = Text(record.fields[column].text)
            guard !value.text.isEmpty, !known.contains(value) else { continue }
            findings.append(
                Finding(
                    .danglingReference, at: SourcePosition(file: table.file, line: record.line, column: column + 1),
                    field: key.fields[0], value: value.text,
                    "\(key.fields[0]) \(value) is no \(key.reference.fields[0]) of \(other.file); mend one of the two"))
        }
    }
}

/// The types of fields that a release uses, by their names in Table Schema.
private enum FieldType: String {
    case string, integer, number, boolean

    func takes(_ text: String) -> Bool {
        switch self {
        case .string: true
        case .integer: Int(text).map { String($0) == text } ?? false
        case .number: ExactDecimal(text) != nil
        case .boolean: text == "true" || text == "false"
        }
    }
}
