import PlanAtlas
import Testing

/// Kamakura's welfare report, row by row, against a second reading of it that was made without the layout readers.
@Suite struct WelfareReadingTests {
    static let dataset = DatasetReader.read(Repository.datasets).dataset
    static let plan: Plan.ID = "kamakura-welfare-2020"

    /// The printed number of each initiative.
    static let numbers = Dictionary(
        uniqueKeysWithValues: dataset.initiatives.filter { $0.plan == plan }.map { ($0.id, $0.number ?? "") })

    @Test func rows() throws {
        let rows = PlanRows(Self.plan, in: Self.dataset).rows
        let byNumber = Dictionary(uniqueKeysWithValues: rows.map { ($0.initiative.number ?? "", $0) })
        let reading = try Reading.rows("kamakura-welfare")
        // A reference that the audit's reading found to be wrong: the original is the row that it names.
        let references = Dictionary(
            uniqueKeysWithValues: try Reading.rows("contradictions").filter { $0["rule"] == "PA112" }
                .map { ($0["line"]!, $0["other_value"]!) })
        let progress = Dictionary(uniqueKeysWithValues: Self.dataset.progress.map { ($0.initiative, $0.value) })
        #expect(reading.count == 237 && rows.count == 237)
        for read in reading {
            let row = try #require(byNumber[read["number"]!], "\(read["number"]!)")
            let printed = read["departments"]!.split(separator: "／").map { $0.split(separator: " (R")[0] }
                .filter { !$0.hasPrefix("※") }
            let partners = read["partners"]!.split(separator: "／").map { $0.replacing("市社会福祉協議会", with: "市社協") }
            let measure = row.headings.count == 3 ? row.headings[1] : row.headings[0]
            let goalNumber = try #require(row.headings.last).number
            let name = Self.unmarked(read["name"]!)
            let direction = row.headings.count == 3 ? row.headings[0] : nil
            let found: [String] = [
                row.initiative.nameJa, row.initiative.isNew == true ? "new" : "",
                row.departments.filter { !Self.isPartner($0) }.joined(separator: "／"),
                row.departments.filter(Self.isPartner).map(Self.bare).joined(separator: "／"), goalNumber,
                measure.nameJa, direction?.number ?? "", direction?.nameJa ?? "",
                row.initiative.restates.flatMap { Self.numbers[$0] } ?? "",
                progress[row.initiative.id]?.ratingRaw ?? "", String(row.initiative.lines.lowerBound),
                String(row.initiative.lines.upperBound),
            ]
            let expected: [String] = [
                name, name == read["name"]! ? "" : "new", printed.joined(separator: "／"),
                partners.joined(separator: "／"), read["goal"]!, read["measure"]!, read["direction_number"]!,
                read["direction"]!, references[read["line_start"]!] ?? read["restates_number"]!, read["rating"]!,
                read["line_start"]!, read["line_end"]!,
            ]
            #expect(found == expected, "\(read["number"]!)")
        }
    }

    private static func unmarked(_ name: String) -> String {
        name.split(separator: "※R").first.map { String($0).trimmingSuffix { $0 == " " } } ?? name
    }

    private static func bare(_ partner: String) -> String {
        partner.filter { !"()".contains($0) }.replacing("市社会福祉協議会", with: "市社協")
    }

    private static func isPartner(_ printed: String) -> Bool {
        partners.contains(Identifier(printed))
    }

    private static let partners: Set<Identifier<String>> = {
        let external = Set(dataset.departments.filter { $0.kind == .external }.map(\.id))
        return Set(
            dataset.responsibilities.filter { external.contains($0.department) }.map { Identifier($0.asPrinted) })
    }()

    /// What stands for baselines and targets: a dash, a word, figures or text.
    @Test func targets() throws {
        let byRow = Dictionary(grouping: Self.dataset.targets.map(\.value), by: \.initiative)
        let ids = Dictionary(uniqueKeysWithValues: Self.numbers.map { ($0.value, $0.key) })
        for read in try Reading.rows("kamakura-welfare") {
            let targets = try #require(byRow[ids[read["number"]!]!])
            for (column, kind, year) in [
                ("baseline_r1", Measure.Kind.baseline, 2019), ("target_r6", .target, 2024),
                ("target_r7", .target, 2025),
            ] {
                let found = targets.first { $0.kind == kind && $0.fiscalYear == year }
                guard read["goal"] != "6" || year == 2025 else {
                    #expect(found == nil)
                    continue
                }
                let expected = read[column]!
                let cell = try #require(found)
                switch expected {
                case "dash": #expect(cell.form == .dash, "\(read["number"]!) \(column)")
                case "blank": #expect(cell.form == .blank, "\(read["number"]!) \(column)")
                case "text", "figures":
                    #expect(cell.form != .dash && cell.form != .blank, "\(read["number"]!) \(column)")
                // A mark is a word or two; what is longer is text.
                default:
                    let word = String(expected.drop { $0 == "・" })
                    let mark = word.count <= 12 ? word : nil
                    #expect(cell.markJa == mark, "\(read["number"]!) \(column)")
                }
            }
        }
    }

