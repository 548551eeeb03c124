import PlanModel

/// An initiative of the city whose name resembles one of a peer's.
public struct NameMatch: Sendable, Hashable {
    /// The city's own initiative.
    public let initiative: Int
    /// The peer's initiative that it resembles most.
    public let other: Int
    /// Dice's coefficient of the two names' pairs of characters, from 0 to 1.
    public let score: Ratio
}

/// Names as sets of character pairs, to find the ones that resemble each other whatever their layout.
///
/// Two names resemble each other by Dice's coefficient 2·|A∩B| / (|A| + |B|) over their sets of neighbouring letters and
/// digits; brackets, dots and spaces are left out. A name difference is thus shown as a possible match and not sold as a
/// gap: whether it is one is for a reader to judge.
struct NameIndex {
    /// The least coefficient of a match.
    static let threshold = Ratio(1, 2)

    private let pairs: [[UInt64]]

    init(_ names: [String]) {
        pairs = names.map { name in
            let scalars = name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            let letters = scalars.map { UInt64($0.value) }
            return Array(Set(zip(letters, letters.dropFirst()).map { $0 << 32 | $1 })).sorted()
        }
    }

    func similarity(_ a: Int, _ b: Int) -> Ratio {
        let (first, second) = (pairs[a], pairs[b])
        guard first.count + second.count > 0 else { return Ratio(0) }
        var (i, j, common) = (0, 0, 0)
        while i < first.count && j < second.count {
            if first[i] == second[j] { common += 1 }
            let (x, y) = (first[i], second[j])
            if x <= y { i += 1 }
            if y <= x { j += 1 }
        }
        return Ratio(2 * common, first.count + second.count)
    }

    /// The own initiatives that resemble any of the others, each with its nearest: highest score first, ties as they stand.
    func matches(of others: [Int], among own: [Int]) -> [NameMatch] {
        let found = own.compactMap { initiative -> NameMatch? in
            var best: NameMatch?
            for other in others {
                let score = similarity(initiative, other)
                if score >= Self.threshold, best.map({ $0.score < score }) ?? true {
                    best = NameMatch(initiative: initiative, other: other, score: score)
                }
            }
            return best
        }
        return found.enumerated().sorted { a, b in
            a.element.score != b.element.score ? a.element.score > b.element.score : a.offset < b.offset
        }.map(\.element)
    }
}
