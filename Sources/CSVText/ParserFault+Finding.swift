import Diagnostics

extension ParserFault {
    /// Where the parser stood when it stopped.
    struct Place {
        let file: String
        /// The physical line last fed.
        let line: Int
        /// The physical line at which the record starts.
        let recordLine: Int
        /// The field, counted from 1.
        let column: Int
        /// The bytes last fed.
        let text: UnsafeRawBufferPointer
    }

    /// Says what is wrong and how to mend it.
    ///
    /// The position is that of the offending byte; for an unclosed quote, the line at which its record starts.
    func finding(at place: Place, options: CSVOptions) -> Finding {
        let position = SourcePosition(file: place.file, line: place.line, column: place.column)
        switch self {
        case .quoteInUnquotedField(let offset):
            let value = Self.excerpt(place.text, around: offset, delimiter: options.delimiter)
            return Finding(
                .quoting, at: position, value: value,
                "a quote inside the unquoted field \(value); quote the whole field and double the quotes in it")
        case .spreadsheetIdiom(let offset):
            let value = Self.excerpt(place.text, around: offset, delimiter: options.delimiter)
            let plain = value.filter { $0 != "=" && $0 != "\"" }
            return Finding(
                .spreadsheetIdiom, at: position, value: value,
                "\(value) is Excel's idiom for keeping a zero, not a value; write \(plain) without the equals sign")
        case .textAfterClosingQuote(let offset):
            let value = Self.excerpt(place.text, around: offset, delimiter: options.delimiter)
            let start =
                place.recordLine < place.line
                ? "; the record starts in line \(place.recordLine), and a quote may be left open there" : ""
            return Finding(
                .quoting, at: position, value: value,
                "text after the closing quote in \(value); double a quote that belongs to the field\(start)")
        case .unclosedQuote:
            return Finding(
                .quoting, at: SourcePosition(file: place.file, line: place.recordLine, column: place.column),
                "field \(place.column) of the record that starts in line \(place.recordLine) opens a quote "
                    + "that is never closed; close it, or double it if it belongs to the field")
        case .fieldTooLong:
            return Finding(
                .limit, at: position,
                "a field of more than \(options.limits.fieldBytes) bytes; look for an unclosed quote "
                    + "in the record that starts in line \(place.recordLine)")
        case .tooManyColumns:
            return Finding(
                .limit, at: position,
                "a record of more than \(options.limits.columns) fields; check the delimiter")
        case .outOfMemory:
            return Finding(
                .limit, at: position,
                "no memory for the record that starts in line \(place.recordLine); split the file, or free memory")
        }
    }

    /// The start of the field around an offset, as it is written: at most 40 scalars, which four times as many bytes
    /// hold.
    private static func excerpt(_ text: UnsafeRawBufferPointer, around offset: Int, delimiter: UInt8) -> String {
        let start = text[..<offset].lastIndex(of: delimiter).map { $0 + 1 } ?? 0
        let isEnd = { (byte: UInt8) in byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn }
        let end = text[offset...].firstIndex(where: isEnd) ?? text.count
        return String(decoding: text[start..<min(end, start + 164)], as: UTF8.self).excerpt
    }
}

extension String {
    /// The first 40 scalars, with control characters written out: a message must not steer the terminal that shows it.
    var excerpt: String {
        let shown = unicodeScalars.prefix(40).map { (scalar) -> String in
            guard scalar.properties.generalCategory == .control else { return String(scalar) }
            return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
        return shown.joined() + (unicodeScalars.count > 40 ? "…" : "")
    }
}
