import PlanAtlas
import Testing

/// Every number of the welfare report's own summaries is what the dataset gives, or is a finding at its line.
@Suite struct PrintedSummaryTests {
    let atlas = Atlas(Repository.datasets)
    let plan: Plan.ID = "kamakura-welfare-2020"

    /// Rows and marks by goal; the whole plan under an empty number.
    private func counts() -> [String: (rows: Int, marks: [String: Int])] {
        let progress = Dictionary(uniqueKeysWithValues: atlas.dataset.progress.map { ($0.initiative, $0.ratingRaw) })
        var counts: [String: (rows: Int, marks: [String: Int])] = [:]
        for row in PlanRows(plan, in: atlas.dataset).rows {
            let mark = progress[row.initiative.id].flatMap { $0 } ?? ""
            for goal in [row.headings.last!.number, ""] {
                counts[goal, default: (0, [:])].rows += 1
                counts[goal]!.marks[mark, default: 0] += 1
            }
        }
        return counts
    }

    private func isFound(_ line: Int) -> Bool {
        atlas.contradictions().documents.flatMap(\.findings).contains {
            $0.position.file.hasPrefix("001") && ($0.position.line == line || $0.counterpart?.position.line == line)
        }
    }

    private func check(_ read: [String: String], is expected: String) {
        let line = Int(read["line"]!)!
        let printed = read["value"]!.filter { $0.isNumber }
        #expect(
            printed == expected || isFound(line),
            "line \(line) \(read["row_label"]!) \(read["column_label"]!): printed \(printed), the dataset gives \(expected)"
        )
    }

    @Test func initiatives() throws {
        let counts = counts()
        var checked = 0
        for read in try Reading.rows("kamakura-welfare-summary") where read["table"] == "各取組の総括" {
            let goal = read["row_label"] == "合計" ? "" : String(read["row_label"]!.prefix(1))
            let own = try #require(counts[goal])
            let points = (own.marks["A"] ?? 0) * 3 + (own.marks["B"] ?? 0) * 2 + (own.marks["C"] ?? 0)
            switch read["column_label"]! {
            case "取組数": check(read, is: String(own.rows))
            case "点数(計)": check(read, is: String(points))
            case "満点": check(read, is: String(own.rows * 3))
            case "達成率": check(read, is: String((points * 200 + own.rows * 3) / (own.rows * 6)))
            case "総合評価": #expect(read["value"] == "A")
            case let column: check(read, is: String(own.marks[String(column.prefix(1))] ?? 0))
            }
            checked += 1
        }
        #expect(checked == 63)
    }

    @Test func indicators() throws {
        let distinct = atlas.dataset.indicators.map(\.value).filter { $0.role == .indicator && $0.repeats == nil }
        let latest = distinct.filter { $0.fiscalYear == 2024 }
        let marks = Dictionary(grouping: latest) { $0.ratingPrinted ?? "" }.mapValues(\.count)
        #expect(latest.count == 12)
        for read in try Reading.rows("kamakura-welfare-summary") {
            guard read["table"]!.contains("成果指標の評価実績"), read["column_label"] == "実績" else { continue }
            let label = read["row_label"]!
            let expected = label == "合計" ? latest.count : marks[label] ?? 0
            check(read, is: String(expected))
        }
    }

    /// The report's scale: the shares of the target from which on a mark is given.
    @Test func scale() throws {
        let marks = atlas.dataset.ratingMarks.map(\.value).filter { $0.scale == "kamakura-abcd" }
        for read in try Reading.rows("kamakura-welfare-summary") where read["table"] == "評価区分" {
            let mark = try #require(marks.first { $0.mark == read["row_label"] })
            #expect("\(mark.threshold!)%～" == read["value"])
            #expect(mark.sourceLine == Int(read["line"]!))
        }
    }

    /// What the prose counts, goal by goal.
    @Test func prose() throws {
        let counts = counts()
        for read in try Reading.rows("kamakura-welfare-summary") where read["table"] == "本文" {
            let goal = String(read["row_label"]!.suffix(1))
            switch read["column_label"]! {
            case "取組数", "新たに加えた取組": check(read, is: String(try #require(counts[goal]).rows))
            case "A評価": check(read, is: String(try #require(counts[goal]).marks["A"] ?? 0))
            case "取組（目標1～5）": check(read, is: String(counts[""]!.rows - counts["6"]!.rows))
            case "基本目標":
                #expect(read["value"] == "5つ")
                #expect(counts.keys.filter { !$0.isEmpty && $0 != "6" }.count == 5)
            case "施策":
                let measures = atlas.dataset.headings.filter { $0.plan == plan && $0.kind == .measure }
                check(read, is: String(measures.filter { $0.parent != "kamakura-welfare-2020-g6" }.count))
            default: break
            }
        }
    }
}
