/// A date, a fiscal year or a time of day in a text.
struct CalendarSpan {
    var range: Range<Int>
    /// The fiscal year, April to March, where the text names a year; a year without a month counts as it stands.
    let fiscalYear: Int?
}

/// The dates, years and times of day of a text: their digits are no figures.
struct CalendarSpans {
    private(set) var all: [CalendarSpan] = []

    init(_ text: FigureText) {
        var index = 0
        while index < text.count {
            if let span = Self.span(in: text, at: index) {
                all.append(span)
                index = span.range.upperBound
            } else if text[index]!.isASCIIDigit {
                while text[index]?.isASCIIDigit ?? false { index += 1 }
            } else {
                index += 1
            }
        }
    }

    // MARK: - Grammar

    private static func span(in text: FigureText, at start: Int) -> CalendarSpan? {
        guard let scalar = text[start] else { return nil }
        if scalar.isASCIIDigit {
            if text[start - 1]?.isASCIIDigit ?? false { return nil }
            return year(in: text, at: start) ?? monthOrDay(in: text, at: start) ?? time(in: text, at: start)
        }
        return year(in: text, at: start)
    }

    /// `令和6年度`, `R7.4.1`, `H30`, `2024年`, and the month and day behind the year.
    private static func year(in text: FigureText, at start: Int) -> CalendarSpan? {
        guard let (year, afterYear) = yearNumber(in: text, at: start) else { return nil }
        var end = afterYear
        var month: Int?
        let isFiscal = text.has("年度", at: end)
        if isFiscal {
            end += 2
        } else if text[end] == "年" {
            end += 1
            // 令和6年(2024年)5月
            if text[end] == "(", let western = yearNumber(in: text, at: end + 1), text.has("年)", at: western.end) {
                end = western.end + 2
            }
        }
        if !isFiscal {
            let separator = text[end] == "." || text[end] == "/" ? 1 : 0
            if separator == 1 || text[end - 1] == "年" || text[end - 1] == ")",
                let (value, next) = number(in: text, at: end + separator), (1...12).contains(value),
                separator == 1 || text[text.skippingSpaces(from: next)] == "月"
            {
                month = value
                end = endOfDay(in: text, afterMonth: next)
            }
        }
        return CalendarSpan(range: start..<end, fiscalYear: year - ((month ?? 4) < 4 ? 1 : 0))
    }

