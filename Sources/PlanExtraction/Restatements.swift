import Diagnostics
import PlanModel

/// Which row each re-listing (再掲) lists again.
///
/// A re-listing that names a number belongs to the row of that number; unless that row has another name and exactly one
/// other row has the re-listing's own, which is then the one meant. A number that no row has counts for nothing but the
/// name. A re-listing without a number belongs to the row of the same name; failing that, to the one row whose name is
/// nearest by edit distance, if it is nearer than all others and differs in at most one character of five. The document's
/// wording stays as printed on both sides.
struct Restatements {
    /// The index of each row's original; nil for rows that are no re-listing and for those that fit none.
    private(set) var original: [Int?]
    private let rows: [DraftRow]

    init(rows: [DraftRow]) {
        self.rows = rows
        let candidates = rows.indices.filter { !rows[$0].isRestating }
        let scalars = rows.map { Array($0.name.unicodeScalars) }
        original = rows.indices.map { index in
            guard rows[index].isRestating else { return nil }
            let exact = candidates.filter { scalars[$0] == scalars[index] }
            if let reference = rows[index].reference {
                let numbered = candidates.first {
                    rows[$0].number.map { Identifier<DraftRow>($0) } == Identifier(reference)
                }
                guard let numbered else { return exact.count == 1 ? exact[0] : nil }
                return exact.count == 1 && scalars[numbered] != scalars[index] ? exact[0] : numbered
            }
            if !exact.isEmpty { return exact.count == 1 ? exact[0] : nil }
            let distances = candidates.map { (EditDistance.between(scalars[$0], scalars[index]), $0) }.sorted {
                $0 < $1
            }
            guard let nearest = distances.first, nearest.0 * 5 <= scalars[index].count,
                distances.count < 2 || distances[1].0 > nearest.0
            else { return nil }
            return nearest.1
        }
    }

    /// The re-listings without an original; how the others differ from theirs is the audit's to say.
    func findings(in document: DocumentText) -> [Finding] {
        rows.indices.flatMap { index -> [Finding] in
            let row = rows[index]
            let place = document.position(row.lines.lowerBound)
            if row.hasRestatedMark && !row.isRestating {
                return [
                    Finding(
                        .restatementWithoutOriginal, at: place, field: "restates", value: row.name,
                        "the row is marked as a re-listing, but the document shows no original; it counts once, here")
                ]
            }
            if !row.isRestating, row.name.contains("再掲") {
                return [
                    Finding(
                        .restatementWithoutOriginal, at: place, field: "restates", value: row.name,
                        "“\(row.name)” says that it is a re-listing, and the profile does not say how one looks; it is counted "
                            + "once more here. Give the profile relisting, restatedMark or a section with restates")
                ]
            }
            guard row.isRestating else { return [] }
            guard original[index] != nil else {
                return [
                    Finding(
                        .ambiguousOriginal, at: place, field: "restates", value: row.name,
                        "“\(row.name)” fits no original, or several; look at the names in the section it lists again")
                ]
            }
            return []
        }
    }
}
