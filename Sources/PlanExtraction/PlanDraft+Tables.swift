import Diagnostics
import PlanModel

extension PlanDraft {
    /// Gives headings and rows their ids and places in the outline.
    ///
    /// A heading's id is its parent's followed by its number. An initiative's is the plan's followed by the row's number
    /// where rows are numbered through the document (a number printed again gets `-2` behind it), and else its heading's followed by its place under it, two digits,
    /// counted in the order of the document. Rows whose heading is unknown were reported before and are left out.
    func reading(plan: Plan.ID, source: SourceDocument.ID, scale: RatingScale?) -> DocumentReading {
        var tables = PlanTables()
        var text = ReportText()
        text.lines = document.lines.map(\.raw)
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
        var repeated: [Finding] = []
        var numbered: [Initiative.ID: [Int]] = [:]
        for row in placed {
            if row.isNumbered, let number = row.number {
                let id = Initiative.ID("\(plan)-\(number)")
                numbered[id, default: []].append(row.lines.lowerBound)
                let lines = numbered[id]!
                ids.append(lines.count == 1 ? id : Initiative.ID("\(id)-\(lines.count)"))
                if lines.count > 1 { repeated.append(repeatedNumber(number, row, first: lines[0], id: ids.last!)) }
                continue
            }
            counts[row.heading!, default: 0] += 1
            let number = String(counts[row.heading!]!)
            let digits = number.count < 2 ? "0" + number : number
            ids.append(Initiative.ID("\(id(of: row.heading!, plan: plan))-\(digits)"))
        }
        let restatements = Restatements(rows: placed)
        tables.findings = findings + repeated + restatements.findings(in: document)
        tables.findings += repeatedNames(placed) + emptyHeadings(placed)
        tables.findings += departmentSpellings(placed)
        tables.findings.sort()

        for (index, row) in placed.enumerated() {
            tables.initiatives.append(
                Initiative(
                    id: ids[index], plan: plan, heading: id(of: row.heading!, plan: plan), number: row.number,
                    nameJa: row.name, page: row.page, isNew: row.isNew,
                    restates: restatements.original[index].map { ids[$0] }, source: source, lines: row.lines))
            let isJoint = row.departments.count { $0.department.kind == .internal } > 1
            for part in row.departments {
                tables.responsibilities.append(
                    Responsibility(
                        initiative: ids[index], department: part.department.id,
                        role: part.department.kind == .external ? .partner : isJoint ? .joint : .lead,
                        asPrinted: part.printed))
            }
            report(row, id: ids[index], source: source, scale: scale, into: &tables)
            text.cells += row.cells.map {
                .init(
                    initiative: ids[index], field: $0.field, fiscalYear: $0.year, text: $0.text, line: $0.line,
                    breaks: $0.breaks)
            }
            if let number = row.reference {
                text.references.append(.init(initiative: ids[index], number: number, line: row.lines.lowerBound))
            }
        }
        tables.indicators = indicators(plan: plan, source: source, scale: scale)
        return DocumentReading(tables: tables, text: text, scale: scale)
    }

    /// The indicators with their ids: the goal's followed by the table's place under it.
    private func indicators(plan: Plan.ID, source: SourceDocument.ID, scale: RatingScale?) -> [Indicator] {
        var first: [Identifier<IndicatorTable>: Indicator.ID] = [:]
        var counts: [Int: Int] = [:]
        return indicators.flatMap { table -> [Indicator] in
            counts[table.goal, default: 0] += 1
            let heading = id(of: table.goal, plan: plan)
            let id = Indicator.ID("\(heading)-i\(counts[table.goal]!)")
            let repeats = first[Identifier(table.name)]
            if repeats == nil { first[Identifier(table.name)] = id }
            return table.indicators(
                id: id, plan: plan, heading: heading, repeats: repeats, scale: scale, source: source)
        }
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

    private func repeatedNumber(_ number: String, _ row: DraftRow, first: Int, id: Initiative.ID) -> Finding {
        Finding(
            .unplacedHeading, at: document.position(row.lines.lowerBound), severity: .note, field: "number",
            value: number, "\(number) is the number of the row at line \(first) as well; this one's id is \(id)")
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

    /// Departments printed otherwise than by their names: each spelling once, at its first row.
    private func departmentSpellings(_ rows: [DraftRow]) -> [Finding] {
        let parts = rows.flatMap { row in row.departments.map { (row: row, part: $0) } }
            .filter { Identifier<Department>($0.part.printed) != Identifier($0.part.department.nameJa) }
        let spellings = Dictionary(grouping: parts) { Identifier<Department>($0.part.printed) }
        return spellings.values.map { same in
            let (row, part) = same[0]
            let again = same.count > 1 ? ", and in \(same.count - 1) rows behind it" : ""
            return Finding(
                .departmentSpelling, at: document.position(row.lines.upperBound), field: "as_printed",
                value: part.printed,
                "printed “\(part.printed)” for \(part.department.nameJa) in “\(row.name)”\(again); both are kept")
        }
    }
}
