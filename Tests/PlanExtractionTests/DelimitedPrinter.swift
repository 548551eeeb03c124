import PlanModel

/// Prints a random plan in tab-separated rows, or one cell a line.
struct DelimitedPrinter {
    private var plan: PrintedPlan
    private let header = ["取組", "所管", "ねらい", "経過（十月まで）"]

    static func print(seed: UInt64, departments: [Department]) -> PrintedPlan {
        var printer = DelimitedPrinter(plan: PrintedPlan(seed: seed, departments: departments))
        if printer.plan.oneIn(2) { printer.plan.put("# 冬のくらしの計画") }
        for number in 1...printer.plan.number(1...4) { printer.printPolicy(number) }
        return printer.plan
    }

    private mutating func printPolicy(_ number: Int) {
        let name = plan.name(4...10)
        let isApart = plan.oneIn(3)
        let printed = (plan.oneIn(2) ? "### " : "") + "目標" + (plan.oneIn(2) ? " " : "") + "\(number) \(name)"
        plan.expectHeading("b\(number)", path: [number], line: plan.next, number: String(number), name: name)
        switch plan.number(1...3) {
        case 1:
            putRow([printed] + header.dropFirst(), isApart: isApart)
        case 2:
            plan.put(printed + "\t" + plan.words(10...20) + "。")
            putRow(header, isApart: isApart)
        default:
            plan.put(tagged(printed))
            if plan.oneIn(2) { plan.put(plan.words(10...20) + "。") }
            plan.blank(0...2)
            putRow(header, isApart: isApart)
        }
        if plan.oneIn(2) { for _ in 1...plan.number(1...3) { printRow(under: "b\(number)", isApart: isApart) } }
        for sub in 1...plan.number(1...3) {
            let name = plan.name(4...10)
            let sign = ["①", "②", "③"][sub - 1]
            plan.expectHeading("b\(number)-\(sub)", path: [number, sub], line: plan.next, number: sign, name: name)
            plan.put(tagged(sign + name) + (plan.oneIn(2) ? "\t\t\t" : ""))
            for _ in 1...plan.number(1...3) { printRow(under: "b\(number)-\(sub)", isApart: isApart) }
        }
        plan.blank(0...2)
    }

    private mutating func printRow(under heading: String, isApart: Bool) {
        let first = plan.next
        let name = plan.name(3...14)
        let departments = Array(plan.shuffled(plan.departments).prefix(plan.number(1...3)))
        let separator = plan.pick(["／", "／ ", " ／"])
        let cell = departments.map(\.nameJa).joined(separator: separator) + (plan.oneIn(4) ? "／" : "")
        let progress = !isApart && plan.oneIn(4) ? "" : plan.words(3...12) + "。"
        let text = plan.words(8...20) + "<br>" + plan.words(1...5)
        putRow([tagged(name), tagged(cell), text, progress], isApart: isApart)
        plan.expectRow(first...plan.lastWithText, under: heading, name: name, departments)
        if plan.oneIn(5) { plan.put("------") }
        if plan.oneIn(5) { plan.blank() }
    }

    /// A row on one line, or each cell on its own, blank lines between them or not.
    private mutating func putRow(_ cells: [String], isApart: Bool) {
        guard isApart else {
            plan.put(cells.joined(separator: "\t"))
            return
        }
        let isSpaced = plan.oneIn(2)
        for (index, cell) in cells.enumerated() {
            if index > 0, isSpaced { plan.blank() }
            plan.put(cell)
        }
    }

    private mutating func tagged(_ text: String) -> String {
        plan.oneIn(4) ? plan.pick(["<b>\(text)</b>", "<p class=\"c\">\(text)", "<SPAN>\(text)</SPAN>"]) : text
    }
}
