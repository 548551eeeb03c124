import CSVText
import PlanAnalysis
import PlanModel

/// Codes with their labels in both languages, as the tables carry them.
struct CodeCells {
    let index: AtlasIndex

    static func columns(_ name: String, _ code: String? = nil) -> [String] {
        [code ?? name, "\(name)_ja", "\(name)_en"]
    }

    func municipality(_ position: Int) -> [CSVCell] {
        let municipality = index.municipalities[position]
        return [.text(municipality.code.text)] + Self.cells(municipality.name)
    }

    func family(_ position: Int) -> [CSVCell] {
        let family = index.families[position]
        return [.text(family.rawValue)] + Self.cells(family.label)
    }

    func area(_ key: CoverageKey) -> [CSVCell] {
        cells(key, index.areas, uncoded: Label("分野未定", "No policy area yet"), all: Label("全分野", "All policy areas"))
    }

    func group(_ key: CoverageKey) -> [CSVCell] {
        cells(key, index.groups, uncoded: Label("対象の記載なし", "No group named"), all: Label("対象を問わず", "Any group"))
    }

    func function(_ position: Int?) -> [CSVCell] {
        guard let position else { return [.missing, .missing, .missing] }
        return [.text(index.functions[position].id.text)] + Self.cells(index.functions[position].label)
    }

    func state(_ state: CoverageState) -> [CSVCell] { Self.cells(state.rawValue, state.label) }

    /// The columns of ``plan(_:)``.
    static var planColumns: [String] {
        columns("municipality", "municipality_code") + columns("family") + columns("plan", "plan_id")
    }

    /// A plan that is reported on, with its municipality and family.
    func plan(_ position: Int) -> [CSVCell] {
        let plan = index.plans[position]
        return municipality(municipality(of: plan)) + Self.cells(plan.family.rawValue, plan.family.label)
            + Self.cells(plan.id.text, plan.title)
    }

    /// How much is loaded of a plan's family in its municipality.
    func assessment(ofPlan position: Int) -> Assessment {
        let plan = index.plans[position]
        return index.assessment(
            municipality: municipality(of: plan), family: index.families.firstIndex(of: plan.family)!)
    }

    /// A plan of the index belongs to one of its municipalities.
    private func municipality(of plan: Plan) -> Int {
        index.municipalities.firstIndex { $0.code == plan.municipality }!
    }

    static func cells(_ code: String, _ label: Label) -> [CSVCell] { [.text(code)] + cells(label) }

    private func cells(_ key: CoverageKey, _ codes: [Taxonomy.Code], uncoded: Label, all: Label) -> [CSVCell] {
        switch key {
        case .code(let position): [.text(codes[position].id.text)] + Self.cells(codes[position].label)
        case .uncoded: [.text("UNCODED")] + Self.cells(uncoded)
        case .all: [.text("ALL")] + Self.cells(all)
        }
    }

    private static func cells(_ label: Label) -> [CSVCell] { [.text(label.japanese), .text(label.english)] }
}

extension CSVCell {
    /// A ratio with four decimals; missing where there is none.
    init(_ ratio: Ratio?) {
        self = ratio.map { .number($0.decimal()) } ?? .missing
    }
}

extension CellCount {
    static let columns = ["initiatives", "stated", "derived", "inferred"]

    var cells: [CSVCell] { [CSVCell(initiatives), CSVCell(stated), CSVCell(derived), CSVCell(inferred)] }
}
