import PlanModel

/// Which initiatives resemble each other, whatever plan and heading they stand under.
///
/// The score is 0.6 · text + 0.4 · codes, each from 0 to 1:
/// - *text* is the larger of the cosine of the names and the square root of the cosine of names and summaries together
///   (``PairIndex``), synonyms folded (``SynonymFolding``). The root is taken since a name and a sentence of our own words
///   seldom share more than a third of their weight even where both mean one thing. A name of fewer than three letter pairs
///   (研修) says too little to be compared by itself. Where either summary is missing, the names alone are compared.
/// - *codes* is a mean: twice the policy area (1 for the same primary area, ½ for another area in common), the groups (Dice's
///   coefficient) and the instrument (1 or 0).
///
/// So codes alone never reach ``threshold``, and names alike but for synonyms always reach ``strong``. Weights and thresholds
/// were chosen on the half `rules` of `Datasets/agreement/pairs.csv`; `plan-atlas similar --pairs` judges them.
///
/// Codes of every basis count, and the weights of letter pairs come from all initiatives of the index, so a score hangs on the
/// atlas and not on the selection.
public struct Similarity: Sendable {
    /// The least score of a possible match.
    public static let threshold = ExactDecimal(mantissa: 5_000, decimals: 4)
    /// The least score of a strong one.
    public static let strong = ExactDecimal(mantissa: 6_000, decimals: 4)

    private static let pairsOfAName = 3

    let index: AtlasIndex
    /// For each known initiative, its name and its summary with synonyms folded.
    let runs: [[[Unicode.Scalar]]]
    private let names: PairIndex
    let texts: PairIndex

    /// - Complexity: O(*n* log *n*) in letters of names and summaries.
    public init(_ index: AtlasIndex) {
        self.index = index
        let folding = SynonymFolding(index.synonyms)
        let folded = index.known.map { folding.runs($0.nameJa) }
        runs = zip(folded, index.known).map { name, initiative in name + folding.runs(initiative.summaryJa ?? "") }
        names = PairIndex(folded)
        texts = PairIndex(runs)
    }

    /// How two known initiatives resemble each other.
    public func resemblance(_ initiative: Int, _ other: Int) -> Resemblance {
        resemblance(initiative, other, names.cosine(initiative, other), texts.cosine(initiative, other))
    }

    /// The matches of an initiative among some others.
    ///
    /// - Returns: the resemblances from ``threshold`` on, largest score first; ties by the larger text, then as the
    ///   initiatives stand in the index.
    /// - Complexity: O(initiatives that share a letter pair, once for each pair shared).
    public func matches(of initiative: Int, among isMeant: (Int) -> Bool) -> [Resemblance] {
        let (names, texts) = (names.cosines(of: initiative), texts.cosines(of: initiative))
        return texts.keys.filter { $0 != initiative && isMeant($0) }
            .map { resemblance(initiative, $0, names[$0] ?? 0, texts[$0]!) }
            .filter(\.isMatch)
            .sorted { a, b in
                if a.score != b.score { return a.score > b.score }
                return a.text != b.text ? a.text > b.text : a.other < b.other
            }
    }

    private func resemblance(_ a: Int, _ b: Int, _ nameCosine: Int, _ textCosine: Int) -> Resemblance {
        let haveNames = min(names.count(a), names.count(b)) >= Self.pairsOfAName
        let haveSummaries = index.known[a].summaryJa != nil && index.known[b].summaryJa != nil
        let name = haveNames ? nameCosine : 0
        let text = haveSummaries ? max(name, Self.root(textCosine)) : name
        let areas = Self.common(index.areaCodes[a], index.areaCodes[b])
        let groups = Self.common(index.groupCodes[a], index.groupCodes[b])
        let instruments = Self.common(index.instrumentCodes[a], index.instrumentCodes[b])
        let (mine, theirs) = (Self.primary(index.areaCodes[a]), Self.primary(index.areaCodes[b]))
        let area = areas.isEmpty ? 0 : !mine.isDisjoint(with: theirs) ? 2 : 1
        let all = Set(index.groupCodes[a].map(\.code)).count + Set(index.groupCodes[b].map(\.code)).count
        // In quarters: area in halves, twice; Dice's coefficient 2·common/all; the instrument.
        let codes = Ratio(area) + Ratio(2 * groups.count, max(1, all)) + Ratio(instruments.isEmpty ? 0 : 1)
        let score = Ratio(text * 6, 100_000) + codes * Ratio(1, 10)
        return Resemblance(
            initiative: a, other: b, score: score.fourDecimals, text: ExactDecimal(mantissa: Int64(text), decimals: 4),
            areas: areas, groups: groups, instruments: instruments)
    }

    /// The square root of ten-thousandths, in ten-thousandths.
    private static func root(_ value: Int) -> Int { Int((Double(value) * 10_000).squareRoot().rounded()) }

    private static func primary(_ uses: ArraySlice<AtlasIndex.CodeUse>) -> Set<Int> {
        Set(uses.filter(\.isPrimary).map(\.code))
    }

    private static func common(
        _ a: ArraySlice<AtlasIndex.CodeUse>, _ b: ArraySlice<AtlasIndex.CodeUse>
    ) -> [Int] {
        Set(a.map(\.code)).intersection(b.map(\.code)).sorted()
    }
}

extension Ratio {
    /// The fraction rounded to four decimals, halves away from zero.
    var fourDecimals: ExactDecimal { ExactDecimal(decimal(places: 4))! }
}
