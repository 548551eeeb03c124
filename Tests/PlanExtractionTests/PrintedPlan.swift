import PlanModel
import TestSupport

/// A random plan while it is printed: its lines so far, and what a reading of them must give.
///
/// The printer of a layout knows where it puts each name, so what is expected comes from the printing and never from a
/// reader.
struct PrintedPlan {
    private(set) var lines: [String] = []
    private(set) var rows: [String] = []
    private(set) var findings: [(line: Int, text: String)] = []
    private var headings: [(path: [Int], text: String)] = []
    private var counts: [String: Int] = [:]
    private var names: Set<String> = []
    private var generator: SplitMix
    let departments: [Department]

    init(seed: UInt64, departments: [Department]) {
        generator = SplitMix(state: seed)
        self.departments = departments
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    var reading: Reading {
        Reading(
            headings: headings.sorted { $0.path.lexicographicallyPrecedes($1.path) }.map(\.text), rows: rows,
            findings: findings.sorted { $0.line < $1.line }.map { "\($0.line) \($0.text)" })
    }

    // MARK: - Chance

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &generator) }

    /// Characters that stand in no heading, mark or department.
    mutating func words(_ count: ClosedRange<Int>) -> String {
        let alphabet = Array("雪灯声掃歩遊冬町橋川山花風鳥石松竹梅空海")
        return String((0..<number(count)).map { _ in pick(alphabet) })
    }

    /// A name that no other row or heading has.
    mutating func name(_ count: ClosedRange<Int>) -> String {
        while true {
            let name = words(count)
            if names.insert(name).inserted { return name }
        }
    }

    /// The text cut into pieces of at most so many characters.
    mutating func wrapped(_ text: String, _ width: Int) -> [String] {
        var pieces: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let count = min(rest.count, number(1...width))
            pieces.append(String(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    /// A department's name in at most three pieces, since a cell has few lines.
    mutating func wrapped(_ department: Department) -> [String] {
        let name = department.nameJa
        guard name.count > 3, oneIn(2) else { return [name] }
        let first = number(1...name.count - 2)
        let second = number(first + 1...name.count - 1)
        let cuts = oneIn(2) ? [first, second] : [first]
        return zip([0] + cuts, cuts + [name.count]).map { from, to in String(name.prefix(to).dropFirst(from)) }
    }

    // MARK: - Printing

    /// The line that is printed next, from 1.
    var next: Int { lines.count + 1 }

    /// The last line with text, from 1.
    var lastWithText: Int { (lines.lastIndex { !$0.isEmpty } ?? -1) + 1 }

    mutating func put(_ line: String) { lines.append(line) }

    mutating func blank(_ count: ClosedRange<Int> = 1...2) {
        for _ in 0..<number(count) { lines.append("") }
    }

    /// Says that a heading stands at a line; `path` is its numbers from the outermost heading to its own.
    mutating func expectHeading(_ id: String, path: [Int], line: Int, number: String, name: String) {
        headings.append((path, "\(id) @\(line) \(number) \(name)"))
    }

    /// Says that a row stands at some lines; rows are numbered under their heading in the order of the calls.
    mutating func expectRow(
        _ lines: ClosedRange<Int>, under heading: String, name: String, _ departments: [Department],
        marks: [String] = []
    ) {
        counts[heading, default: 0] += 1
        let count = counts[heading]!
        expectRow(lines, id: "\(heading)-\(count < 10 ? "0" : "")\(count)", name: name, departments, marks)
    }

    /// Says that a row stands at some lines whose id its number makes.
    mutating func expectNumberedRow(
        _ lines: ClosedRange<Int>, number: String, name: String, _ departments: [Department], marks: [String]
    ) {
        expectRow(lines, id: number, name: name, departments, marks)
    }

    private mutating func expectRow(
        _ lines: ClosedRange<Int>, id: String, name: String, _ departments: [Department], _ marks: [String]
    ) {
        let ids = departments.map(\.id.text).joined(separator: "／")
        let row = "\(lines.lowerBound)–\(lines.upperBound) \(id) \(name) | \(ids)"
        rows.append(marks.isEmpty ? row : "\(row) [\(marks.joined(separator: ", "))]")
    }

    mutating func expectFinding(_ text: String, line: Int) { findings.append((line, text)) }
}
