import PlanModel

/// Prints a random plan as a table flattened into text.
struct AnchoredPrinter {
    private var plan: PrintedPlan
    /// Headings of policies that are printed at the document's end.
    private var late: [(number: Int, name: String)] = []

    static func print(seed: UInt64, departments: [Department]) -> PrintedPlan {
        var printer = AnchoredPrinter(
            plan: PrintedPlan(seed: seed, departments: departments.filter { $0.bureauJa != nil }))
        printer.printAll()
        return printer.plan
    }

    private mutating func printAll() {
        if plan.oneIn(2) { plan.put("［別紙］　冬のくらしの計画") }
        for number in 1...plan.number(1...5) { printPolicy(number) }
        for (number, name) in plan.shuffled(late) { putPolicy(number, name) }
    }

    /// Items before their rows, then merged items behind theirs: one for any rows, or two for four.
    private mutating func printPolicy(_ policy: Int) {
        let merged = plan.number(0...2)
        let inline = plan.number(merged == 0 ? 1...3 : 0...2)
        let name = plan.name(4...10)
        if merged == 0, plan.oneIn(2) { late.append((policy, name)) } else { putPolicy(policy, name) }
        for item in 1...(inline + 1) where item <= inline {
            let printed = putItem(item, of: policy)
            putRow(under: "b\(policy)-\(item)", name: printed.name, number: printed.number)
        }
        guard merged > 0 else { return }
        // The rows are printed before the names that they are given, so the names are made first.
        let items = (1...merged).map { offset in (ordinal: inline + offset, name: plan.name(4...12)) }
        let number = plan.oneIn(2) ? full : String.init(_:)
        let share = merged == 2 ? 2 : plan.number(1...3)
        for item in items {
            for _ in 1...share {
                putRow(
                    under: "b\(policy)-\(item.ordinal)", name: item.name,
                    number: "\(number(policy))‐\(number(item.ordinal))")
            }
        }
        for item in plan.shuffled(items) {
            plan.expectFinding("PA045 note", line: plan.next)
            putItem(item.ordinal, of: policy, name: item.name, number: number)
        }
    }

    private func full(_ number: Int) -> String { String(UnicodeScalar(0xFF10 + UInt32(number))!) }

    private mutating func putPolicy(_ number: Int, _ name: String) {
        plan.expectHeading("b\(number)", path: [number], line: plan.next, number: full(number), name: name)
        plan.put("方針\(full(number))　\(name)")
        plan.blank(0...2)
    }

    private mutating func putItem(_ item: Int, of policy: Int) -> (name: String, number: String) {
        let name = plan.name(4...20)
        let number = plan.oneIn(2) ? full : String.init(_:)
        putItem(item, of: policy, name: name, number: number)
        return (name, "\(number(policy))‐\(number(item))")
    }

    /// An item's name in lines of at most ten characters, and its description behind a blank line or right behind it.
    private mutating func putItem(_ item: Int, of policy: Int, name: String, number: (Int) -> String) {
        let printed = "\(number(policy))‐\(number(item))"
        plan.expectHeading("b\(policy)-\(item)", path: [policy, item], line: plan.next, number: printed, name: name)
        let pieces = plan.wrapped(name, 10)
        plan.put(printed + plan.pick(["．", ".", "．　"]) + pieces[0])
        for piece in pieces.dropFirst() { plan.put(piece) }
        if plan.oneIn(2) {
            if plan.oneIn(2) { plan.blank() }
            plan.put(plan.words(11...20))
        }
        plan.blank()
    }

    private mutating func putRow(under heading: String, name: String, number: String) {
        let first = plan.next
        let page = plan.number(1...99)
        let department = plan.pick(plan.departments)
        let isOngoing = plan.oneIn(3)
        var line = "\(page) \(department.bureauJa!)"
        for (index, piece) in plan.wrapped(department).enumerated() {
            if index > 0 || plan.oneIn(3) {
                plan.put(line)
                if plan.oneIn(3) { plan.blank() }
                line = piece
            } else {
                line += " " + piece
            }
        }
        let next = isOngoing ? "継続" : plan.words(1...9)
        if plan.oneIn(2) {
            plan.put(line + " " + next)
        } else {
            plan.put(line)
            if plan.oneIn(2) { plan.blank() }
            plan.put(next)
        }
        while plan.oneIn(2) {
            plan.blank(0...1)
            plan.put(plan.pick(["〇 ", ""]) + plan.words(3...30) + "。")
        }
        let marks = ["p\(page)", "#\(number)"] + (isOngoing ? ["ongoing"] : [])
        plan.expectRow(first...plan.lastWithText, under: heading, name: name, [department], marks: marks)
        plan.blank()
    }
}
