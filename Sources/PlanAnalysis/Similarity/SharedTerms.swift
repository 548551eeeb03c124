import PlanModel

extension Similarity {
    /// The words that the names and summaries of two initiatives share, for a reader to see why they resemble each other.
    ///
    /// A shared word is a longest run of letters that both texts hold, synonyms in their canonical form, without what its ends
    /// cut off; runs of hiragana alone are left out, unless they have four letters (ひきこもり).
    ///
    /// - Returns: at most `limit` words: the ones that weigh most among all initiatives first, then by their bytes; none inside
    ///   another.
    /// - Complexity: O(*n* · *m*) in letters of the two texts.
    public func sharedTerms(_ resemblance: Resemblance, limit: Int = 3) -> [String] {
        let others = runs[resemblance.other]
        var found: Set<[Unicode.Scalar]> = []
        for run in runs[resemblance.initiative] {
            var end = 0
            for start in run.indices {
                let length = Self.longestStart(of: run[start...], in: others)
                // A run inside a longer one is not looked at.
                if start + length > end { found.insert(Self.trimmed(run[start..<(start + length)], in: run)) }
                end = max(end, start + length)
            }
        }
        let words = found.filter { $0.count >= 2 && ($0.count >= 4 || !$0.allSatisfy { $0.kana == .hiragana }) }
            .map { (weight: texts.weight(of: $0), letters: $0) }
            .sorted { a, b in
                a.weight != b.weight
                    ? a.weight > b.weight
                    : a.letters.lexicographicallyPrecedes(b.letters) { $0.value < $1.value }
            }
        var kept: [[Unicode.Scalar]] = []
        for word in words.map(\.letters) where kept.count < limit {
            if !Self.contains(kept, word[...]) { kept.append(word) }
        }
        return kept.map { String(String.UnicodeScalarView($0)) }
    }

    /// How many letters of the part's start stand in one of the runs as they stand there, at most.
    private static func longestStart(of part: ArraySlice<Unicode.Scalar>, in runs: [[Unicode.Scalar]]) -> Int {
        var longest = 0
        for run in runs {
            for start in run.indices where run[start] == part.first {
                var length = 1
                while length < part.count, start + length < run.count,
                    run[start + length] == part[part.startIndex + length]
                {
                    length += 1
                }
                longest = max(longest, length)
            }
        }
        return longest
    }

    private static func contains(_ runs: [[Unicode.Scalar]], _ part: ArraySlice<Unicode.Scalar>) -> Bool {
        runs.contains { run in
            run.count >= part.count
                && (0...(run.count - part.count)).contains { run[$0..<($0 + part.count)].elementsEqual(part) }
        }
    }

    private static let particles = Set("をにのはがでとへや".unicodeScalars)
    /// With what する goes on behind a noun, which is a word by itself: 案内し of 案内して.
    private static let verbs = Set("しすさせも".unicodeScalars)

    /// The whole words of a run: kana that its ends cut off from a longer row of kana are left out, together with the stem that
    /// a cut ending belongs to (応じ of 応じる), and so are particles.
    private static func trimmed(_ part: ArraySlice<Unicode.Scalar>, in run: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var part = part
        if let first = part.first, let kind = first.kana, part.startIndex > 0,
            run[part.startIndex - 1].isCut(from: kind)
        {
            part = part.drop { $0.kana == kind }
        }
        if let last = part.last, let kind = last.kana, part.endIndex < run.count, run[part.endIndex].kana == kind,
            !particles.contains(run[part.endIndex])
        {
            let kana = part.reversed().prefix { $0.kana == kind }
            part.removeLast(kana.count)
            if kind == .hiragana, let ending = kana.last, !particles.contains(ending), !verbs.contains(ending) {
                while let stem = part.last, stem.kana == nil { part.removeLast() }
            }
        }
        while let first = part.first, particles.contains(first) { part.removeFirst() }
        while let last = part.last, particles.contains(last) { part.removeLast() }
        return Array(part)
    }
}

/// The two rows of kana.
private enum Kana {
    case hiragana
    case katakana
}

extension Unicode.Scalar {
    fileprivate var kana: Kana? {
        switch value {
        case 0x3041...0x309F: .hiragana
        case 0x30A1...0x30FF: .katakana
        default: nil
        }
    }

    /// Whether a row of kana behind this letter begins before it: hiragana behind a letter is the ending of its word.
    fileprivate func isCut(from kana: Kana) -> Bool { kana == .hiragana || self.kana == kana }
}
