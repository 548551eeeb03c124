import PlanAnalysis
import PlanModel
import TestSupport

/// The frameworks of a dataset, asked for by the ids that people write.
struct FrameworkCounted {
    let index: AtlasIndex
    let coverage: FrameworkCoverage

    init(_ dataset: Dataset, _ selection: Selection = Selection()) {
        index = AtlasIndex(dataset, selection)
        coverage = FrameworkCoverage(index, dataset)
    }

    func row(_ city: String, _ item: String, of framework: String = "f") -> FrameworkCoverage.Row? {
        coverage.rows.first {
            index.municipalities[$0.municipality].code.text == city
                && coverage.items[$0.item].key == .init(framework: framework, item: item)
        }
    }

    /// `1/0/2 of 5, 1 uncoded, 0 elsewhere, exact, stated: k1 k2`.
    func text(_ row: FrameworkCoverage.Row) -> String {
        let ids = row.initiatives.map { index.known[$0].id.text }.joined(separator: " ")
        return "\(row.count.stated)/\(row.count.derived)/\(row.count.inferred) of \(row.ofInitiatives), "
            + "\(row.uncoded) uncoded, \(row.inOtherPlans) elsewhere, \(row.relation?.rawValue ?? "no relation"), "
            + "\(row.state.rawValue): \(ids)"
    }

    func text(_ city: String, _ item: String, of framework: String = "f") -> String? {
        row(city, item, of: framework).map(text)
    }

    /// Every row, with city and item in front.
    var rows: [String] {
        coverage.rows.map { row in
            let item = coverage.items[row.item]
            return "\(index.municipalities[row.municipality].code) \(item.framework) \(item.item): \(text(row))"
        }
    }

    /// `none f 1: 142042 132284` for each item that no city answers.
    var unanswered: [String] {
        UnansweredItems(coverage).rows.map { row in
            let item = coverage.items[row.item]
            let cities = row.municipalities.map { index.municipalities[$0].code.text }.joined(separator: " ")
            return "\(row.ground.rawValue) \(item.framework) \(item.item): \(cities)"
        }
    }
}
