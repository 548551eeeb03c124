/// Precision, recall and F1 of the codes that B gave against those that A gave, all codes of all units taken together.
///
/// Precision is the share of B's codes that A gave as well, recall the share of A's codes that B gave as well, and
/// F1 = 2PR/(P+R) = 2·both/(A+B), their harmonic mean (van Rijsbergen 1979, "Information Retrieval", chapter 7; the
/// micro-average of Manning, Raghavan and Schütze 2008, 13.6). Exchanging A and B exchanges precision and recall.
struct MicroOverlap {
    /// Codes that A gave, that B gave, and that both gave to the same unit.
    let inA: Int
    let inB: Int
    let both: Int

    /// Nil where B gave no code.
    var precision: Double? { inB > 0 ? Double(both) / Double(inB) : nil }

    /// Nil where A gave no code.
    var recall: Double? { inA > 0 ? Double(both) / Double(inA) : nil }

    /// Nil where neither gave a code.
    var f1: Double? { inA + inB > 0 ? Double(2 * both) / Double(inA + inB) : nil }
}
