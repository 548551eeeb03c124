import Diagnostics
import PlanModel

/// Every term is folded once and in one step: no term stands twice, none leads to another term or to itself.
///
/// Terms are the same where texts are compared as the same (``ComparedText``), whatever their width and case.
struct SynonymChecks {
    private(set) var findings: [Finding] = []

    init(_ dataset: Dataset) {
        let rows = dataset.taxonomy.synonyms.filter { !$0.term.isEmpty && !$0.canonical.isEmpty }
        var first: [ComparedText: Placed<Synonym>] = [:]
        for row in rows {
            let term = ComparedText(row.term)
            if term.count < 2 {
                findings.append(
                    row.finding(
                        .shortSynonym, "term", value: row.term,
                        "“\(row.term)” would be found inside other words; give a term of two letters or more"))
            }
            if let other = first[term] {
                findings.append(
                    row.finding(
                        .repeatedSynonym, "term", value: row.term,
                        "“\(row.term)” stands at line \(other.place.line) already, for “\(other.canonical)”; keep one of them"
                    ))
            } else {
                first[term] = row
            }
        }
        for row in rows {
            let canonical = ComparedText(row.canonical)
            if canonical == ComparedText(row.term) {
                findings.append(
                    row.finding(
                        .synonymOfItself, "canonical", value: row.canonical,
                        "“\(row.term)” and “\(row.canonical)” are compared as one already; take the row out"))
            } else if let next = first[canonical] {
                findings.append(
                    row.finding(
                        .synonymChain, "canonical", value: row.canonical,
                        "“\(row.canonical)” is a term itself, for “\(next.canonical)” (line \(next.place.line)); "
                            + "write that one, so that each term is folded in one step"))
            }
        }
    }
}
