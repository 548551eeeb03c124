/// Years and days as documents print them, in eras or western.
enum DateReading {
    struct Year {
        let western: Int
        let isEra: Bool
        /// As printed, without 年 and 年度.
        let printed: String
        /// With 年 or 年度.
        let range: Range<Int>
    }

    struct Day {
        let year: Int
        let month: Int
        let day: Int
        let range: Range<Int>

        /// 0 for Sunday; nil when the calendar has no such day.
        var weekday: Int? {
            guard (1...12).contains(month), (1...daysOfMonth).contains(day), year >= 1873 else { return nil }
            // Sakamoto's method for the Gregorian calendar.
            let shifted = month < 3 ? year - 1 : year
            let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
            return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offsets[month - 1] + day) % 7
        }

        private var daysOfMonth: Int {
            switch month {
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }

    private static let eras: [(name: [Unicode.Scalar], before: Int)] = [
        ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("R", 2018), ("H", 1988), ("S", 1925),
    ].map { (Array($0.0.unicodeScalars), $0.1) }

    /// Every year of a text in order.
    static func years(in text: FoldedText) -> [Year] { starts(in: text).compactMap { year(in: text, at: $0) } }

    /// Where a year can begin: at a digit or the first sign of an era.
    private static func starts(in text: FoldedText) -> [Int] {
        text.scalars.indices.filter { index in
            let scalar = text.scalars[index]
            return scalar.isDigit || eras.contains { $0.name[0] == scalar }
        }
    }

    /// The year that begins at an index: `令和6年`, `令和元年度`, `R6`, `2024年`, `2024`.
    static func year(in text: FoldedText, at start: Int) -> Year? {
        let scalars = text.scalars
        guard start < scalars.count, start == 0 || !continues(scalars[start - 1], into: scalars[start]) else {
            return nil
        }
        for era in eras where scalars[start...].starts(with: era.name) {
            let digits = start + era.name.count
            if scalars[digits...].first == "元" { return ending(1 + era.before, true, text, start, digits + 1) }
            guard let (number, end) = number(scalars, digits, count: 1...2) else { return nil }
            return ending(number + era.before, true, text, start, end)
        }
        guard let (number, end) = number(scalars, start, count: 4...4), (1868...2100).contains(number) else {
            return nil
        }
        return ending(number, false, text, start, end)
    }

    private static func ending(_ western: Int, _ isEra: Bool, _ text: FoldedText, _ start: Int, _ end: Int) -> Year {
        let tail = ["年度", "年"].first { text.scalars[end...].starts(with: $0.unicodeScalars) } ?? ""
        return Year(
            western: western, isEra: isEra, printed: FoldedText(scalars: text.scalars[start..<end]).text,
            range: start..<(end + tail.unicodeScalars.count))
    }

    /// Whether a letter or digit before a number or an initial makes it a part of something else.
    private static func continues(_ before: Unicode.Scalar, into first: Unicode.Scalar) -> Bool {
        let isLetter = (0x41...0x5A).contains(before.value) || (0x61...0x7A).contains(before.value)
        guard first.isDigit else { return isLetter }
        return before.isDigit || isLetter || before == "." || before == "," || before == "和" || before == "成"
    }

    private static func number(_ scalars: [Unicode.Scalar], _ start: Int, count: ClosedRange<Int>) -> (Int, Int)? {
        guard start <= scalars.count else { return nil }
        let digits = scalars[start...].prefix { $0.isDigit }
        guard count.contains(digits.count) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }, start + digits.count)
    }

    /// Every full date of a text: `令和6年1月11日`, `2024/1/11`, `R6.1.11`, and `令和6年(2024年)1月11日`.
    static func days(in text: FoldedText) -> [Day] {
        let scalars = text.scalars
        return starts(in: text).compactMap { start in
            guard let year = year(in: text, at: start) else { return nil }
            var end = year.range.upperBound
            if scalars[end...].first == "(", let again = Self.year(in: text, at: end + 1),
                scalars[again.range.upperBound...].first == ")"
            {
                end = again.range.upperBound + 1
            }
            let isWritten = scalars[year.range.upperBound - 1] == "年"
            if !isWritten {
                guard let separator = scalars[end...].first, ["/", ".", "-"].contains(separator) else { return nil }
                end += 1
            }
            guard let (month, monthEnd) = number(scalars, end, count: 1...2),
                let separator = scalars[monthEnd...].first, isWritten == (separator == "月"),
                let (day, dayEnd) = number(scalars, monthEnd + 1, count: 1...2)
            else { return nil }
            if isWritten {
                guard scalars[dayEnd...].first == "日" else { return nil }
                return Day(year: year.western, month: month, day: day, range: start..<(dayEnd + 1))
            }
            return Day(year: year.western, month: month, day: day, range: start..<dayEnd)
        }
    }
}
