import PlanModel

/// Which initiatives resemble each other, whatever plan and heading they stand under.
///
/// The score is 0.6 · text + 0.4 · codes, each from 0 to 1:
/// - *text* is the larger of the cosine of the names and the square root of the cosine of names and summaries together
///   (`PairIndex`), synonyms folded (`SynonymFolding`). The root is taken since a name and a sentence of our own words
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
    let names: PairIndex
    let texts: PairIndex
    private let codes: [SimilarityCodes]

    /// - Complexity: O(*n* log *n*) in letters of names and summaries.
    public init(_ index: AtlasIndex) {
        self.index = index
        let folding = SynonymFolding(index.synonyms)
        let folded = index.known.map { folding.runs($0.nameJa) }
        runs = zip(folded, index.known).map { name, initiative in name + folding.runs(initiative.summaryJa ?? "") }
        names = PairIndex(folded)
        texts = PairIndex(runs)
        codes = index.known.indices.map { SimilarityCodes(index, $0) }
    }

    /// How two known initiatives resemble each other.
    public func resemblance(_ initiative: Int, _ other: Int) -> Resemblance {
        let (name, text) = (names.cosine(initiative, other), texts.cosine(initiative, other))
        return resemblance(initiative, other, text: self.text(initiative, other, name, text))
    }

    /// The matches of an initiative among some others.
    ///
    /// - Returns: the resemblances from ``threshold`` on, largest score first; ties by the larger text, then as the
    ///   initiatives stand in the index.
    /// - Complexity: O(initiatives that share a letter pair, once for each pair shared).
    public func matches(of initiative: Int, among isMeant: (Int) -> Bool) -> [Resemblance] {
        var search = SimilaritySearch(self, among: index.known.indices.filter(isMeant))
        return search.matches(of: initiative)
    }

    /// What names and summaries give, in ten-thousandths.
    func text(_ a: Int, _ b: Int, _ nameCosine: Int, _ textCosine: Int) -> Int {
        let haveNames = min(names.count(a), names.count(b)) >= Self.pairsOfAName
        let haveSummaries = index.known[a].summaryJa != nil && index.known[b].summaryJa != nil
        let name = haveNames ? nameCosine : 0
        return haveSummaries ? max(name, Self.root(textCosine)) : name
    }

    func resemblance(_ a: Int, _ b: Int, text: Int) -> Resemblance {
        Resemblance(
            initiative: a, other: b,
            score: ExactDecimal(mantissa: Int64(score(a, b, text: text)), decimals: 4),
            text: ExactDecimal(mantissa: Int64(text), decimals: 4),
            areas: SimilarityCodes.common(codes[a].areas, codes[b].areas),
            groups: SimilarityCodes.common(codes[a].groups, codes[b].groups),
            instruments: SimilarityCodes.common(codes[a].instruments, codes[b].instruments))
    }

    /// The score in ten-thousandths.
    func score(_ a: Int, _ b: Int, text: Int) -> Int {
        let isPrimary = SimilarityCodes.commonCount(codes[a].primaryAreas, codes[b].primaryAreas) > 0
        let isOther = !isPrimary && SimilarityCodes.commonCount(codes[a].areas, codes[b].areas) > 0
        let isOneInstrument = SimilarityCodes.commonCount(codes[a].instruments, codes[b].instruments) > 0
        // In quarters: area in halves, twice; the instrument; Dice's coefficient 2·common/all.
        let quarters = (isPrimary ? 2 : isOther ? 1 : 0) + (isOneInstrument ? 1 : 0)
        let groups = SimilarityCodes.commonCount(codes[a].groups, codes[b].groups)
        let all = max(1, codes[a].groups.count + codes[b].groups.count)
        // Ten-thousandths: six tenths of the text and a tenth of each quarter, halves rounded up.
        let (part, whole) = (6 * text * all + 10_000 * quarters * all + 20_000 * groups, 10 * all)
        return (2 * part + whole) / (2 * whole)
    }

    /// The square root of ten-thousandths, in ten-thousandths.
    private static func root(_ value: Int) -> Int { Int((Double(value) * 10_000).squareRoot().rounded()) }
}
