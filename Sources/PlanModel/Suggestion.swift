/// The nearest known name to one that is not known: "did you mean".
public enum Suggestion {
    /// The nearest by edit distance of the names in which at most two of five characters differ, counted in the longer text;
    /// ties go to the first in byte order.
    ///
    /// - Complexity: O(*n*·*m*²) for *n* names of *m* characters.
    public static func nearest(to text: String, among names: some Sequence<String>) -> String? {
        let scalars = Array(text.lowercased().unicodeScalars)
        let near = names.compactMap { name -> (Int, Identifier<Suggestion>)? in
            let other = Array(name.lowercased().unicodeScalars)
            let distance = EditDistance.between(scalars, other)
            return distance * 5 <= max(scalars.count, other.count) * 2 ? (distance, Identifier(name)) : nil
        }
        return near.min { $0 < $1 }?.1.text
    }
}

/// Levenshtein's distance: the least number of insertions, deletions and replacements that turn one list into another.
public enum EditDistance {
    /// - Complexity: O(*n*·*m*).
    public static func between<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
        var previous = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var current = [i + 1]
            for (j, y) in b.enumerated() {
                current.append(min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
            }
            previous = current
        }
        return previous[b.count]
    }
}
