import PlanModel

/// Prints a random plan in wrapped columns.
struct WrappedPrinter {
    private var plan: PrintedPlan
    private let header = "取組名 ねらい 所管"

    static func print(seed: UInt64, departments: [Department]) -> PrintedPlan {
        var printer = WrappedPrinter(plan: PrintedPlan(seed: seed, departments: departments))
        printer.printAll()
        return printer.plan
    }

    private mutating func printAll() {
        if plan.oneIn(2) { plan.put("札幌市 冬のくらしの計画") }
        plan.put("第１章 みんなで進める取組")
        plan.blank()
        for number in 1...plan.number(1...4) {
            let name = plan.name(4...10)
            plan.expectHeading("b\(number)", path: [number], line: plan.next, number: full(number), name: name)
            plan.put("（\(full(number))）\(name) ")
            if plan.oneIn(2) { plan.put(plan.words(20...30) + "。") }
            plan.blank()
            if plan.oneIn(3) {
                for _ in 1...plan.number(1...2) { printTable(under: "b\(number)") }
            } else {
                printPages(of: number)
            }
        }
    }

    private func full(_ number: Int) -> String { String(UnicodeScalar(0xFF10 + UInt32(number))!) }

    /// Pages that end with the headings of the tables that they begin; what goes on from the page before stands first.
    private mutating func printPages(of policy: Int) {
        var count = 0
        for _ in 1...plan.number(1...2) {
            if count > 0 { goOn(under: "b\(policy)-\(count)") }
            let new = plan.number(1...2)
            for offset in 1...new { printTable(under: "b\(policy)-\(count + offset)") }
            for _ in 1...new {
                count += 1
                let name = plan.name(4...10)
                let letter = ["ア", "イ", "ウ", "エ"][count - 1]
                plan.expectHeading(
                    "b\(policy)-\(count)", path: [policy, count], line: plan.next, number: letter, name: name)
                plan.put(" \(letter) \(name)")
                plan.blank(0...2)
            }
        }
        goOn(under: "b\(policy)-\(count)")
    }

    private mutating func goOn(under heading: String) {
        if plan.oneIn(3) { return }
        if plan.oneIn(2) { printRow(under: heading) }
        while plan.oneIn(3) { printTable(under: heading) }
    }

    private mutating func printTable(under heading: String) {
        plan.put(header + (plan.oneIn(2) ? " " : ""))
        plan.blank(0...2)
        for _ in 1...plan.number(1...3) { printRow(under: heading) }
    }

    private mutating func printRow(under heading: String) {
        let first = plan.next
        let isSpaced = plan.oneIn(4)
        let isNew = plan.oneIn(5)
        let departments = Array(plan.shuffled(plan.departments).prefix(plan.number(1...3)))
        let name = printNameAndText(isNew: isNew, isSpaced: isSpaced)
        if departments.count == 1, plan.oneIn(4) {
            plan.put(plan.words(2...15) + "。   " + departments[0].nameJa)
        } else {
            plan.put(plan.words(2...15) + "。")
            plan.blank()
            for department in departments {
                for (index, piece) in plan.wrapped(department).enumerated() {
                    if index > 0, plan.oneIn(3) { plan.blank() }
                    plan.put(piece)
                }
            }
        }
        plan.expectRow(
            first...plan.lastWithText, under: heading, name: name, departments, marks: isNew ? ["new"] : [])
        plan.blank()
        if plan.oneIn(6) { plan.put(plan.oneIn(2) ? "27" : "※ 【新】は、この計画から始める取組です。") }
    }

    /// Prints a name and all of its text but the last line.
    private mutating func printNameAndText(isNew: Bool, isSpaced: Bool) -> String {
        let text = plan.words(7...20)
        if plan.oneIn(5) {
            let name = plan.name(3...3)
            plan.put((isNew ? "【新】" : "") + name + "  " + text)
            return name
        }
        let name = plan.name(4...14)
        if isNew { plan.put("【新】") }
        for piece in plan.wrapped(name, 6) {
            plan.put(piece + (plan.oneIn(3) ? " " : ""))
            if isSpaced { plan.blank(1...1) }
        }
        if plan.oneIn(2) { plan.blank() }
        plan.put(" " + text)
        while plan.oneIn(2) {
            if isSpaced { plan.blank(1...1) }
            plan.put(plan.words(1...9) + "。" + plan.words(1...9))
        }
        if isSpaced { plan.blank(1...1) }
        return name
    }
}
