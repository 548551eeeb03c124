/// The codes of an initiative as a comparison needs them: each once, ascending.
struct SimilarityCodes: Sendable {
    let areas: [Int]
    let primaryAreas: [Int]
    let groups: [Int]
    let instruments: [Int]

    init(_ index: AtlasIndex, _ initiative: Int) {
        let each = { (uses: [AtlasIndex.CodeUse]) in Set(uses.map(\.code)).sorted() }
        areas = each(Array(index.areaCodes[initiative]))
        primaryAreas = each(index.areaCodes[initiative].filter(\.isPrimary))
        groups = each(Array(index.groupCodes[initiative]))
        instruments = each(Array(index.instrumentCodes[initiative]))
    }

    /// What two ascending lists have in common.
    static func common(_ a: [Int], _ b: [Int]) -> [Int] {
        var common: [Int] = []
        forEachCommon(a, b) { common.append($0) }
        return common
    }

    /// How much two ascending lists have in common.
    static func commonCount(_ a: [Int], _ b: [Int]) -> Int {
        var count = 0
        forEachCommon(a, b) { _ in count += 1 }
        return count
    }

    private static func forEachCommon(_ a: [Int], _ b: [Int], _ body: (Int) -> Void) {
        var (i, j) = (0, 0)
        while i < a.count && j < b.count {
            let (x, y) = (a[i], b[j])
            if x == y { body(x) }
            if x <= y { i += 1 }
            if y <= x { j += 1 }
        }
    }
}
