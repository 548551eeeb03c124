import CSVText
import PlanAnalysis
import PlanModel

extension Comparison {
    /// One row a city, family and initiative; a city without one has a row that says why.
    public func table(_ index: AtlasIndex, _ dataset: Dataset) -> TidyTable {
        let names = InitiativeNames(index, dataset, .japanese)
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "comparison",
            columns: CodeCells.columns("municipality", "municipality_code") + CodeCells.columns("family")
                + ["subject", "subject_code", "subject_ja", "subject_en"] + CodeCells.columns("state")
                + ["initiatives", "of_initiatives", "initiative_id", "initiative_ja", "initiative_en", "summary_ja"]
                + ["departments", "partners", "basis", "is_relisted", "evidence", "file", "source_line"],
            rows: columns.flatMap { column -> [[CSVCell]] in
                let head =
                    codes.municipality(column.municipality) + codes.family(column.family)
                    + [.text(subject.name)] + CodeCells.cells(code(index).id.text, code(index).label)
                    + codes.state(column.state)
                    + (column.state == .notAssessed
                        ? [.missing, .missing] : [CSVCell(column.entries.count), CSVCell(column.of)])
                guard !column.entries.isEmpty else { return [head + Array(repeating: .missing, count: 11)] }
                return column.entries.map { entry in
                    let initiative = index.known[entry.initiative]
                    return head
                        + [
                            .text(initiative.id.text), .text(initiative.nameJa), CSVCell(initiative.nameEn),
                            CSVCell(initiative.summaryJa), CSVCell(list: names.departments(entry.initiative)),
                            CSVCell(list: names.partners(entry.initiative)), CSVCell(entry.basis?.rawValue),
                            .text(entry.isRelisted ? "true" : "false"), .text(entry.evidence),
                            .text(names.fileName(entry.source)), CSVCell(entry.line),
                        ]
                }
            })
    }

    /// The code that the cities are compared for.
    func code(_ index: AtlasIndex) -> Taxonomy.Code {
        switch subject {
        case .area(let code): index.areas[code]
        case .group(let code): index.groups[code]
        case .function(let code): index.functions[code]
        }
    }
}

extension Comparison.Subject {
    var name: String {
        switch self {
        case .area: "policy_area"
        case .group: "group"
        case .function: "function"
        }
    }
}
