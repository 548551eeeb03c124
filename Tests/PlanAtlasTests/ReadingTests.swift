import PlanAtlas
import Testing

/// The datasets hold, row by row, what a second reading, made without the layout readers, found in the documents: names, departments, headings, lines and marks.
@Suite struct ReadingTests {
    static let dataset = DatasetReader.read(Repository.datasets).dataset

    /// One reading of one row, as text, so that a difference shows whole.
    private func check(_ expected: [String?], _ found: [String?], line: String) {
        #expect(found == expected, "line \(line)")
    }

    @Test func atsugi() throws {
        let plan = PlanRows("atsugi-suicide-2024", in: Self.dataset)
        let reading = try Reading.rows("atsugi")
        #expect(reading.count == 205 && plan.rows.count == 205)
        for read in reading {
            let start = try #require(read["line_start"])
            let row = try #require(plan.row(at: Int(start)!), "line \(start)")
            let original = row.initiative.restates.flatMap { id in plan.rows.first { $0.initiative.id == id } }
            let policy = try #require(row.headings.last)
            let innermost = row.headings.count > 1 ? row.headings[0].nameJa : ""
            check(
                [
                    read["name"], read["departments"], read["line_end"], read["is_new"], read["subheading"],
                    read["policy_line"], read["original_line_start"],
                ],
                [
                    row.initiative.nameJa, row.departments.joined(separator: "／"),
                    String(row.initiative.lines.upperBound), row.initiative.isNew.map { String($0) }, innermost,
                    String(policy.sourceLine), original.map { String($0.initiative.lines.lowerBound) } ?? "",
                ], line: start)
        }
    }

    /// Chapter 5 lists 110 initiatives, chapter 6 lists 26, 33 and 36 of them again.
    @Test func atsugiTotals() {
        let rows = PlanRows("atsugi-suicide-2024", in: Self.dataset).rows
        #expect(rows.filter { $0.initiative.restates == nil }.count == 110)
        let again = ["atsugi-suicide-2024-p1", "atsugi-suicide-2024-p2", "atsugi-suicide-2024-p3"].map { heading in
            rows.filter { $0.headings[0].id.text == heading && $0.initiative.restates != nil }.count
        }
        #expect(again == [26, 33, 36])
    }

    @Test func akiruno() throws {
        let plan = PlanRows("akiruno-suicide-2", in: Self.dataset)
        let reading = try Reading.rows("akiruno")
        #expect(reading.count == 70 && plan.rows.count == 70)
        for read in reading {
            let start = try #require(read["line_start"])
            let row = try #require(plan.row(at: Int(start)!), "line \(start)")
            let policy = try #require(row.headings.last)
            check(
                [
                    read["name"], read["departments"], read["line_end"], read["subheading"], read["policy_line"],
                    read["policy_kind"],
                ],
                [
                    row.initiative.nameJa, row.departments.joined(separator: "／"),
                    String(row.initiative.lines.upperBound), row.headings.count > 1 ? row.headings[0].nameJa : "",
                    String(policy.sourceLine), policy.kind == .basicPolicy ? "basic" : "priority",
                ], line: start)
        }
        let kinds = plan.rows.map { $0.headings.last!.kind }
        #expect(kinds.filter { $0 == .basicPolicy }.count == 51)
        #expect(kinds.filter { $0 == .priorityPolicy }.count == 19)
    }

    @Test func kamakura() throws {
        let plan = PlanRows("kamakura-suicide-2024", in: Self.dataset)
        let reading = try Reading.rows("kamakura")
        let bureaus = Dictionary(
            Self.dataset.departments.filter { $0.municipality == "142042" }.map { ($0.nameJa, $0.bureauJa) },
            uniquingKeysWith: { first, _ in first })
        #expect(reading.count == 14 && plan.rows.count == 14)
        for read in reading {
            let start = try #require(read["line_start"])
            let row = try #require(plan.row(at: Int(start)!), "line \(start)")
            let policy = try #require(row.headings.last)
            check(
                [
                    read["item_name"], read["department"], read["bureau"], read["line_end"], read["item_line"],
                    read["policy_line"], read["page"],
                ],
                [
                    row.initiative.nameJa, row.departments.joined(separator: "／"),
                    bureaus[row.departments[0]].flatMap { $0 }, String(row.initiative.lines.upperBound),
                    String(row.headings[0].sourceLine), String(policy.sourceLine),
                    row.initiative.page.map { String($0) },
                ], line: start)
            // What is marked 継続 goes on, and may be reported with something added.
            if read["plan_r6_mark"] == "継続" {
                #expect([.ongoing, .expanded].contains(row.initiative.commitment), "line \(start)")
            }
        }
    }

    /// Every heading of the readings, at the line that prints it first.
    @Test(arguments: ["atsugi", "akiruno", "kamakura"])
    func headings(_ city: String) throws {
        let read = try Reading.rows("\(city)-headings").filter { $0["kind"] != "outline" }
        var seen: Set<[String]> = []
        // A policy's second printing repeats its kind and number; the number of an inner heading comes back in each policy.
        let first = read.filter { row in
            !row["kind"]!.hasSuffix("policy") || seen.insert([row["kind"]!, row["number"]!]).inserted
        }
        let expected = first.map { "\($0["line"]!) \($0["kind"]!) \($0["name"]!)" }.sorted()
        let found = Self.dataset.headings.filter { $0.plan.text.hasPrefix("\(city)-suicide") }
            .map { "\($0.sourceLine) \($0.kind.rawValue) \($0.nameJa)" }.sorted()
        #expect(found == expected)
    }
}
