import CSVText

/// A second reader of CSV, written from the rules alone: byte by byte, without lines, blocks or libcsv.
struct ReferenceReader {
    var delimiter = UInt8(ascii: ",")

    /// The records of a text in UTF-8 without a byte order mark, or nil when it is to be refused.
    ///
    /// - Precondition: the text has neither NUL nor Ctrl-Z.
    func records(_ input: [UInt8]) -> [[CSVField]]? {
        var (records, fields, rest) = ([[CSVField]](), [CSVField](), input[...])
        var firstWidth: Int?
        while let first = rest.first {
            let isEmptyLine = fields.isEmpty && isLineEnd(first)
            guard let field = takeField(&rest) else { return nil }
            fields.append(field)
            if rest.first == delimiter {
                rest.removeFirst()
                if let next = rest.first, !isLineEnd(next) { continue }
                fields.append(CSVField(nil))
            }
            takeLineEnd(&rest)
            if !isEmptyLine { firstWidth = firstWidth ?? fields.count }
            if !isEmptyLine || (firstWidth ?? 1) == 1 { records.append(fields) }
            fields = []
        }
        return records
    }

    /// Takes a field up to the delimiter, line end or end of input behind it; nil when it is to be refused.
    private func takeField(_ rest: inout ArraySlice<UInt8>) -> CSVField? {
        guard rest.first == UInt8(ascii: "\"") else {
            let text = rest.prefix { $0 != delimiter && !isLineEnd($0) }
            rest.removeFirst(text.count)
            if text.contains(UInt8(ascii: "\"")) { return nil }
            return CSVField(text.isEmpty ? nil : String(decoding: text, as: UTF8.self))
        }
        var text: [UInt8] = []
        rest.removeFirst()
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") {
                guard rest.first == byte else {
                    let isEnded = rest.first.map { $0 == delimiter || isLineEnd($0) } ?? true
                    return isEnded ? CSVField(String(decoding: text, as: UTF8.self)) : nil
                }
                rest.removeFirst()
            }
            text.append(byte)
        }
        return nil
    }

    private func takeLineEnd(_ rest: inout ArraySlice<UInt8>) {
        guard let first = rest.popFirst() else { return }
        if first == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
