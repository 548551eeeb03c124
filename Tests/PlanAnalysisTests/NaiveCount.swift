import PlanAnalysis
import PlanModel

/// The coverage matrix counted in the plainest way: for each cell, every initiative is looked at again, by the texts of its
/// codes. Nothing is interned, nothing is added up before it is asked for.
struct NaiveCount {
    private struct Counted {
        let city: String
        let family: PlanFamily
        let areas: [String: Basis]
        let groups: [String: Basis]
    }

    let cities: [String]
    let families: [PlanFamily]
    let areas: [String]
    let groups: [String]
    private let initiatives: [Counted]
    /// `full` or `excerpt` under `city family`; nothing where no plan is loaded.
    private let read: [String: String]

    init(_ dataset: Dataset) {
        cities = dataset.municipalities.map { $0.code.text }.sorted()
        families = PlanFamily.allCases.filter { family in dataset.plans.contains { $0.family == family } }
        let areas = dataset.taxonomy.codes(on: .policyArea).map(\.id.text)
        let groups = dataset.taxonomy.codes(on: .group).map(\.id.text)
        (self.areas, self.groups) = (areas + ["UNCODED", "ALL"], groups + ["UNCODED", "ALL"])
        initiatives = dataset.initiatives.filter { $0.restates == nil }.map { initiative in
            let plan = dataset.plans.first { $0.id == initiative.plan }!
            return Counted(
                city: plan.municipality.text, family: plan.family,
                areas: Self.codes(of: initiative.id, .policyArea, areas, dataset),
                groups: Self.codes(of: initiative.id, .group, groups, dataset))
        }
        var read: [String: String] = [:]
        for plan in dataset.plans {
            let excerpt = dataset.sources.contains { $0.plan == plan.id && $0.completeness == .excerpt }
            read["\(plan.municipality) \(plan.family)"] = excerpt ? "excerpt" : "full"
        }
        self.read = read
    }

    private static func codes(
        of initiative: Initiative.ID, _ axis: Axis, _ known: [String], _ dataset: Dataset
    ) -> [String: Basis] {
        var codes: [String: Basis] = [:]
        for row in dataset.codes where row.initiative == initiative && row.axis == axis {
            guard known.contains(row.code.text) else { continue }
            let strength = [Basis.decided, .stated, .derived, .inferred]
            let old = codes[row.code.text].map { strength.firstIndex(of: $0)! } ?? strength.count
            if strength.firstIndex(of: row.basis)! < old { codes[row.code.text] = row.basis }
        }
        return codes
    }

    private static func fits(_ codes: [String: Basis], _ key: String) -> Bool {
        key == "ALL" || (key == "UNCODED" ? codes.isEmpty : codes[key] != nil)
    }

    func cell(_ city: String, _ family: PlanFamily, _ area: String, _ group: String) -> Cell {
        let own = initiatives.filter { $0.city == city && $0.family == family }
        var counts = [0, 0, 0]
        for initiative in own where Self.fits(initiative.areas, area) && Self.fits(initiative.groups, group) {
            let bases = [initiative.areas[area], initiative.groups[group]]
            if bases.contains(.inferred) {
                counts[2] += 1
            } else if bases.contains(.derived) {
                counts[1] += 1
            } else {
                counts[0] += 1
            }
        }
        // What lacks a code on an axis of which the cell names one, and does not contradict the other.
        let hasArea = area.hasPrefix("P")
        let hasGroup = group.hasPrefix("G")
        let open = own.filter { initiative in
            let lacksArea = hasArea && initiative.areas.isEmpty
            let lacksGroup = hasGroup && initiative.groups.isEmpty
            return (lacksArea || Self.fits(initiative.areas, area))
                && (lacksGroup || Self.fits(initiative.groups, group))
                && (lacksArea || lacksGroup)
        }
        let state: CoverageState
        switch (counts[0] + counts[1] > 0, counts[2] > 0, read["\(city) \(family)"]) {
        case (true, _, _): state = .stated
        case (_, true, _): state = .inferred
        case (_, _, "full"): state = .none
        case (_, _, "excerpt"): state = .unknown
        default: state = .notAssessed
        }
        return Cell(stated: counts[0], derived: counts[1], inferred: counts[2], uncoded: open.count, state)
    }
}
