import PlanModel

/// A figure as a text prints it.
struct PrintedFigure {
    /// What is counted; empty when nothing is printed.
    let label: String
    let value: ExactDecimal
    /// The upper end of a range.
    let valueTo: ExactDecimal?
    /// The counter as printed, and the period of a frequency: `回/月`.
    let unit: String
    let qualifier: Measure.Qualifier?
    let fiscalYear: Int
    /// The department of the passage that the figure stands in.
    let department: String?
    /// Where the number's first digit stands in the text, in bytes of UTF-8.
    let offset: Int
}

/// Reads the figures of a cell: numbers in digits with a counter, which are no date, ordinal, age, name or condition.
///
/// What counts is laid down in `Datasets/taxonomy/FIGURES.md`. After folding widths and taking tags away, a text is read by
///
///     text      = { block | section | sentence }
///     block     = "【" departments "】" | "(" departments ")"
///     section   = year ("実績" | "実績値")                       the year of all that follows
///     sentence  = { year | other | figure } ("。" | "・" | end of a paragraph)
///     year      = ("令和" | "平成" | "昭和" | "R" | "H") number [date] | 4 digits "年" [date]
///     figure    = [label] [before] [period] [before] amount [after] ["/" period] [bracket]
///     period    = ("年" | "月" | "週" | "毎月" | "年間" | "1日" …) ["に"]
///     before    = "延べ" | "計" | "実" | "うち" | "約" | "前年度比" …
///     amount    = number counter | number "~" number counter | number counter "~" number counter
///               | number counter "×" number counter          two figures
///     number    = digits ["." digits] { "百" | "千" | "万" | "億" }
///     counter   = one of the words of ``Counter``
///     after     = "程度" | "前後" | "以上" | "増" | "減" …
///     bracket   = "(" qualifier ")" | "(" year … ("時点" | "末" | "現在") … ")"
///
/// and an amount is dropped for the reasons listed in ``NoFigure``.
enum FigureReader {
    /// - Parameters:
    ///   - text: a cell, tags and line ends included.
    ///   - year: the fiscal year that the cell's column is about.
    ///   - departments: the names that may head a passage.
    /// - Returns: the figures in the order of the text.
    static func figures(in text: String, year: Int, departments: [String]) -> [PrintedFigure] {
        let text = FigureText(text)
        let spans = CalendarSpans(text)
        let blocks = DepartmentBlocks(text, departments: departments)
        let years = FigureYears(text, spans: spans, blocks: blocks, columnYear: year)
        var figures: [PrintedFigure] = []
        var label = ""
        var previousEnd = 0
        for amount in amounts(in: text, spans: spans) {
            let context = FigureContext(
                text, amount, after: max(previousEnd, spans.lastEnd(before: amount.start)), previousFigure: previousEnd)
            if context.label != "" || !context.isBesidePrevious || amount.leading.isSum { label = context.label }
            figures.append(
                PrintedFigure(
                    label: label, value: amount.value, valueTo: amount.valueTo, unit: amount.unit,
                    qualifier: FigureQualifier.qualifier(of: amount, context, in: text),
                    fiscalYear: years.year(of: amount), department: blocks.department(at: amount.start),
                    offset: text.offset(of: amount.start)))
            previousEnd = amount.end
        }
        return figures
    }

    private static func amounts(in text: FigureText, spans: CalendarSpans) -> [Amount] {
        let reasons = NoFigure(text)
        var amounts: [Amount] = []
        var index = 0
        while index < text.count {
            if let end = spans.end(at: index) {
                index = end
            } else if text[index]!.isASCIIDigit {
                let read = Amount.read(in: text, at: index)
                amounts += read.amounts.filter { !reasons.apply(to: $0) }
                index = read.end
            } else {
                index += 1
            }
        }
        return amounts
    }
}
