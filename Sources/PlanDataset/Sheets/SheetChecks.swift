import Diagnostics
import PlanModel

/// Each code of a coding sheet is in its list and given once, and no initiative has more codes than the manual allows.
///
/// A sheet is a record of its day, so a code that another one has replaced since is a warning and no error.
struct SheetChecks {
    private(set) var findings: [Finding] = []

    init(_ codes: [Placed<SheetCode>], _ taxonomy: Taxonomy) {
        checkLists(codes, taxonomy)
        let fresh = checkKeys(codes)
        checkCounts(fresh)
    }

    private mutating func checkLists(_ codes: [Placed<SheetCode>], _ taxonomy: Taxonomy) {
        var lists: [CodingAxis: [Taxonomy.Code.ID: Taxonomy.Code]] = [:]
        for axis in CodingAxis.allCases {
            lists[axis] = Dictionary(
                axis.codes(in: taxonomy).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        for row in codes {
            let list = lists[row.axis, default: [:]]
            if let code = list[row.code] {
                guard let other = code.replacedBy else { continue }
                findings.append(
                    Finding(
                        .retiredCode, at: row.position(of: "code"), severity: .warning, field: "code",
                        value: row.code.text,
                        "\(row.code) was replaced by \(other); the sheet is compared as it was coded"))
            } else {
                let near = Suggestion.nearest(to: row.code.text, among: list.keys.map(\.text))
                findings.append(
                    row.finding(
                        .unknownCode, "code", value: row.code.text,
                        "\(row.code) is no code of the axis \(row.axis.rawValue); "
                            + (near.map { "did you mean \($0)?" } ?? Self.extent(of: row.axis, in: taxonomy))))
            }
        }
    }

    private static func extent(of axis: CodingAxis, in taxonomy: Taxonomy) -> String {
        let codes = axis.codes(in: taxonomy)
        guard let first = codes.first, let last = codes.last else { return "the list of the axis is empty" }
        return "its \(codes.count) codes go from \(first.id) to \(last.id)"
    }

    /// - Returns: the rows that give a code for the first time.
    private mutating func checkKeys(_ codes: [Placed<SheetCode>]) -> [Placed<SheetCode>] {
        struct Key: Hashable {
            let initiative: Initiative.ID
            let axis: CodingAxis
            let code: Taxonomy.Code.ID
        }
        var first: [Key: Int] = [:]
        return codes.filter { row in
            let key = Key(initiative: row.initiative, axis: row.axis, code: row.code)
            guard let line = first[key] else {
                first[key] = row.place.line
                return true
            }
            findings.append(
                row.finding(
                    .duplicateKey, "code", value: row.code.text,
                    "line \(line) gives \(row.initiative) the code \(row.code) already; take one of the two rows out"))
            return false
        }
    }

    /// One primary policy area and at most two secondary ones; one instrument and one commitment, which are primary.
    private mutating func checkCounts(_ codes: [Placed<SheetCode>]) {
        struct Place: Hashable {
            let initiative: Initiative.ID
            let axis: CodingAxis
            let rank: InitiativeCode.Rank
        }
        var given: [Place: [Taxonomy.Code.ID]] = [:]
        for row in codes where row.axis != .group {
            let isOne = row.axis != .policyArea
            if isOne && row.rank == .secondary {
                findings.append(
                    row.finding(
                        .badValue, "rank", value: row.rank.rawValue,
                        "an initiative has one \(row.axis.rawValue), and its rank is primary; choose the main one"))
                continue
            }
            let place = Place(initiative: row.initiative, axis: row.axis, rank: row.rank)
            let earlier = given[place, default: []]
            given[place] = earlier + [row.code]
            guard earlier.count >= (row.rank == .primary ? 1 : 2) else { continue }
            let what = isOne ? row.axis.rawValue : "\(row.rank.rawValue) policy area"
            findings.append(
                row.finding(
                    .tooManyCodes, isOne ? "code" : "rank", value: isOne ? row.code.text : row.rank.rawValue,
                    "\(row.initiative) has \(earlier.map(\.text).joined(separator: " and ")) as \(what) already; "
                        + (row.rank == .primary ? "choose one" : "an initiative has two at most")))
        }
    }
}
