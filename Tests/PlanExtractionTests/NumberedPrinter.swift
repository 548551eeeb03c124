import PlanModel

/// Prints a random plan in rows that their numbers name, in tables of two forms.
struct NumberedPrinter {
    private(set) var plan: PrintedPlan
    /// What each row's cells must give, in the notation of ``NumberedRowsTests/details(_:)``.
    private(set) var details: [String] = []
    private var rows: [(number: String, name: String)] = []
    /// Whether the open table prints measures and directions in its rows.
    private var hasMeasures = false

    private struct Row {
        let number: String
        let name: String
        let departments: [Department]
        let rating: String
        let description: String
        let outlook: String
        /// Baseline, target and result, or result and target.
        var reported: [String]
        let marks: [String]
        /// The name with the marks and wraps that stand in the cell.
        let nameCell: String
    }

    static func print(seed: UInt64, departments: [Department]) -> NumberedPrinter {
        var printer = NumberedPrinter(plan: PrintedPlan(seed: seed, departments: departments))
        printer.printAll()
        return printer
    }

    private mutating func printAll() {
        let forms = (1...plan.number(1...3)).map { _ in plan.oneIn(2) }
        let counts = forms.map { _ in plan.number(1...3) }
        var measures: [[String]] = []
        for (index, count) in counts.enumerated() {
            let goal = index + 1
            let name = plan.name(4...10)
            plan.expectHeading("g\(goal)", path: [goal], line: plan.next, number: "\(goal)", name: name)
            plan.put("【目標\(goal)】\(name)")
            measures.append((1...count).map { _ in plan.name(4...10) })
            // Where the rows print them, they need not stand in the text.
            if forms[index] && plan.oneIn(2) { continue }
            for (offset, measure) in measures[index].enumerated() {
                let sign = Self.circled(offset + 1)
                plan.expectHeading(
                    "g\(goal)-m\(offset + 1)", path: [goal, offset + 1], line: plan.next, number: sign, name: measure)
                plan.put((plan.oneIn(2) ? "- " : "") + "\(sign) \(measure)")
                known.insert("\(goal)-\(offset + 1)")
            }
        }
        for (index, form) in forms.enumerated() {
            hasMeasures = form
            beginPage(isNew: true)
            for (offset, name) in measures[index].enumerated() { printMeasure(name, [index + 1, offset + 1]) }
        }
    }

    /// The headings that were printed before.
    private var known: Set<String> = []

    private static func circled(_ number: Int) -> String { String(UnicodeScalar(0x245F + UInt32(number))!) }

    /// A page with its header; one that goes on may have none.
    private mutating func beginPage(isNew: Bool) {
        plan.blank()
        if plan.oneIn(2) {
            plan.put(plan.words(1...4))
            plan.blank()
        }
        guard isNew || plan.oneIn(2) else { return }
        let header =
            hasMeasures
            ? ["区分", "施策", "方向", "番号", "取組", "ねらい", "所管"]
            : ["区分", "番号", "取組", "ねらい", "所管", "二年度"]
        plan.put(header.joined(separator: "\t") + plan.pick(["", "\t", "\t七年度"]))
    }

    private mutating func printMeasure(_ name: String, _ path: [Int]) {
        let key = "\(path[0])-\(path[1])"
        var count = 0
        for direction in 1...(hasMeasures ? plan.number(1...2) : 1) {
            let directionName = plan.name(4...10)
            var left = plan.number(1...4)
            while left > 0 {
                if plan.oneIn(5) { beginPage(isNew: false) }
                if plan.oneIn(6) { plan.put("------") }
                let merged = !hasMeasures && left > 1 && plan.oneIn(3) ? plan.number(2...left) : 1
                let rows = (1...merged).map { offset in row("\(key)-\(count + offset)", isPlain: merged > 1) }
                count += merged
                left -= merged
                if hasMeasures {
                    expectHeading(key, "g\(path[0])-m\(path[1])", path, "\(path[1])", name)
                    expectHeading(
                        "\(key)-\(direction)", "g\(path[0])-m\(path[1])-d\(direction)", path + [direction],
                        Self.circled(direction), directionName)
                    put(
                        rows[0],
                        before: [
                            "\(path[0])", "(\(path[1]))" + wrap(name), Self.circled(direction) + wrap(directionName),
                        ])
                } else if merged > 1 {
                    putMerged(rows, goal: path[0])
                } else {
                    put(rows[0], before: ["\(path[0])"])
                }
            }
        }
    }

