import PlanModel

/// The taxonomy as coders and readers use it: what each code means, where it ends, and real initiatives that show it.
///
/// It is made from the tables alone, so a new code, or a new axis, is in it as soon as it is in its list.
public struct Codebook: Sendable {
    /// A code of an axis.
    public struct Key: Hashable, Sendable {
        public let axis: Axis
        public let code: Taxonomy.Code.ID

        public init(_ axis: Axis, _ code: Taxonomy.Code.ID) {
            self.axis = axis
            self.code = code
        }
    }

    /// How far two people who coded the same initiatives agree on one code.
    public struct Agreement: Sendable {
        /// The initiatives that both have coded.
        public let initiatives: Int
        /// The share on which they agree, from 0 to 1.
        public let share: Double?
        /// Cohen's κ; nil where it is not defined, since nobody used the code.
        public let kappa: Double?
        /// The ends of κ's interval.
        public let interval: ClosedRange<Double>?

        public init(initiatives: Int, share: Double?, kappa: Double?, interval: ClosedRange<Double>?) {
            self.initiatives = initiatives
            self.share = share
            self.kappa = kappa
            self.interval = interval
        }
    }

    /// A code that another one is explained with.
    struct Reference: Sendable {
        let code: String
        let label: Label
    }

    /// An initiative or a department as an example.
    struct Shown: Sendable {
        let id: String
        let name: Label
        /// The city, and of an initiative the departments.
        let place: Label
        let instead: Reference?
        let note: Label?
    }

    struct Entry: Sendable {
        let code: Taxonomy.Code
        /// Of a policy area.
        let kind: Taxonomy.PolicyArea.Kind?
        /// The terms that propose a group, or the usual names of a department.
        let words: [String]
        let replacedBy: Reference?
        let examples: [Shown]
        let nearMisses: [Shown]
        /// How many initiatives or departments have the code, areas as their primary one; nil while nothing is coded.
        let carriers: Int?
        let frameworks: [Label]
        let agreement: Agreement?

        var include: [String] { Self.list(code.include) }
        var exclude: [String] { Self.list(code.exclude) }

        private static func list(_ text: String) -> [String] { text.split(separator: "／").map(String.init) }
    }

    struct Section: Sendable {
        let axis: Axis
        let entries: [Entry]

        var hasFrameworks: Bool { entries.contains { !$0.frameworks.isEmpty } }
    }

    let sections: [Section]
    let edition: Taxonomy.Edition?

    /// - Parameters:
    ///   - axes: the axes to show, in this order; one without codes is left out.
    ///   - edition: the version of the code lists; nil where they do not say.
    ///   - frameworks: the items of national frameworks that a code maps to, as they are to be printed.
    ///   - agreement: the measured agreement; a code without one is printed as not measured.
    public init(
        _ dataset: Dataset, axes: [Axis] = Axis.allCases, edition: Taxonomy.Edition? = nil,
        frameworks: [Key: [Label]] = [:], agreement: [Key: Agreement] = [:]
    ) {
        let samples = CodebookSamples(dataset)
        let kinds = Dictionary(
            dataset.taxonomy.policyAreas.map { ($0.code.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        self.edition = edition
        sections = axes.compactMap { axis in
            let codes = dataset.taxonomy.codes(on: axis)
            let labels = Dictionary(codes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
            let reference = { (id: Taxonomy.Code.ID) in
                Reference(code: id.text, label: labels[id] ?? Label(id.text, id.text))
            }
            let words = Self.words(of: axis, in: dataset.taxonomy)
            let entries = codes.map { code in
                let key = Key(axis, code.id)
                return Entry(
                    code: code, kind: axis == .policyArea ? kinds[code.id] : nil, words: words[code.id] ?? [],
                    replacedBy: code.replacedBy.map(reference),
                    examples: samples.shown(.example, of: key, reference),
                    nearMisses: samples.shown(.nearMiss, of: key, reference), carriers: samples.carriers(of: key),
                    frameworks: frameworks[key] ?? [], agreement: agreement[key])
            }
            return entries.isEmpty ? nil : Section(axis: axis, entries: entries)
        }
    }

    private static func words(of axis: Axis, in taxonomy: Taxonomy) -> [Taxonomy.Code.ID: [String]] {
        let pairs =
            switch axis {
            case .group: taxonomy.priorityGroups.map { ($0.code.id, $0.terms) }
            case .function: taxonomy.departmentFunctions.map { ($0.code.id, $0.examples) }
            default: [(Taxonomy.Code.ID, [String])]()
            }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
