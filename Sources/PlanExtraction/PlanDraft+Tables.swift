import Diagnostics
import PlanModel

extension PlanDraft {
    /// Gives headings and rows their ids and places in the outline.
    ///
    /// A heading's id is its parent's followed by its number; an initiative's is its heading's followed by its place under
    /// it, two digits, counted in the order of the document. Rows whose heading is unknown were reported before and are
    /// left out.
    func tables(plan: Plan.ID, source: SourceDocument.ID) -> PlanTables {
        var tables = PlanTables()
        let outline = headings.indices.sorted { path(of: $0).lexicographicallyPrecedes(path(of: $1)) }
        for (order, index) in outline.enumerated() {
            let heading = headings[index]
            tables.headings.append(
                Heading(
                    id: id(of: index, plan: plan), plan: plan, parent: heading.parent.map { id(of: $0, plan: plan) },
                    level: path(of: index).count - 1, kind: heading.printed.rule.kind, number: heading.printed.number,
                    nameJa: heading.printed.name, order: order + 1, source: source, sourceLine: heading.printed.line))
        }

        let placed = rows.filter { $0.heading != nil }
        var counts: [Int: Int] = [:]
        var ids: [Initiative.ID] = []
        for row in placed {
            counts[row.heading!, default: 0] += 1
            let number = String(counts[row.heading!]!)
            let digits = number.count < 2 ? "0" + number : number
            ids.append(Initiative.ID("\(id(of: row.heading!, plan: plan))-\(digits)"))
        }
        let restatements = Restatements(rows: placed)
        tables.findings = findings + restatements.findings(in: document)
        tables.findings += repeatedNames(placed) + emptyHeadings(placed)
        tables.findings += placed.flatMap(departmentSpellings)
        tables.findings.sort()

        for (index, row) in placed.enumerated() {
            tables.initiatives.append(
                Initiative(
                    id: ids[index], plan: plan, heading: id(of: row.heading!, plan: plan), number: row.number,
                    nameJa: row.name, page: row.page, isNew: row.isNew, commitment: row.commitment,
                    restates: restatements.original[index].map { ids[$0] }, source: source, lines: row.lines))
            let isJoint = row.departments.count > 1
            for part in row.departments {
                tables.responsibilities.append(
                    Responsibility(
                        initiative: ids[index], department: part.department.id,
                        role: part.department.kind == .external ? .partner : isJoint ? .joint : .lead,
                        asPrinted: part.printed))
            }
        }
        return tables
    }

    private func id(of index: Int, plan: Plan.ID) -> Heading.ID {
        let heading = headings[index]
        let above = heading.parent.map { id(of: $0, plan: plan).text } ?? plan.text
        return Heading.ID("\(above)-\(heading.printed.rule.id)\(heading.printed.ordinal)")
    }

    /// Names that stand under several headings without being marked as re-listings: each counts.
    private func repeatedNames(_ rows: [DraftRow]) -> [Finding] {
        let listed = rows.filter { !$0.isRestating && !$0.hasRestatedMark }
        let byName = Dictionary(grouping: listed) { Identifier<Initiative>($0.name) }
        return byName.values.flatMap { same -> [Finding] in
            guard Set(same.map(\.heading)).count > 1 else { return [] }
            return same.dropFirst().map { row in
                Finding(
                    .repeatedName, at: document.position(row.lines.lowerBound), field: "name_ja", value: row.name,
                    "“\(row.name)” stands at line \(same[0].lines.lowerBound) as well and neither is marked 再掲; "
                        + "each counts as an initiative")
            }
        }
    }

    private func emptyHeadings(_ rows: [DraftRow]) -> [Finding] {
        let used = Set(rows.compactMap(\.heading))
        let parents = Set(headings.compactMap(\.parent))
        return headings.indices.filter { !used.contains($0) && !parents.contains($0) }.map { index in
            let printed = headings[index].printed
            return Finding(
                .headingWithoutInitiative, at: document.position(printed.line), field: "name_ja", value: printed.name,
                "nothing is listed under \(printed.number) “\(printed.name)”")
        }
    }

    private func departmentSpellings(_ row: DraftRow) -> [Finding] {
        row.departments.compactMap { part in
            guard Identifier<Department>(part.printed) != Identifier(part.department.nameJa) else { return nil }
            return Finding(
                .departmentSpelling, at: document.position(row.lines.upperBound), field: "as_printed",
                value: part.printed,
                "printed “\(part.printed)” for \(part.department.nameJa) in “\(row.name)”; both are kept")
        }
    }
}
