#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One physical line of a text.
struct PhysicalLine {
    /// The line with its line end, if it has one.
    let bytes: UnsafeRawBufferPointer
    /// The line without its line end.
    let content: UnsafeRawBufferPointer
    /// Whether a LF, CRLF or CR stands at its end.
    let isEnded: Bool
    /// Whether a space or tab stands where libcsv would trim it: beside a delimiter, a quote or an end of the line.
    let hasEdgeSpace: Bool

    /// Whether there is nothing before the line end.
    var isEmpty: Bool { content.isEmpty }
}

/// Cuts a text into physical lines.
///
/// A line ends at LF, at CRLF or at a CR that no LF follows: libcsv ends a record there, and old Macintosh files have
/// no other line end. A quoted field can go over several lines.
///
/// - Complexity: every byte is looked at once for each of LF, CR, space and tab, by `memchr`.
struct PhysicalLines {
    private let text: UnsafeRawBufferPointer
    private let delimiter: UInt8
    private var start = 0
    private var feeds: ByteSearch
    private var returns: ByteSearch
    private var spaces: ByteSearch
    private var tabs: ByteSearch
    /// The number of the line last returned, counted from 1.
    private(set) var number = 0

    init(_ text: UnsafeRawBufferPointer, delimiter: UInt8) {
        self.text = text
        self.delimiter = delimiter
        feeds = ByteSearch(Byte.lineFeed, in: text)
        returns = ByteSearch(Byte.carriageReturn, in: text)
        spaces = ByteSearch(Byte.space, in: text)
        // No space is a delimiter; a tab that is one is no blank.
        tabs = ByteSearch(delimiter == Byte.tab ? Byte.space : Byte.tab, in: text)
    }

    mutating func next() -> PhysicalLine? {
        guard start < text.count else { return nil }
        let feed = feeds.first(from: start)
        let carriageReturn = returns.first(from: start)
        let contentEnd = min(feed, carriageReturn)
        let hasBoth = carriageReturn + 1 == feed && feed < text.count
        let end = min(contentEnd + (hasBoth ? 2 : 1), text.count)
        let line = PhysicalLine(
            bytes: UnsafeRawBufferPointer(rebasing: text[start..<end]),
            content: UnsafeRawBufferPointer(rebasing: text[start..<contentEnd]),
            isEnded: contentEnd < text.count,
            hasEdgeSpace: hasEdge(&spaces, in: start..<contentEnd) || hasEdge(&tabs, in: start..<contentEnd))
        start = end
        number += 1
        return line
    }

    /// Whether a blank stands at an edge of a field.
    private func hasEdge(_ blanks: inout ByteSearch, in line: Range<Int>) -> Bool {
        var blank = blanks.first(from: line.lowerBound)
        while blank < line.upperBound {
            if blank == line.lowerBound || blank + 1 == line.upperBound { return true }
            let (before, after) = (text[blank - 1], text[blank + 1])
            if before == delimiter || before == Byte.quote || after == delimiter { return true }
            blank = blanks.first(from: blank + 1)
        }
        return false
    }
}

/// The next place of one byte in a text, remembered so that no stretch is searched twice.
struct ByteSearch {
    private let byte: UInt8
    private let text: UnsafeRawBufferPointer
    private var found = -1

    init(_ byte: UInt8, in text: UnsafeRawBufferPointer) {
        self.byte = byte
        self.text = text
    }

    /// The first offset at or after `start` where the byte stands, or the text's length; `start` may only grow.
    mutating func first(from start: Int) -> Int {
        guard found < start else { return found }
        guard start < text.count, let base = text.baseAddress else { return text.count }
        let place = memchr(base + start, Int32(byte), text.count - start)
        found = place.map { UnsafeRawPointer($0) - base } ?? text.count
        return found
    }
}