    /// The western year of `令和6`, `R6` or a `2024` before 年 or 年度, and where its digits end.
    private static func yearNumber(in text: FigureText, at start: Int) -> (year: Int, end: Int)? {
        let eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("R", 2018), ("H", 1988)]
        for (era, base) in eras where text.has(era, at: start) {
            let isLetter = era.unicodeScalars.count == 1
            if isLetter, let before = text[start - 1], before.isLatinLetter || before.isASCIIDigit { return nil }
            let digits = start + era.unicodeScalars.count
            if text[digits] == "元" { return (base + 1, digits + 1) }
            guard let (value, end) = number(in: text, at: isLetter ? digits : text.skippingSpaces(from: digits)),
                value <= 64, !(text[end]?.isLatinLetter ?? false)
            else { return nil }
            return (base + value, text.has(" 年", at: end) ? end + 1 : end)
        }
        guard let (value, end) = number(in: text, at: start), (1900...2100).contains(value), end - start == 4,
            text[end] == "年", !text.has("年間", at: end)
        else { return nil }
        return (value, end)
    }

    /// `5月`, `5月17日(日)`, `3/4~8`, `6日(木)`, `5日、6日(木)`.
    private static func monthOrDay(in text: FigureText, at start: Int) -> CalendarSpan? {
        guard let (value, end) = number(in: text, at: start) else { return nil }
        if (1...12).contains(value), text[text.skippingSpaces(from: end)] == "月" {
            return CalendarSpan(range: start..<endOfDay(in: text, afterMonth: end), fiscalYear: nil)
        }
        if (1...12).contains(value), text[end] == "/", let (day, afterDay) = number(in: text, at: end + 1),
            (1...31).contains(day), Counter(in: text, at: afterDay) == nil, text[afterDay] != "/"
        {
            return CalendarSpan(range: start..<endOfDays(in: text, from: afterDay), fiscalYear: nil)
        }
        if (1...31).contains(value), text[end] == "日", isWeekday(in: text, at: end + 1) {
            return CalendarSpan(range: start..<endOfDays(in: text, from: end + 1), fiscalYear: nil)
        }
        return nil
    }

    /// `20時`, `8時30分`, `10:30`; no `1時間`.
    private static func time(in text: FigureText, at start: Int) -> CalendarSpan? {
        guard let (hour, end) = number(in: text, at: start), (0...30).contains(hour) else { return nil }
        if text[end] == "時", text[end + 1] != "間" {
            if let (_, minutes) = number(in: text, at: end + 1), text[minutes] == "分" {
                return CalendarSpan(range: start..<(minutes + 1), fiscalYear: nil)
            }
            return CalendarSpan(range: start..<(end + 1), fiscalYear: nil)
        }
        if text[end] == ":", let (minute, minutes) = number(in: text, at: end + 1), minutes - end == 3, minute < 60,
            Counter(in: text, at: minutes) == nil
        {
            return CalendarSpan(range: start..<minutes, fiscalYear: nil)
        }
        return nil
    }

    // MARK: - Days

    /// The end of the day behind a month's digits: `月17日`, `.1`, `/1`, or of the month alone.
    private static func endOfDay(in text: FigureText, afterMonth end: Int) -> Int {
        let month = text.skippingSpaces(from: end)
        if text[month] == "月" {
            let digits = text.skippingSpaces(from: month + 1)
            guard let (value, next) = number(in: text, at: digits), (1...31).contains(value), text[next] == "日",
                text[next + 1] != "間"
            else { return month + 1 }
            return endOfDays(in: text, from: next + 1)
        }
        if text[end] == "." || text[end] == "/", let (value, next) = number(in: text, at: end + 1),
            (1...31).contains(value)
        {
            return next
        }
        return end
    }

    /// The end of a day's weekday and of the days that follow it: `(水)、6日(木)`, `~8`.
    private static func endOfDays(in text: FigureText, from start: Int) -> Int {
        var end = start
        while true {
            if isWeekday(in: text, at: end), let bracket = text.endOfBracket(at: end) { end = bracket }
            guard let joiner = text[end], "、・,~".unicodeScalars.contains(joiner),
                let (value, next) = number(in: text, at: text.skippingSpaces(from: end + 1)), (1...31).contains(value)
            else { return end }
            if text[next] == "日", text[next + 1] != "間" {
                end = next + 1
            } else if joiner == "~", text[next] == "/", let (_, day) = number(in: text, at: next + 1) {
                end = day
            } else if joiner == "~", Counter(in: text, at: next) == nil, text[next] != "月" {
                end = next
            } else {
                return end
            }
        }
    }

    private static func isWeekday(in text: FigureText, at index: Int) -> Bool {
        guard text[index] == "(", let day = text[index + 1], let after = text[index + 2] else { return false }
        return "月火水木金土日祝".unicodeScalars.contains(day) && ")・曜祝、".unicodeScalars.contains(after)
    }

    /// A number of at most 4 digits.
    private static func number(in text: FigureText, at start: Int) -> (value: Int, end: Int)? {
        var (value, end) = (0, start)
        while let scalar = text[end], scalar.isASCIIDigit {
            guard end - start < 4 else { return nil }
            value = value * 10 + Int(scalar.value) - 0x30
            end += 1
        }
        return end == start ? nil : (value, end)
    }
}

extension CalendarSpans {
    /// The end of the span that a place lies in, or nil.
    func end(at index: Int) -> Int? { all.first { $0.range.contains(index) }?.range.upperBound }

    /// The end of the last span that ends at or before a place; 0 when there is none.
    func lastEnd(before index: Int) -> Int { all.last { $0.range.upperBound <= index }?.range.upperBound ?? 0 }
}
