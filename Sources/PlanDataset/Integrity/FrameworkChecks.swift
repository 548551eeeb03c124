import Diagnostics
import PlanModel

/// The framework crosswalk covers every item of every framework, each code once, and maps nothing that is not there.
struct FrameworkChecks {
    private typealias Key = Taxonomy.FrameworkItem.Key

    private(set) var findings: [Finding] = []
    private let codes: [Axis: [Taxonomy.Code.ID: Taxonomy.Code]]
    private let wholeLists: [Axis: Bool]

    init(_ dataset: Dataset, _ tables: TableConditions) {
        codes = Dictionary(
            uniqueKeysWithValues: [Axis.policyArea, .group].map { axis in
                (
                    axis,
                    Dictionary(
                        dataset.taxonomy.codes(on: axis).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
                )
            })
        wholeLists = [
            .policyArea: tables.isWhole(Taxonomy.PolicyArea.self), .group: tables.isWhole(Taxonomy.PriorityGroup.self),
        ]
        let items = Set(dataset.taxonomy.frameworkItems.map(\.key))
        for row in dataset.frameworkCrosswalk {
            if tables.isWhole(Taxonomy.FrameworkItem.self), !items.contains(row.item) { unknown(row, among: items) }
            if let target = row.target { check(row, target) }
        }
        checkRepetitions(dataset.frameworkCrosswalk)
        if tables.isSound(FrameworkLink.self) { checkItems(dataset) }
    }

    private mutating func unknown(_ row: Placed<FrameworkLink>, among items: Set<Key>) {
        let (framework, item) = (row.item.framework, row.item.item)
        guard !framework.text.isEmpty, !item.text.isEmpty else { return }
        let own = items.filter { $0.framework == framework }
        if own.isEmpty {
            let near = Suggestion.nearest(to: framework.text, among: Set(items.map(\.framework)).map(\.text))
            findings.append(
                row.finding(
                    .unknownFrameworkItem, "framework", value: framework.text,
                    "\(framework) is no framework of framework_items.csv"
                        + (near.map { "; did you mean \($0)?" } ?? "; add its items there first")))
        } else {
            findings.append(
                row.finding(
                    .unknownFrameworkItem, "item", value: item.text,
                    "\(framework) has no item \(item); its items are "
                        + own.map(\.item).sorted { ($0.text.utf8.count, $0) < ($1.text.utf8.count, $1) }
                        .map(\.text).joined(separator: ", ")))
        }
    }

    private mutating func check(_ row: Placed<FrameworkLink>, _ target: FrameworkLink.Target) {
        guard !target.code.text.isEmpty, wholeLists[target.axis] == true else { return }
        let list = codes[target.axis, default: [:]]
        guard let code = list[target.code] else {
            let near = Suggestion.nearest(to: target.code.text, among: list.keys.map(\.text))
            findings.append(
                row.finding(
                    .unknownFrameworkCode, "code", value: target.code.text,
                    "\(target.code) is no code of the axis \(target.axis.rawValue)"
                        + (near.map { "; did you mean \($0)?" } ?? "; give one of its list")))
            return
        }
        if let other = code.replacedBy {
            findings.append(
                row.finding(
                    .retiredCode, "code", value: target.code.text,
                    "\(target.code) was replaced by \(other); use that one"))
        }
    }

    private struct RowKey: Hashable {
        let item: Key
        let axis: Axis?
        let code: Taxonomy.Code.ID?
    }

    private mutating func checkRepetitions(_ rows: [Placed<FrameworkLink>]) {
        var lines: [RowKey: Int] = [:]
        var withCode: [Key: Int] = [:]
        for row in rows {
            let key = RowKey(item: row.item, axis: row.target?.axis, code: row.target?.code)
            if row.target != nil, withCode[row.item] == nil { withCode[row.item] = row.place.line }
            if let line = lines[key] {
                let subject = row.target.map { "the \($0.axis.rawValue) \($0.code)" } ?? "a row without a code"
                findings.append(
                    row.finding(
                        .duplicateFrameworkRow, "code", value: row.target?.code.text ?? "",
                        "\(row.item.framework) \(row.item.item) has \(subject) at line \(line) already; keep one of them"
                    ))
            } else {
                lines[key] = row.place.line
            }
        }
        for row in rows where row.target == nil {
            guard let line = withCode[row.item] else { continue }
            findings.append(
                row.finding(
                    .frameworkItemWithAndWithoutCode, "item", value: row.item.item.text,
                    "\(row.item.framework) \(row.item.item) has a code at line \(line) and is said to have none; take one of "
                        + "the rows out"))
        }
    }

    private mutating func checkItems(_ dataset: Dataset) {
        let linked = Set(dataset.frameworkCrosswalk.map(\.item))
        for row in dataset.taxonomy.frameworkItems where !linked.contains(row.key) {
            findings.append(
                row.finding(
                    .frameworkItemWithoutRow, "item", value: row.item,
                    "“\(row.label.japanese)” has no row in taxonomy/framework_crosswalk.csv; give it a code, or a note that says "
                        + "why none can stand for it"))
        }
    }
}
