import PlanModel

struct PrintedFigure {
    let label: String
    let value: ExactDecimal
    let valueTo: ExactDecimal?
    let unit: String
    let qualifier: Measure.Qualifier?
    let fiscalYear: Int
    let department: String?
    let offset: Int
}

enum FigureReader {
    static func figures(in text: String, year: Int, departments: [String]) -> [PrintedFigure] { [] }
}
