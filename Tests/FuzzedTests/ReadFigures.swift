import PlanModel

@testable import PlanExtraction

/// What holds of the figure grammar for every text: each figure begins at a digit of its text, in order, has a unit, and its
/// range does not run backwards.
enum ReadFigures {
    private static let departments = ["健康課", "雪対策課", ""]

    /// - Returns: what is broken, or nil.
    static func broken(by input: [UInt8]) -> String? {
        guard let text = String(validating: input, as: UTF8.self) else { return nil }
        var last = -1
        for figure in FigureReader.figures(in: text, year: 2024, departments: departments) {
            guard input.indices.contains(figure.offset), beginsNumber(input[figure.offset...]) else {
                return "the figure stands at no digit: \(figure)"
            }
            if figure.offset <= last { return "the figures are out of order: \(figure)" }
            if figure.unit.isEmpty { return "the figure counts nothing: \(figure)" }
            if let upper = figure.valueTo, upper < figure.value { return "the range runs backwards: \(figure)" }
            if let name = figure.department, !departments.contains(name) { return "“\(name)” is no department" }
            last = figure.offset
        }
        return nil
    }

    /// A digit of ASCII, or a full-width one: U+FF10 to U+FF19.
    private static func beginsNumber(_ text: ArraySlice<UInt8>) -> Bool {
        if let first = text.first, (0x30...0x39).contains(first) { return true }
        return text.starts(with: [0xEF, 0xBC]) && (0x90...0x99).contains(text.dropFirst(2).first ?? 0)
    }
}
