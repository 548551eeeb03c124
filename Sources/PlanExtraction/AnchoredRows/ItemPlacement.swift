import Diagnostics
import PlanModel

/// Finds the item that governs each row of a flattened table.
///
/// An item printed just before a row governs that row. An item printed elsewhere is a merged cell: it governs the rows
/// around it that have no item of their own, at least two of them where several such items share a run of rows, in the
/// order of their numbers. Where more than one division is possible, nothing is guessed.
struct ItemPlacement {
    enum Event {
        case heading(PrintedHeading)
        case row(DraftRow)
    }

    private struct Entry {
        var row: DraftRow
        let policy: Int
        var item: PrintedHeading?
    }

    private var policies: [PrintedHeading] = []
    private var merged: [PrintedHeading] = []
    private var entries: [Entry] = []

    init(_ events: [Event]) {
        var policy = 0
        var before: PrintedHeading?
        for event in events {
            switch event {
            case .heading(let heading):
                if let item = before { merged.append(item) }
                before = heading.depth > 0 ? heading : nil
                if heading.depth == 0 {
                    policies.append(heading)
                    policy = heading.ordinal
                }
            case .row(let row):
                entries.append(Entry(row: row, policy: before?.parentOrdinal ?? policy, item: before))
                before = nil
            }
        }
        if let item = before { merged.append(item) }
    }

    /// Adds headings and rows to the draft, each row with its heading and its item's name.
    func place(into draft: inout PlanDraft) {
        var placed = self
        var policyIndex: [Int: Int] = [:]
        for policy in policies { policyIndex[policy.ordinal] = draft.add(policy, under: nil) }
        for run in runs() { placed.divide(run, reporting: &draft) }

        let used = placed.entries.compactMap(\.item)
        for item in merged where !used.contains(where: { $0.line == item.line }) {
            draft.report(
                .unplacedHeading, line: item.line, field: "heading_id", value: item.name,
                "\(item.number) is printed apart from its rows, and no run of rows is left for it")
        }
        for entry in placed.entries {
            var row = entry.row
            if let item = entry.item {
                row.name = item.name
                row.number = item.number
                row.cells += item.text.map { [$0] } ?? []
                if let policy = policyIndex[entry.policy] {
                    row.heading = draft.add(item, under: policy)
                } else {
                    draft.report(
                        .unplacedHeading, line: item.line, field: "heading_id", value: item.name,
                        "\(item.number) belongs to policy \(entry.policy), whose heading the document does not print; "
                            + "its rows are left out")
                }
            } else {
                draft.report(
                    .unplacedHeading, line: row.lines.lowerBound, field: "heading_id",
                    "no item of policy \(entry.policy) can be given to this row with certainty")
            }
            draft.rows.append(row)
        }
    }

    /// Runs of neighbouring rows of one policy that have no item of their own.
    private func runs() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in entries.indices where entries[index].item == nil {
            if let last = runs.last, last.upperBound == index, entries[index].policy == entries[last.lowerBound].policy
            {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    /// Divides a run of rows among the merged items whose numbers fit between its neighbours'.
    private mutating func divide(_ run: Range<Int>, reporting draft: inout PlanDraft) {
        let policy = entries[run.lowerBound].policy
        let inline = { (entry: Entry) in entry.policy == policy ? entry.item?.ordinal : nil }
        let lower = entries[..<run.lowerBound].compactMap(inline).max() ?? 0
        let upper = entries[run.upperBound...].compactMap(inline).min() ?? Int.max
        let items = merged.filter { $0.parentOrdinal == policy && lower < $0.ordinal && $0.ordinal < upper }
            .sorted { $0.ordinal < $1.ordinal }
        guard items.count == 1 || (items.count > 1 && run.count == 2 * items.count) else { return }
        let share = run.count / items.count
        for (offset, item) in items.enumerated() {
            let rows = (run.lowerBound + offset * share)..<(run.lowerBound + (offset + 1) * share)
            for index in rows { entries[index].item = item }
            let lines = rows.map { String(entries[$0].row.lines.lowerBound) }.joined(separator: ", ")
            draft.report(
                .unplacedHeading, line: item.line, severity: .note, field: "heading_id", value: item.name,
                "\(item.number) is a merged cell printed apart from its rows; it is read to govern the rows at lines "
                    + lines)
        }
    }
}
