import PlanModel

/// A small atlas in a few words, for tests that count it by hand.
///
/// ```swift
/// var sketch = AtlasSketch(areas: ["P1", "P2"], groups: ["G1"], functions: ["F1"])
/// sketch.city("011002", "札幌市", "Sapporo")
/// sketch.plan("s", of: "011002")
/// sketch.department("s-health", of: "011002", function: "F1")
/// sketch.initiative("s1", in: "s", codes: "P1 P2=inferred G1=stated", by: "s-health")
/// ```
public struct AtlasSketch: Sendable {
    public var dataset = Dataset()

    /// Codes in the order of their lists; each is labelled with itself and the languages' names.
    public init(areas: [String], groups: [String], functions: [String], instruments: [String] = []) {
        dataset.taxonomy.policyAreas = Self.rows(
            Self.codes(areas).map { Taxonomy.PolicyArea(code: $0, kind: .topic) })
        dataset.taxonomy.priorityGroups = Self.rows(
            Self.codes(groups).map { Taxonomy.PriorityGroup(code: $0, terms: []) })
        dataset.taxonomy.departmentFunctions = Self.rows(
            Self.codes(functions).map { Taxonomy.DepartmentFunction(code: $0, examples: []) })
        dataset.taxonomy.instruments = Self.rows(Self.codes(instruments))
    }

    public mutating func synonym(_ term: String, _ canonical: String) {
        dataset.taxonomy.synonyms.append(Self.row(Synonym(term: term, canonical: canonical)))
    }

    public mutating func city(_ code: String, _ japanese: String, _ english: String) {
        dataset.municipalities.append(
            Self.row(
                Municipality(
                    code: .init(code), name: Label(japanese, english), prefectureJa: "県", kind: "市",
                    asOf: "2024-01-01")))
    }

    /// A plan with one document.
    public mutating func plan(
        _ id: String, of city: String, _ family: PlanFamily = .suicide, _ completeness: Completeness = .full
    ) {
        dataset.plans.append(
            Self.row(
                Plan(
                    id: .init(id), municipality: .init(city), family: family, title: Label(id, id), periodStart: nil,
                    periodEnd: nil, visionJa: nil)))
        document(of: id, completeness)
    }

    /// One more document of a plan.
    public mutating func document(of plan: String, _ completeness: Completeness) {
        let isFirst = !dataset.sources.contains { $0.plan == .init(plan) }
        dataset.sources.append(
            Self.row(
                SourceDocument(
                    id: .init(isFirst ? "\(plan)-source" : "\(plan)-source-\(dataset.sources.count)"),
                    plan: .init(plan), fileName: "\(plan).txt",
                    titleJa: plan, asOf: nil, lines: 1, sha256: "", completeness: completeness, note: nil)))
    }

    public mutating func department(
        _ id: String, of city: String, function: String?, name: String? = nil, _ kind: Department.Kind = .internal
    ) {
        dataset.departments.append(
            Self.row(
                Department(
                    id: .init(id), municipality: .init(city), bureauJa: nil, nameJa: name ?? id,
                    function: function.map { .init($0) }, kind: kind)))
    }

    /// An initiative with its codes and departments, both separated by spaces.
    ///
    /// - Parameters:
    ///   - codes: `P1=inferred`; `derived` is left out. P is a policy area, the first one primary; G is a group, I an instrument.
    ///   - departments: a single one leads, several are joint, and external ones are partners.
    ///   - heading: an id; a heading that no table has when left out.
    ///   - summary: what the atlas says of it in its own words.
    public mutating func initiative(
        _ id: String, in plan: String, name: String? = nil, codes: String = "", by departments: String = "",
        restates: String? = nil, under heading: String = "h", summary: String? = nil
    ) {
        let source = SourceDocument.ID("\(plan)-source")
        dataset.initiatives.append(
            Self.row(
                Initiative(
                    id: .init(id), plan: .init(plan), heading: .init(heading), nameJa: name ?? id,
                    summaryJa: summary, restates: restates.map { .init($0) }, source: source, lines: 1...1)))
        var hasArea = false
        for text in codes.split(separator: " ") {
            let parts = text.split(separator: "=").map(String.init)
            let isArea = parts[0].hasPrefix("P")
            dataset.codes.append(
                Self.row(
                    InitiativeCode(
                        initiative: .init(id),
                        axis: isArea ? .policyArea : parts[0].hasPrefix("I") ? .instrument : .group,
                        code: .init(parts[0]),
                        rank: isArea && hasArea ? .secondary : .primary,
                        basis: parts.count > 1 ? Basis(rawValue: parts[1])! : .derived, evidence: "", rule: "",
                        source: source, sourceLine: 1)))
            if isArea { hasArea = true }
        }
        let carriers = departments.split(separator: " ").map(String.init)
        for carrier in carriers {
            let kind = dataset.departments.first { $0.id == .init(carrier) }?.kind
            dataset.responsibilities.append(
                Self.row(
                    Responsibility(
                        initiative: .init(id), department: .init(carrier),
                        role: kind == .external ? .partner : carriers.count == 1 ? .lead : .joint,
                        asPrinted: carrier)))
        }
    }

    private static func codes(_ ids: [String]) -> [Taxonomy.Code] {
        ids.enumerated().map { index, id in
            Taxonomy.Code(
                id: .init(id), order: index + 1, label: Label("\(id)の和名", "\(id) in English"), definitionJa: "",
                include: "", exclude: "", since: "0.1.0", replacedBy: nil)
        }
    }

    private static func rows<Value>(_ values: [Value]) -> [Placed<Value>] { values.map(row) }

    static func row<Value>(_ value: Value) -> Placed<Value> {
        Placed(value, at: RowPlace(file: "sketch", line: 1, columns: []))
    }
}
