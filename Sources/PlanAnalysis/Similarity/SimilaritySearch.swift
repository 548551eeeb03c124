import PlanModel

/// Looks for the matches of initiatives among some of the atlas's, whose letter pairs are set out once.
struct SimilaritySearch {
    private let similarity: Similarity
    private let names: PairIndex.Holders
    private let texts: PairIndex.Holders
    private var nameSums: TextSums
    private var textSums: TextSums

    /// The most that codes add to a score, in ten-thousandths.
    private static let mostOfCodes = 4_000

    init(_ similarity: Similarity, among initiatives: [Int]) {
        self.similarity = similarity
        names = similarity.names.holders(among: initiatives)
        texts = similarity.texts.holders(among: initiatives)
        nameSums = TextSums(count: similarity.index.known.count)
        textSums = nameSums
    }

    /// The resemblances from ``Similarity/threshold`` on, largest score first; ties by the larger text, then as the
    /// initiatives stand in the index. The initiative itself is none of them.
    ///
    /// - Complexity: O(the others that share a letter pair, once for each pair shared).
    mutating func matches(of initiative: Int) -> [Resemblance] {
        similarity.names.add(initiative, names, to: &nameSums)
        similarity.texts.add(initiative, texts, to: &textSums)
        var found: [Resemblance] = []
        // Whoever shares a pair of the name shares one of the whole text.
        for other in textSums.touched where other != initiative {
            let text = similarity.text(
                initiative, other, similarity.names.cosine(nameSums[other], initiative, other),
                similarity.texts.cosine(textSums[other], initiative, other))
            // A tenth of a ten-thousandth more is lost to no rounding.
            guard 6 * text + 10 * Self.mostOfCodes >= 10 * (Int(Similarity.threshold.mantissa) - 1) else { continue }
            guard similarity.score(initiative, other, text: text) >= Similarity.threshold.mantissa else { continue }
            found.append(similarity.resemblance(initiative, other, text: text))
        }
        nameSums.clear()
        textSums.clear()
        return found.sorted { a, b in
            if a.score != b.score { return a.score > b.score }
            return a.text != b.text ? a.text > b.text : a.other < b.other
        }
    }
}

/// A sum a text, cleared without a pass over all texts.
struct TextSums {
    private var sums: [Int]
    /// The texts that have a sum, in the order in which they got it.
    private(set) var touched: [Int] = []

    init(count: Int) {
        sums = Array(repeating: 0, count: count)
    }

    subscript(text: Int) -> Int { sums[text] }

    /// - Precondition: `value` is above zero.
    mutating func add(_ value: Int, to text: Int) {
        if sums[text] == 0 { touched.append(text) }
        sums[text] += value
    }

    mutating func clear() {
        for text in touched { sums[text] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}
