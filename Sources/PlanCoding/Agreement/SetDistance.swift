/// How alike two sets of codes are.
enum Jaccard {
    /// |A ∩ B| / |A ∪ B| (Jaccard 1912); 1 for two empty sets, on which both coders agree.
    ///
    /// - Parameters: both sets ascending.
    static func similarity(_ a: [Int], _ b: [Int]) -> Double {
        let both = shared(a, b)
        let all = a.count + b.count - both
        return all == 0 ? 1 : Double(both) / Double(all)
    }

    /// The size of the intersection of two ascending sets.
    static func shared(_ a: [Int], _ b: [Int]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < a.count && j < b.count {
            if a[i] == b[j] { count += 1 }
            let (left, right) = (a[i], b[j])
            if left <= right { i += 1 }
            if right <= left { j += 1 }
        }
        return count
    }
}

/// MASI, the distance by which α weighs a disagreement about sets (Passonneau 2006, "Measuring agreement on set-valued items
/// (MASI) for semantic and pragmatic annotation", LREC).
enum MASI {
    /// 1 − J·M: J is Jaccard's similarity, M is 1 for equal sets, 2/3 where one holds the other, 1/3 where they only
    /// overlap, and 0 where they share nothing.
    ///
    /// Two empty sets are equal, at distance 0; an empty one and another are at distance 1, since J is 0.
    static func distance(_ a: [Int], _ b: [Int]) -> Double {
        if a == b { return 0 }
        let both = Jaccard.shared(a, b)
        let monotonicity = both == 0 ? 0 : both == min(a.count, b.count) ? 2.0 / 3 : 1.0 / 3
        return 1 - Jaccard.similarity(a, b) * monotonicity
    }
}
