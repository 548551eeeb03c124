import PlanAtlas

// The samples of the article of this name, as they stand there.

struct UnusableAtlas: Error {}

/// An atlas without errors, or all of its errors.
func usableAtlas(at path: String) throws -> Atlas {
    let atlas = try Atlas.load(path)
    for finding in atlas.findings where finding.severity == .error { print(finding) }
    guard atlas.isUsable else { throw UnusableAtlas() }
    return atlas
}

/// How many initiatives of a city's suicide-countermeasure plan have a policy area, or why there is no number.
func answer(area: String, of city: String, in atlas: Atlas) throws -> String {
    let index = atlas.index(Selection(families: [.suicide]))
    let municipality = try atlas.municipality(named: city)
    guard let code = index.areas.firstIndex(where: { $0.id.text == area }) else { return "no such area" }
    let row = CoverageMatrix(index).rows.first { row in
        index.municipalities[row.municipality].code == municipality.code && row.area == .code(code) && row.group == .all
    }
    switch row?.state {
    case .stated, .inferred: return "\(row!.count.initiatives) initiatives"
    case .some(.none): return "none: the plan was read whole"
    case .unknown: return "unknown: the document is an excerpt"
    case .notAssessed, nil: return "no plan of the family is loaded"
    }
}

/// Why an initiative has its codes: one line a code.
func evidence(of id: String, in atlas: Atlas) throws -> [String] {
    let initiative = try atlas.initiative(id)
    let files = Dictionary(atlas.dataset.sources.map { ($0.id, $0.fileName) }, uniquingKeysWith: { first, _ in first })
    return atlas.dataset.codes.filter { $0.initiative == initiative.id }.map { row in
        "\(row.code) \(row.basis.rawValue): \(row.evidence) (\(files[row.source] ?? ""):\(row.sourceLine))"
    }
}

/// The initiatives of one cell of the matrix as CSV: UTF-8, LF, codes as text.
func initiatives(area: String, group: String, of city: String, in atlas: Atlas) throws -> [UInt8] {
    let municipality = try atlas.municipality(named: city)
    let cell = [try atlas.cell(area, on: .policyArea), try atlas.cell(group, on: .group)].compactMap { $0 }
    return atlas.listing(.initiatives, Selection(municipalities: [municipality.code]), with: cell).csv(.plain)
}
