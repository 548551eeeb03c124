/// Texts as sets of letter pairs, each pair weighted by how few of the texts hold it: TF–IDF with every pair counted once.
///
/// Two texts resemble each other by the cosine of their weighted sets (Salton and Buckley 1988). The weight of a pair that
/// *d* of *n* texts hold is log₂(1 + *n*/*d*) in whole 256ths, so that words which every plan uses (事業, 推進) count little.
/// Sums are whole numbers and the cosine takes IEEE 754's correctly rounded operations alone: the same on every machine.
struct PairIndex: Sendable {
    private let numbers: [UInt64: UInt32]
    /// For each text, its pairs by number, ascending.
    private let pairs: NumberLists
    /// For each pair, the texts that hold it, ascending.
    private let postings: NumberLists
    private let weights: [Int]
    /// For each text, the sum of its squared weights.
    private let norms: [Int]

    /// - Complexity: O(*n* log *n*) in letters of a text. The memory is eight bytes for each pair of a text.
    init(_ texts: [[[Unicode.Scalar]]]) {
        var numbers: [UInt64: UInt32] = [:]
        var pairs = NumberLists()
        for runs in texts {
            var own: [UInt32] = []
            for run in runs {
                for (a, b) in zip(run, run.dropFirst()) {
                    let key = Self.key(a, b)
                    let number = numbers[key] ?? UInt32(numbers.count)
                    if number == numbers.count { numbers[key] = number }
                    own.append(number)
                }
            }
            own.sort()
            pairs.append(own.indices.lazy.filter { $0 == 0 || own[$0] != own[$0 - 1] }.map { own[$0] })
        }
        let postings = pairs.inverted(count: numbers.count)
        let weights = (0..<postings.count).map { Self.weight(of: postings[$0].count, among: texts.count) }
        (self.numbers, self.pairs, self.postings, self.weights) = (numbers, pairs, postings, weights)
        norms = (0..<pairs.count).map { text in
            pairs[text].reduce(0) { $0 + weights[Int($1)] * weights[Int($1)] }
        }
    }

    /// The weight of the pairs of a run of letters, each counted once; a pair that no text holds has none.
    func weight(of run: [Unicode.Scalar]) -> Int {
        Set(zip(run, run.dropFirst()).compactMap { numbers[Self.key($0, $1)] }).reduce(0) { $0 + weights[Int($1)] }
    }

    /// How many different pairs a text has.
    func count(_ text: Int) -> Int { pairs[text].count }

    /// The cosine of two texts in ten-thousandths; 0 where one of them has no pair.
    ///
    /// - Complexity: O(pairs of both).
    func cosine(_ a: Int, _ b: Int) -> Int { cosine(common(a, b), a, b) }

    /// For each pair, those of some texts that hold it, ascending.
    struct Holders: Sendable {
        fileprivate let lists: NumberLists
    }

    /// - Parameter texts: ascending; all texts take the index's own lists.
    func holders(among texts: [Int]) -> Holders {
        Holders(lists: texts.count < pairs.count ? pairs.inverted(count: postings.count, of: texts) : postings)
    }

    /// Adds up, for each text that shares a pair with a text, the squared weights of the shared pairs.
    ///
    /// - Complexity: O(texts that share a pair, once for each pair shared).
    func add(_ text: Int, _ holders: Holders, to sums: inout TextSums) {
        for pair in pairs[text] {
            let square = weights[Int(pair)] * weights[Int(pair)]
            for other in holders.lists[Int(pair)] { sums.add(square, to: Int(other)) }
        }
    }

    /// The cosine of two texts in ten-thousandths, from the sum of the squared weights that they share.
    func cosine(_ common: Int, _ a: Int, _ b: Int) -> Int {
        guard common > 0 else { return 0 }
        let length = Double(norms[a]).squareRoot() * Double(norms[b]).squareRoot()
        return Int((Double(common) / length * 10_000).rounded())
    }

    private static func key(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt64 {
        UInt64(a.value) << 32 | UInt64(b.value)
    }

    private func common(_ a: Int, _ b: Int) -> Int {
        let (first, second) = (pairs[a], pairs[b])
        var (i, j, sum) = (first.startIndex, second.startIndex, 0)
        while i < first.endIndex && j < second.endIndex {
            let (x, y) = (first[i], second[j])
            if x == y { sum += weights[Int(x)] * weights[Int(x)] }
            if x <= y { i += 1 }
            if y <= x { j += 1 }
        }
        return sum
    }

    /// log₂(1 + *n*/*d*) in 256ths, cut off: whole doublings first, then eight binary places, each by a squaring.
    static func weight(of texts: Int, among all: Int) -> Int {
        var (value, whole) = (1 + Double(all) / Double(texts), 0)
        while value >= 2 {
            value /= 2
            whole += 1
        }
        return (0..<8).reduce(whole) { bits, _ in
            value *= value
            guard value >= 2 else { return bits * 2 }
            value /= 2
            return bits * 2 + 1
        }
    }
}