    /// The text holds 237 rows of the printed 239: 4-1-5-6 and 4-1-5-16 are not there.
    @Test func totals() {
        let rows = PlanRows(Self.plan, in: Self.dataset).rows
        let goals = Dictionary(grouping: rows) { $0.headings.last!.number }.mapValues(\.count)
        #expect(goals == ["1": 18, "2": 17, "3": 26, "4": 108, "5": 37, "6": 31])
        #expect(rows.filter { $0.initiative.restates != nil }.count == 26)
        let marks = Self.dataset.progress.filter { Self.numbers[$0.initiative] != nil }.compactMap(\.ratingRaw)
        #expect(Dictionary(grouping: marks) { $0 }.mapValues(\.count) == ["A": 194, "B": 41, "C": 1, "D": 1])
        #expect(!Self.numbers.values.contains { $0 == "4-1-5-6" || $0 == "4-1-5-16" })
    }

    /// Goals, measures and directions, each at the line that prints it first with its number.
    @Test func headings() throws {
        var seen: Set<[String]> = []
        var goal = ""
        let expected = try Reading.rows("kamakura-welfare-headings").filter { row in
            if row["kind"] == "goal" { goal = row["number"]! == "" ? goal : row["number"]! }
            guard !row["number"]!.isEmpty, !row["name"]!.isEmpty else { return false }
            return seen.insert([row["kind"]!, row["kind"] == "goal" ? "" : goal, row["number"]!]).inserted
        }.filter { $0["kind"] != "direction" && Int($0["line"]!)! < 440 }
        let found = Self.dataset.headings.filter { $0.plan == Self.plan && $0.kind != .direction }
        #expect(
            found.map { "\($0.sourceLine) \($0.kind.rawValue) \($0.number) \($0.nameJa)" }.sorted()
                == expected.map { "\($0["line"]!) \($0["kind"]!) \($0["number"]!) \($0["name"]!)" }.sorted())
        let directions = Self.dataset.headings.filter { $0.plan == Self.plan && $0.kind == .direction }
        #expect(
            directions.map { "\($0.sourceLine) \($0.number)" }.sorted() == [
                "752 ①", "753 ②", "754 ④", "756 ①", "757 ②", "760 ③", "766 ④", "773 ⑤", "785 ⑥",
            ])
    }

    /// The 15 tables of indicators, year by year, as printed.
    @Test func indicators() throws {
        let found = Self.dataset.indicators.map(\.value).filter { $0.plan == Self.plan && $0.role == .indicator }
        let reading = try Reading.rows("kamakura-welfare-indicators")
        #expect(reading.count == 105 && found.count == 105)
        for read in reading {
            let year = Int(read["fiscal_year"]!.dropFirst()).map { 2018 + $0 }
            let row = try #require(
                found.first { $0.sourceLine == Int(read["line"]!)! && $0.fiscalYear == year }, "\(read["line"]!)")
            #expect(
                [
                    row.nameJa, row.unit, row.actual.text, row.target.text, row.ratePrinted.text,
                    row.ratingPrinted ?? "",
                ] == [
                    read["name"]!, read["unit"]!, read["actual"]!, read["target"]!, read["rate_printed"]!,
                    read["rating_printed"]!,
                ], "line \(read["line"]!) \(read["fiscal_year"]!)")
        }
        #expect(Set(found.compactMap(\.repeats)) == ["kamakura-welfare-2020-g1-i1", "kamakura-welfare-2020-g2-i1"])
        #expect(Set(found.filter { $0.repeats != nil }.map(\.sourceLine)) == [822, 872, 959])
    }

    /// The two series printed beside the share of those who found work (lines 892 and 893).
    @Test func seriesBesideAnIndicator() {
        let beside = Self.dataset.indicators.map(\.value).filter { $0.role == .reference }
        let series = { (line: Int) in beside.filter { $0.sourceLine == line }.map(\.actual.text) }
        #expect(beside.count == 14)
        #expect(series(892) == ["205件", "1,056件", "626件", "330件", "337件", "335件", ""])
        #expect(series(893) == ["8人", "9人", "12人", "25人", "57人", "58人", ""])
    }
}

extension String {
    fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
