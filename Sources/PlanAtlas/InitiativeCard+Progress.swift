import PlanModel

extension InitiativeCard {
    /// What was reported of the initiative: its grade, and the baseline, targets and results with their figures.
    var progress: [String] {
        grades
            + columns.map { column in
                let marks = dataset.targets.filter { column.holds($0.value, of: initiative.id) }.compactMap(\.markJa)
                let figures = dataset.measures.filter { column.holds($0.value, of: initiative.id) }.map {
                    printed($0.value)
                }
                return "\(label(of: column.kind)) \(column.year): \((marks + figures).joined(separator: "／"))"
            }
    }

    private var grades: [String] {
        dataset.progress.filter { $0.initiative == initiative.id && $0.ratingRaw != nil }.map { row in
            "\(text("評価", "Grade")) \(row.fiscalYear): \(row.ratingRaw ?? "")  (\(text("尺度", "scale")) \(row.scale?.text ?? ""))"
        }
    }

    /// A column of the report: a baseline, a target or a result of one year.
    private struct Column: Hashable {
        let kind: Measure.Kind
        let year: Int

        func holds(_ row: InitiativeTarget, of initiative: Initiative.ID) -> Bool {
            row.initiative == initiative && row.kind == kind && row.fiscalYear == year
        }

        func holds(_ row: Measure, of initiative: Initiative.ID) -> Bool {
            row.initiative == initiative && row.kind == kind && row.fiscalYear == year
        }
    }

    /// The columns that hold a word or a figure, baselines first, then targets and results, each by year.
    private var columns: [Column] {
        let marked = dataset.targets.filter { $0.initiative == initiative.id && $0.markJa != nil }
            .map { Column(kind: $0.kind, year: $0.fiscalYear) }
        let measured = dataset.measures.filter { $0.initiative == initiative.id }
            .map { Column(kind: $0.kind, year: $0.fiscalYear) }
        let order = { (kind: Measure.Kind) in Measure.Kind.allCases.firstIndex(of: kind)! }
        return Set(marked + measured).sorted { (order($0.kind), $0.year) < (order($1.kind), $1.year) }
    }

    private func label(of kind: Measure.Kind) -> String {
        switch kind {
        case .baseline: text("初期値", "Baseline")
        case .target: text("目標", "Target")
        case .actual: text("実績", "Result")
        }
    }

    private func printed(_ measure: Measure) -> String {
        let range = measure.valueTo.map { "～\($0)" } ?? ""
        let qualifier = measure.qualifier.map { " [\($0.rawValue)]" } ?? ""
        return
            "\(measure.labelJa)\(measure.labelJa.isEmpty ? "" : " ")\(measure.value)\(range)\(measure.unit)\(qualifier)"
    }
}
