import PlanModel

extension PlanDraft {
    /// Adds what a row reports: progress, baselines and targets, and the figures of its cells.
    func report(
        _ row: DraftRow, id: Initiative.ID, source: SourceDocument.ID, scale: RatingScale?,
        into tables: inout PlanTables
    ) {
        let results = row.cells.filter { $0.field == .result }
        if let year = row.fiscalYear {
            let result = results.filter { $0.year == year }.map(\.text).joined(separator: " ")
            tables.progress.append(
                Progress(
                    initiative: id, fiscalYear: year, ratingRaw: row.rating, scale: row.rating == nil ? nil : scale?.id,
                    score: row.rating.flatMap { scale?.score(of: $0) }, statusJa: CellForm(result).mark,
                    hasPlan: has(.target, in: row, year: year), hasResult: has(.result, in: row, year: year),
                    hasNextPlan: has(.outlook, in: row, year: nil)))
        }
        for cell in row.cells {
            guard let kind = cell.kind, let year = cell.year else { continue }
            let figures = FigureReader.figures(
                in: cell.text, year: year, departments: row.departments.map(\.department.nameJa))
            if kind != .actual {
                let form = CellForm(cell.text, hasFigures: !figures.isEmpty)
                tables.targets.append(
                    InitiativeTarget(
                        initiative: id, fiscalYear: year, kind: kind, form: form.form, markJa: form.mark,
                        source: source, sourceLine: cell.line))
            }
            for figure in figures {
                let department = figure.department.flatMap { name in
                    row.departments.first { Identifier<Department>($0.department.nameJa) == Identifier(name) }
                }
                tables.measures.append(
                    Measure(
                        initiative: id, fiscalYear: figure.fiscalYear, kind: kind,
                        department: department?.department.id, labelJa: figure.label, value: figure.value,
                        valueTo: figure.valueTo, unit: figure.unit, qualifier: figure.qualifier, source: source,
                        sourceLine: cell.line(at: figure.offset)))
            }
        }
    }

    /// Whether a row says anything in a column; nil when the document does not part such a column from others.
    private func has(_ field: ReportText.Field, in row: DraftRow, year: Int?) -> Bool? {
        let cells = row.cells.filter { $0.field == field && (year == nil || $0.year == year) }
        return cells.isEmpty ? nil : cells.contains { !$0.text.isEmpty }
    }
}

extension DraftRow.Cell {
    /// What the figures of the cell are; nil for cells whose figures are not read.
    fileprivate var kind: Measure.Kind? {
        switch field {
        case .baseline: .baseline
        case .target: .target
        case .result: .actual
        case .description, .mark, .outlook: nil
        }
    }
}

/// What stands in a cell for a baseline, a target or a result.
struct CellForm {
    let form: InitiativeTarget.Form
    /// The words, where they are a mark.
    let mark: String?

    /// The longest mark, in characters: two words of six. What is longer is text, which is not stored.
    private static let longestMark = 12

    init(_ text: String, hasFigures: Bool = false) {
        let joined = WrappedText.joined(text.drop { "・•".contains($0) })
        let isDash = joined.unicodeScalars.allSatisfy(PlainSigns.isDash)
        let isShort = joined.count <= Self.longestMark && !joined.contains("。")
        let hasDigits = joined.unicodeScalars.contains {
            $0.properties.numericType != nil && !"一二三四五六七八九十".unicodeScalars.contains($0)
        }
        form =
            joined.isEmpty ? .blank : isDash ? .dash : hasFigures ? .figures : isShort && !hasDigits ? .mark : .text
        mark = form == .mark ? joined : nil
    }
}
