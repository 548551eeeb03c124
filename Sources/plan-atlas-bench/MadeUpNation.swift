import PlanAtlas

/// Municipalities with plans that have the sizes and shapes of real ones, and mean nothing.
///
/// Everything follows from the seed, one municipality at a time.
struct MadeUpNation {
    /// The municipalities of Japan's national code list, prefectures left out.
    static let japan = 1_741
    private static let prefectures = 47

    let seed: UInt64
    let municipalities: Int
    /// Where code lists and rules come from.
    let lists: Dataset

    /// The tables that are the nation's as a whole: code lists, rules and scales. What speaks of real plans is left out.
    var shared: Dataset {
        var shared = Dataset()
        shared.taxonomy = lists.taxonomy
        shared.taxonomy.examples = []
        shared.frameworkCrosswalk = lists.frameworkCrosswalk
        shared.codingRules = lists.codingRules
        shared.ratingMarks = MadeUpCity.scale
        return shared
    }

    /// The tables of each municipality, in the order of their codes.
    var cities: some Sequence<Dataset> {
        let lists = CodeChoices(lists)
        return (0..<municipalities).lazy.map { index in
            MadeUpCity(code: Self.code(index, of: municipalities), seed: seed &+ UInt64(index) &* 0x9E37, lists: lists)
                .tables
        }
    }

    /// A code of six digits whose last one checks the others: prefectures in turn hold as many municipalities each as they must.
    static func code(_ index: Int, of count: Int) -> Municipality.ID {
        let each = (count + prefectures - 1) / prefectures
        let digits = Array("\(index / each + 1)".utf8)
        let number = Array("\(100 + index % each)".utf8)
        let five = Array(repeating: UInt8(ascii: "0"), count: 2 - digits.count) + digits + number
        guard let check = Municipality.checkDigit(of: five) else { preconditionFailure("a code has five digits") }
        return Municipality.ID(String(decoding: five + [check], as: UTF8.self))
    }
}

/// The codes that may be given, each with the rules that give it.
struct CodeChoices {
    let areas: [Taxonomy.Code.ID]
    let groups: [Taxonomy.Code.ID]
    let functions: [Taxonomy.Code.ID]
    private let rules: [Taxonomy.Code.ID: [CodingRule]]

    init(_ lists: Dataset) {
        let inUse = { (axis: Axis) in lists.taxonomy.codes(on: axis).filter { $0.replacedBy == nil }.map(\.id) }
        let rules = Dictionary(grouping: lists.codingRules.map(\.value).filter { $0.code != nil }, by: { $0.code! })
        areas = inUse(.policyArea).filter { rules[$0] != nil }
        groups = inUse(.group).filter { rules[$0] != nil }
        functions = inUse(.function)
        self.rules = rules
    }

    /// The first rules of a code are its plainest.
    func rule(for code: Taxonomy.Code.ID, _ number: Int) -> CodingRule {
        let rules = rules[code] ?? []
        return rules[number % rules.count]
    }
}