    private mutating func expectHeading(_ key: String, _ id: String, _ path: [Int], _ number: String, _ name: String) {
        guard known.insert(key).inserted else { return }
        plan.expectHeading(id, path: path, line: plan.next, number: number, name: name)
    }

    private mutating func wrap(_ text: String) -> String {
        plan.oneIn(3) ? plan.wrapped(text, 5).joined(separator: plan.pick([" ", "<br>", "　"])) : text
    }

    private mutating func text(_ count: ClosedRange<Int>) -> String { plan.words(count) + "。" }

    private mutating func row(_ number: String, isPlain: Bool) -> Row {
        var name = plan.name(4...14)
        var cell = ""
        var marks = ["#\(number)"]
        let isNew = !isPlain && plan.oneIn(5)
        if !isPlain, !rows.isEmpty, plan.oneIn(5) {
            let original = plan.pick(rows)
            name = original.name
            cell = "【再掲\(original.number)】"
            if isNew { marks.append("new") }
            marks.append("= \(original.number)")
        } else {
            if isNew { marks.append("new") }
            rows.append((number, name))
        }
        cell += isPlain ? plan.wrapped(name, 9).joined(separator: " ") : wrap(name)
        if plan.oneIn(4) { cell = "<b>\(cell)</b>" }
        if isNew { cell += "★新" }
        let departments = Array(plan.shuffled(plan.departments).prefix(plan.number(1...3)))
        let reported = (1...(hasMeasures ? 2 : 3)).map { _ in
            plan.oneIn(3) ? plan.pick(["-", "―", "継続"]) : text(3...12)
        }
        return Row(
            number: number, name: name, departments: departments, rating: plan.pick(["S", "A", "B", "C"]),
            description: text(3...20), outlook: plan.oneIn(5) ? "" : text(3...20), reported: reported, marks: marks,
            nameCell: cell)
    }

    private mutating func departmentCell(_ row: Row) -> String {
        row.departments.map { plan.wrapped($0).joined(separator: " ") }.joined(
            separator: plan.pick([" ", "<br>", "  "]))
    }

    /// Prints a row on its line, drifted or with a lost cell now and then.
    private mutating func put(_ printed: Row, before: [String]) {
        var row = printed
        var description = [row.description]
        var shown = row.reported
        let line = plan.next
        switch plan.number(1...8) {
        case 1:
            description = []
            plan.expectFinding("PA037", line: line)
        case 2 where !hasMeasures:
            // A cell was put in before one of the three, and the last one fell off.
            shown.removeLast()
            row.reported = shown + [""]
            shown.insert("", at: plan.number(0...2))
            plan.expectFinding("PA037", line: line)
        default: break
        }
        let departments = departmentCell(row)
        let tail = [row.nameCell] + description + [departments] + shown + [row.rating, row.outlook]
        switch plan.number(1...6) {
        case 1 where !hasMeasures: plan.put((before + [plan.words(1...3), row.number] + tail).joined(separator: "\t"))
        case 2 where !hasMeasures: plan.put(([row.number, ""] + tail).joined(separator: "\t") + "\t")
        case 3: plan.put(([""] + before + [row.number] + tail).joined(separator: "\t"))
        default: plan.put((before + [row.number] + tail).joined(separator: "\t") + plan.pick(["", "\t"]))
        }
        expect(row, line...line, isDescribed: !description.isEmpty)
    }

    /// Prints rows whose numbers and names share a cell each.
    private mutating func putMerged(_ rows: [Row], goal: Int) {
        let line = plan.next
        plan.expectFinding("PA039", line: line)
        for (offset, row) in rows.enumerated() {
            let before =
                offset > 0
                ? ["", "", ""]
                : [
                    "\(goal)", rows.map(\.number).joined(separator: "  "),
                    rows.map(\.nameCell).joined(separator: "   "),
                ]
            let departments = departmentCell(row)
            let tail = [row.description, departments] + row.reported + [row.rating, row.outlook]
            plan.put((before + tail).joined(separator: "\t"))
            expect(row, line...line + offset, isDescribed: true)
        }
    }

    private mutating func expect(_ row: Row, _ lines: ClosedRange<Int>, isDescribed: Bool) {
        plan.expectNumberedRow(lines, number: row.number, name: row.name, row.departments, marks: row.marks)
        let columns = hasMeasures ? ["result 2025", "target 2026"] : ["baseline 2020", "target 2025", "result 2025"]
        let reported = zip(columns, row.reported).map { "\($0) \($1)" }
        details.append(
            (["\(row.number) \(row.rating)", "description \(isDescribed ? row.description : "")"] + reported
                + ["outlook \(row.outlook)"]).joined(separator: "|"))
    }
}
