import CSVText
import PlanAnalysis
import PlanModel

extension FrameworkCoverage {
    /// How many initiatives a row names.
    private static let examples = 3

    /// `framework_coverage.csv`: one row a municipality, family and item of a framework.
    ///
    /// - Parameter framework: the one framework to tell of; all when nil.
    public func table(_ index: AtlasIndex, only framework: Identifier<Taxonomy.Framework>? = nil) -> TidyTable {
        let codes = CodeCells(index: index)
        return TidyTable(
            name: "framework_coverage",
            columns: CodeCells.columns("municipality", "municipality_code") + CodeCells.columns("family")
                + Taxonomy.FrameworkItem.columns + ["initiatives", "of_initiatives"] + CellCount.columns.dropFirst()
                + ["uncoded", "in_other_plans"] + CodeCells.columns("relation") + CodeCells.columns("state")
                + ["examples"],
            rows: rows.filter { framework == nil || items[$0.item].key.framework == framework }.map { row in
                let names = row.initiatives.prefix(Self.examples).map { index.known[$0].nameJa }
                return codes.municipality(row.municipality) + codes.family(row.family) + items[row.item].cells
                    + [CSVCell(row.count.initiatives), CSVCell(row.ofInitiatives)] + row.count.cells.dropFirst()
                    + [CSVCell(row.uncoded), CSVCell(row.inOtherPlans)]
                    + (row.relation.map { CodeCells.cells($0.rawValue, $0.itemLabel) } ?? [
                        .missing, .missing, .missing,
                    ])
                    + codes.state(row.state) + [CSVCell(names.isEmpty ? nil : names.joined(separator: "／"))]
            })
    }
}

extension UnansweredItems {
    /// One row an item that no city answers, with what that rests on and the cities concerned.
    public func table(
        _ index: AtlasIndex, _ coverage: FrameworkCoverage, only framework: Identifier<Taxonomy.Framework>? = nil
    ) -> TidyTable {
        TidyTable(
            name: "unanswered_items",
            columns: Taxonomy.FrameworkItem.columns + CodeCells.columns("ground")
                + ["municipality_codes", "municipalities_ja", "municipalities_en", "uncoded"],
            rows: rows.filter { framework == nil || coverage.items[$0.item].key.framework == framework }.map { row in
                let cities = row.municipalities.map { index.municipalities[$0] }
                let list = { (parts: [String]) in CSVCell(parts.isEmpty ? nil : parts.joined(separator: "／")) }
                return coverage.items[row.item].cells + CodeCells.cells(row.ground.rawValue, row.ground.label)
                    + [
                        list(cities.map(\.code.text)), list(cities.map(\.name.japanese)),
                        list(cities.map(\.name.english)),
                    ]
                    + [CSVCell(row.uncoded)]
            })
    }
}

extension Taxonomy.FrameworkItem {
    fileprivate static let columns =
        CodeCells.columns("framework") + ["dated"] + CodeCells.columns("item") + ["wording"]

    fileprivate var cells: [CSVCell] {
        CodeCells.cells(framework, frameworkLabel) + [.text(dated)] + CodeCells.cells(item, label)
            + [.text(wording.rawValue)]
    }
}
