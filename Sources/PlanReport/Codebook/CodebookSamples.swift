import PlanModel

/// The examples of a dataset with the names that a reader needs, and how many rows have each code.
struct CodebookSamples {
    private let examples: [Codebook.Key: [Taxonomy.Example]]
    private let initiatives: [Initiative.ID: Initiative]
    private let departments: [Department.ID: Department]
    private let cities: [Municipality.ID: Label]
    private let plans: [Plan.ID: Municipality.ID]
    private let carriers: [Initiative.ID: [Department.ID]]
    private let counts: [Codebook.Key: Int]
    private let isCoded: Bool

    init(_ dataset: Dataset) {
        let rows = dataset.taxonomy.examples.map(\.value)
        examples = Dictionary(grouping: rows) { Codebook.Key($0.axis, $0.code) }
        initiatives = Dictionary(
            dataset.initiatives.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        departments = Dictionary(
            dataset.departments.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        cities = Dictionary(
            dataset.municipalities.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        plans = Dictionary(dataset.plans.map { ($0.id, $0.municipality) }, uniquingKeysWith: { first, _ in first })
        carriers = Dictionary(grouping: dataset.responsibilities.map(\.value), by: \.initiative)
            .mapValues { $0.map(\.department) }
        var counts: [Codebook.Key: Int] = [:]
        for row in dataset.codes where row.axis != .policyArea || row.rank == .primary {
            counts[Codebook.Key(row.axis, row.code), default: 0] += 1
        }
        for row in dataset.departments {
            if let function = row.function { counts[Codebook.Key(.function, function), default: 0] += 1 }
        }
        self.counts = counts
        isCoded = dataset.codes.contains { $0.axis == .instrument }
    }

    /// The examples or near misses of a code, in the order of their table.
    func shown(
        _ kind: Taxonomy.Example.Kind, of key: Codebook.Key, _ reference: (Taxonomy.Code.ID) -> Codebook.Reference
    ) -> [Codebook.Shown] {
        (examples[key] ?? []).filter { $0.kind == kind }.map { example in
            let (name, place) = description(of: example.subject)
            return Codebook.Shown(
                id: example.subject.id, name: name, place: place, instead: example.instead.map(reference),
                note: example.note)
        }
    }

    /// How many initiatives have a code, or departments a function; nil while no initiative has an instrument, which
    /// says that coding has not gone beyond the headings.
    func carriers(of key: Codebook.Key) -> Int? {
        isCoded || key.axis == .function ? counts[key] ?? 0 : nil
    }

    private func description(of subject: Taxonomy.Example.Subject) -> (name: Label, place: Label) {
        switch subject {
        case .department(let id):
            guard let department = departments[id] else { return (Label(id.text, id.text), Label("", "")) }
            return (Label(department.nameJa, department.nameJa), city(department.municipality))
        case .initiative(let id):
            guard let initiative = initiatives[id] else { return (Label(id.text, id.text), Label("", "")) }
            let own = (carriers[id] ?? []).map { departments[$0]?.nameJa ?? $0.text }
            let city = plans[initiative.plan].map(city) ?? Label(initiative.plan.text, initiative.plan.text)
            return (
                Label(initiative.nameJa, initiative.nameEn ?? initiative.nameJa),
                Label(
                    ([city.japanese] + own).joined(separator: "、"), ([city.english] + own).joined(separator: ", "))
            )
        }
    }

    private func city(_ id: Municipality.ID) -> Label { cities[id] ?? Label(id.text, id.text) }
}
