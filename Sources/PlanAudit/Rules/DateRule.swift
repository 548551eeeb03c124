import Diagnostics
import PlanModel

/// An era year against a western year, and a weekday against the calendar.
struct DateRule: AuditRule {
    static let code = FindingCode.date
    static let name = "date"
    static let rationale = Label(
        "令和N年は2018+N年であり、曜日は日付から決まる。",
        "令和N年 is 2018 + N, and a date decides its weekday.")
    static let limits = Label(
        "元号と西暦が括弧で並ぶ年と、年を含む日付の曜日だけを見る。年のない日付の曜日は見ない。",
        "Only years printed in both ways, one in brackets behind the other, and weekdays of dates that contain their year; a "
            + "weekday without a year is passed over.")

    static func findings(in report: AuditedReport) -> [Finding] {
        report.text.lines.enumerated().flatMap { index, line -> [Finding] in
            let text = FoldedText(line)
            return years(in: text, line: index + 1, report) + weekdays(in: text, line: index + 1, report)
        }
    }

    // MARK: - Years

    private static func years(in text: FoldedText, line: Int, _ report: AuditedReport) -> [Finding] {
        DateReading.years(in: text).compactMap { first in
            guard text.scalars[first.range.upperBound...].first == "(",
                let second = DateReading.year(in: text, at: first.range.upperBound + 1),
                text.scalars[second.range.upperBound...].first == ")", first.isEra != second.isEra,
                first.western != second.western, isFiscal(first, in: text) == isFiscal(second, in: text)
            else { return nil }
            let (era, western) = first.isEra ? (first, second) : (second, first)
            return report.contradiction(
                code, "", Place(line: line, value: first.printed), against: Place(line: line, value: second.printed),
                .unclear,
                "line \(line) prints \(first.printed)(\(second.printed)), and \(era.printed) is \(era.western), not "
                    + "\(western.western)")
        }
    }

    /// Whether a year is a fiscal one; March 2025 is of fiscal 2024.
    private static func isFiscal(_ year: DateReading.Year, in text: FoldedText) -> Bool {
        text.scalars[year.range.upperBound - 1] == "度"
    }

    // MARK: - Weekdays

    private static let weekdays = Array("日月火水木金土".unicodeScalars)

    private static func weekdays(in text: FoldedText, line: Int, _ report: AuditedReport) -> [Finding] {
        DateReading.days(in: text).compactMap { date in
            guard let opening = text.scalars[date.range.upperBound...].first, opening == "(",
                let printed = text.scalars.dropFirst(date.range.upperBound + 1).first,
                let place = weekdays.firstIndex(of: printed),
                endsWeekday(text.scalars.dropFirst(date.range.upperBound + 2)), let day = date.weekday, day != place
            else { return nil }
            let shown = FoldedText(scalars: text.scalars[date.range]).text
            return report.contradiction(
                code, "", Place(line: line, value: "\(shown)(\(printed))"),
                against: Place(line: line, value: String(weekdays[day])), .unclear,
                "line \(line) prints \(shown) as \(printed), and the day was a \(weekdays[day])")
        }
    }

    private static func endsWeekday(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        [")", "曜)", "曜日)", "・", "祝", "、"].contains { rest.starts(with: $0.unicodeScalars) }
    }
}
