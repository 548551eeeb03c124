extension RowReader {
    /// A date of the Gregorian calendar as ISO 8601 writes it, which may end with the month or the year.
    mutating func date(_ column: String) -> String {
        let text = text(column)
        if !text.isEmpty { checkDate(text, column) }
        return text
    }

    mutating func optionalDate(_ column: String) -> String? {
        guard let text = optionalText(column) else { return nil }
        checkDate(text, column)
        return text
    }

    private mutating func checkDate(_ text: String, _ column: String) {
        guard !Self.isDate(text) else { return }
        report(
            .badValue, column, value: text,
            "\(column) is “\(text)”; expected a date such as 2024-07-31, 2024-07 or 2024")
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count <= 3, parts.map(\.count) == Array([4, 2, 2].prefix(parts.count)),
            parts.allSatisfy({ $0.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) })
        else { return false }
        let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self))! }
        guard numbers.count > 1 else { return true }
        guard 1...12 ~= numbers[1] else { return false }
        return numbers.count == 2 || 1...days(ofMonth: numbers[1], year: numbers[0]) ~= numbers[2]
    }

    private static func days(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
