import PlanModel
import Testing

@testable import PlanExtraction

/// A figure in a few words: `延べ20人` of another year is `20 人 total @2022`, `10～20人` is `10~20 人`.
///
/// The year stands only where it is not 2024, the year of the column in these tests.
struct FiguresReading {
    static let columnYear = 2024

    static func short(_ text: String, departments: [String] = []) -> [String] {
        FigureReader.figures(in: text, year: columnYear, departments: departments).map(short)
    }

    static func short(_ figure: PrintedFigure) -> String {
        var words = figure.value.description
        if let upper = figure.valueTo { words += "~\(upper)" }
        words += " \(figure.unit)"
        if let qualifier = figure.qualifier { words += " \(qualifier.rawValue)" }
        if figure.fiscalYear != columnYear { words += " @\(figure.fiscalYear)" }
        return words
    }
}

/// A sentence and the figures that it prints.
struct FiguresSentence: Sendable, CustomTestStringConvertible {
    let text: String
    let figures: [String]

    init(_ text: String, _ figures: String...) {
        self.text = text
        self.figures = figures
    }

    var testDescription: String { text }
}
