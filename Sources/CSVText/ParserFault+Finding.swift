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
            let value = place.excerpt(around: offset, options.delimiter)
            return Finding(
                .quoting, at: position, value: value,
                "a quote inside the unquoted field \(value); quote the whole field and double the quotes in it")
        case .spreadsheetIdiom(let offset):
            let idiom = SpreadsheetIdiom(in: place.text, quoteAt: offset, delimiter: options.delimiter)
            return Finding(
                .spreadsheetIdiom, at: position, value: idiom.written, "\(idiom.written) \(idiom.explanation)")
        case .textAfterClosingQuote(let offset):
            let value = place.excerpt(around: offset, options.delimiter)
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
}

extension ParserFault.Place {
    /// The start of the field around an offset, as it is written: at most 40 scalars, which four times as many bytes
    /// hold.
    func excerpt(around offset: Int, _ delimiter: UInt8) -> String {
        var start = 0
        // A record goes on in another line only within quotes.
        var isQuoted = recordLine < line
        for (place, byte) in text[..<offset].enumerated() {
            if byte == Byte.quote { isQuoted.toggle() }
            if byte == delimiter, !isQuoted { start = place + 1 }
        }
        let end = text[offset...].firstIndex { $0 == delimiter || Byte.endsLine($0) } ?? text.count
        return String(decoding: text[start..<min(end, start + 164)], as: UTF8.self).excerpt
    }
}

/// `="…"`, by which Excel is kept from taking a code for a number.
private struct SpreadsheetIdiom {
    /// The field as it is written, shortened.
    let written: String
    /// What it is, and what to write instead.
    let explanation: String

    /// What does not stand in the bytes at hand, since the line goes on in the next part or the text in the next line, is not
    /// looked for.
    ///
    /// - Parameter offset: where the quote stands; the equals sign before it begins the field, and may stand in the part before.
    init(in text: UnsafeRawBufferPointer, quoteAt offset: Int, delimiter: UInt8) {
        var end = offset + 1
        var needsQuotes = false
        while end < text.count, !Byte.endsLine(text[end]) {
            if text[end] == Byte.quote {
                guard end + 1 < text.count, text[end + 1] == Byte.quote else { break }
                needsQuotes = true
                end += 1
            }
            needsQuotes = needsQuotes || text[end] == delimiter
            end += 1
        }
        let isClosed = end < text.count && text[end] == Byte.quote
        if isClosed, end + 1 < text.count, text[end + 1] != delimiter, !Byte.endsLine(text[end + 1]) {
            let rest = text[end...].firstIndex { $0 == delimiter || Byte.endsLine($0) } ?? text.count
            written = Self.excerpt(text[offset..<rest], behind: "=")
            explanation = "is a formula of Excel, not a value; write the value that it gives"
        } else {
            written = Self.excerpt(text[offset..<(isClosed ? end + 1 : end)], behind: "=")
            let value = Self.excerpt(text[(offset + 1)..<end])
            let remedy =
                isClosed && !needsQuotes && !value.isEmpty
                ? "write \(value) without the equals sign" : "delete the equals sign"
            explanation = "is Excel's idiom for keeping a zero, not a value; \(remedy)"
        }
    }

    private static func excerpt(_ bytes: Slice<UnsafeRawBufferPointer>, behind start: String = "") -> String {
        (start + String(decoding: bytes.prefix(164), as: UTF8.self)).excerpt
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
