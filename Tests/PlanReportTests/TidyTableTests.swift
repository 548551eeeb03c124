import CSVText
import Diagnostics
import PlanAnalysis
import PlanCoding
import PlanModel
import TestSupport
import Testing

@testable import PlanReport

/// The analyses as tables: their columns, and single rows of the three cities spelled out.
@Suite struct TidyTableTests {
    private let drawn = Drawn()

    static let city = "municipality_code municipality_ja municipality_en"
    static let columns: [(table: String, columns: String)] = [
        (
            "coverage_matrix",
            "\(city) family family_ja family_en policy_area policy_area_ja policy_area_en group group_ja group_en "
                + "initiatives stated derived inferred uncoded state state_ja state_en"
        ),
        (
            "coverage_gaps",
            "\(city) family family_ja family_en policy_area policy_area_ja policy_area_en group group_ja group_en "
                + "scope kind kind_ja kind_en inside_gap peers_with peers_assessed peer_share excerpt_peers_with "
                + "peer_initiatives peer_relisted uncoded peer_functions own_departments possible_match examples"
        ),
        (
            "similar_initiatives",
            "\(city) plan_id initiative_id initiative_ja initiative_en other_municipality_code other_municipality_ja "
                + "other_municipality_en other_plan_id other_id other_ja other_en score text_score is_strong shared_area "
                + "shared_groups shared_instrument shared_terms"
        ),
        (
            "department_load",
            "\(city) department_id bureau_ja department_ja function_code function_ja function_en lead joint partner "
                + "full_count fractional_count share of_initiatives hhi completeness"
        ),
        (
            "department_pairs",
            "\(city) department_id department_ja function_code other_department_id other_department_ja "
                + "other_function_code shared_initiatives with_partner share of_initiatives completeness"
        ),
        (
            "function_load",
            "\(city) function_code function_ja function_en full_count fractional_count share of_initiatives completeness"
        ),
        (
            "priority_group_coverage",
            "\(city) family family_ja family_en group group_ja group_en initiatives share of_initiatives stated derived "
                + "inferred policy_areas uncoded state state_ja state_en"
        ),
    ]

    @Test func columnsAreStable() {
        #expect(drawn.tables.map(\.name) == Self.columns.map(\.table))
        for (table, columns) in zip(drawn.tables, Self.columns) {
            #expect(table.columns.joined(separator: " ") == columns.columns)
            #expect(Set(table.columns).count == table.columns.count)
            #expect(table.rows.allSatisfy { $0.count == table.columns.count })
            #expect(!table.rows.isEmpty)
        }
    }

    @Test func everyColumnIsInTheDataDictionaryAndNoOther() {
        let sheet = CodingSheet(file: "", codes: [], columns: [])
        let agreement = CoderAgreement(
            SheetComparison(sheet, sheet, taxonomy: Taxonomy()), resamples: 0, seed: 0)
        let comparison = Comparison(drawn.index, matrix: drawn.matrix, Dataset(), .area(0), of: [0])
        let others = [
            GapReport(drawn.index, Dataset(), of: 2).table, comparison.table(drawn.index, Dataset()),
            drawn.progress.table(drawn.index), drawn.indicators.table(drawn.index), drawn.frameworks.table(drawn.index),
            [Finding]().table, ReadDocuments(drawn.index, Dataset(), []).table(drawn.index),
            GapCounts(drawn.index, drawn.gaps).table(drawn.index),
            agreement.table, agreement.confusionTable,
        ]
        let described = DataDictionary.entries.map(\.column)
        #expect(Set(described).count == described.count)
        #expect(Set(described) == Set((drawn.tables + others).flatMap(\.columns)))
    }

    /// The rows of a table that hold all of the cells, joined by `|`, from a column on.
    private func rows(_ name: String, from column: String, where cells: [String: String]) -> [String] {
        let table = drawn.table(name)
        let start = table.columns.firstIndex(of: column)!
        return table.rows.filter { row in
            cells.allSatisfy { row[table.columns.firstIndex(of: $0.key)!].displayed == $0.value }
        }.map { $0[start...].map(\.displayed).joined(separator: "|") }
    }

    @Test func aRowOfTheMatrix() {
        #expect(
            rows(
                "coverage_matrix", from: "municipality_code",
                where: ["municipality_code": "142042", "policy_area": "P1", "group": "G1"])
                == [
                    "142042|甲市|Ko|suicide|自殺対策計画|Suicide-countermeasure plan|P1|P1の和名|P1 in English|"
                        + "G1|G1の和名|G1 in English|2|0|1|1|1|stated|あり（計画の記載・見出し）|Present, by the plan's words or headings"
                ])
        #expect(
            rows(
                "coverage_matrix", from: "policy_area",
                where: ["municipality_code": "011002", "policy_area": "UNCODED", "group": "ALL"])
                == [
                    "UNCODED|分野未定|No policy area yet|ALL|対象を問わず|Any group|0|0|0|0|0|not_assessed|未収録|Not assessed"
                ])
    }

    /// 甲 has no P3: 丙's h2 and 乙's o1 fill it; k4 is o1 but for a synonym; the welfare department and the idle one are of their
    /// functions.
    @Test func aRowOfTheGaps() {
        #expect(
            rows(
                "coverage_gaps", from: "scope",
                where: ["municipality_code": "142042", "policy_area": "P3", "group": "ALL"])
                == [
                    "area|gap|空白の候補|Candidate gap|false|2|2|1.0000|1|2|0|2|F2／F3|k-idle／k-welfare|"
                        + "ゲートキーパー養成講座（k4）≒ゲートキーパー養成研修, 0.6000|"
                        + "丙市「相談」（h-office・h-desk）／乙市「ゲートキーパー養成研修」（o-support）"
                ])
        // 丙's h1: its desk has no function, and nothing resembles it.
        #expect(
            rows(
                "coverage_gaps", from: "scope",
                where: ["municipality_code": "142042", "policy_area": "P1", "group": "G3"])
                == ["cell|gap|空白の候補|Candidate gap|true|1|1|1.0000|0|1|0|1||||丙市「学校」（h-desk）"])
    }

    /// k4 and o1 differ by a synonym and have no code in common.
    @Test func aRowOfTheSimilarInitiatives() {
        #expect(
            rows("similar_initiatives", from: "municipality_code", where: ["initiative_id": "k4"])
                == [
                    "142042|甲市|Ko|k|k4|ゲートキーパー養成講座||142123|乙市|Otsu|o|o1|ゲートキーパー養成研修||0.6000|1.0000|true||||"
                        + "ゲートキーパー養成講座"
                ])
    }

    /// A body outside the town hall stands apart from the departments.
    @Test func partnersAreNamedApart() {
        var sketch = ThreeCities.sketch
        sketch.department("o-ngo", of: "142123", function: "F3", .external)
        sketch.initiative("o2", in: "o", name: "訪問", codes: "P4", by: "o-support o-ngo")
        sketch.initiative("o3", in: "o", name: "電話", codes: "P4", by: "o-ngo")
        let table = Drawn(sketch.dataset).table("coverage_gaps")
        let row = table.rows.first { $0[0] == .text("142042") && $0[6] == .text("P4") && $0[9] == .text("ALL") }
        #expect(row?.last == .text("乙市「訪問」（o-support；外部：o-ngo）／乙市「電話」（外部：o-ngo）"))
        #expect(row?[table.columns.firstIndex(of: "peer_functions")!] == .text("F2"))
        #expect(row?[table.columns.firstIndex(of: "own_departments")!] == .text("k-welfare"))
    }

    /// What the city's welfare plan has is marked as such: kw1 by its name, kw2 by its codes.
    @Test func anInitiativeOfAnotherPlanIsMarked() {
        var sketch = ThreeCities.sketch
        sketch.plan("kw", of: "142042", .welfare)
        sketch.initiative("h3", in: "h", name: "学校の相談", codes: "P1 G3=stated")
        sketch.initiative("kw1", in: "kw", name: "学校の相談")
        sketch.initiative("kw2", in: "kw", name: "見回り", codes: "P1 G3=stated")
        let table = Drawn(sketch.dataset).table("coverage_gaps")
        let row = table.rows.first { $0[0] == .text("142042") && $0[6] == .text("P1") && $0[9] == .text("G3") }
        let cell = { (column: String) in row?[table.columns.firstIndex(of: column)!] }
        #expect(cell("possible_match") == .text("学校の相談（kw1）〔地域福祉計画〕≒学校の相談, 0.6000／見回り（kw2）〔地域福祉計画〕"))
        #expect(cell("kind") == .text("other_plan"))
    }

    @Test func threeExamplesOfEachPeer() {
        var sketch = ThreeCities.sketch
        for number in 2...5 { sketch.initiative("o\(number)", in: "o", name: "訪問\(number)", codes: "P3") }
        let table = Drawn(sketch.dataset).table("coverage_gaps")
        let row = table.rows.first { $0[0] == .text("142042") && $0[6] == .text("P3") && $0[9] == .text("ALL") }
        #expect(row?[table.columns.firstIndex(of: "peer_initiatives")!] == .number("6"))
        #expect(
            row?.last
                == .text("丙市「相談」（h-office・h-desk）／乙市「ゲートキーパー養成研修」（o-support）／乙市「訪問2」／乙市「訪問3」"))
    }

    @Test func aRowOfTheLoads() {
        // 2 of 4, and 26/64. The ngo is a partner of k3, which adds 1 to its full count and no fraction.
        #expect(
            rows("department_load", from: "department_id", where: ["department_id": "k-health"])
                == ["k-health||k-health|F1|F1の和名|F1 in English|1|2|0|3|2.0000|0.5000|4|0.4063|full"])
        #expect(
            rows("department_load", from: "department_id", where: ["department_id": "k-ngo"])
                == ["k-ngo||k-ngo||||0|0|1|1|0.0000|0.0000|4|0.4063|full"])
        // k1, k2 and half of k3: 5/2 of 4.
        #expect(
            rows("function_load", from: "function_code", where: ["municipality_code": "142042", "function_code": "F1"])
                == ["F1|F1の和名|F1 in English|3|2.5000|0.6250|4|full"])
        #expect(
            rows("function_load", from: "full_count", where: ["municipality_code": "011002", "function_code": "F1"])
                == ["0|0.0000||0|not_assessed"])
    }

    /// k3 is of health, welfare and the ngo: one of the ngo's one, and of the three that health carries.
    @Test func aRowOfThePairs() {
        #expect(
            rows("department_pairs", from: "department_id", where: ["department_id": "k-ngo"])
                == [
                    "k-ngo|k-ngo||k-health|k-health|F1|1|1|1.0000|1|full",
                    "k-ngo|k-ngo||k-welfare|k-welfare|F2|1|1|1.0000|1|full",
                ])
        #expect(
            rows("department_pairs", from: "function_code", where: ["department_id": "k-health"])
                == [
                    "F1|k-clinic|k-clinic|F1|1|0|0.3333|3|full", "F1|k-ngo|k-ngo||1|1|0.3333|3|full",
                    "F1|k-welfare|k-welfare|F2|1|0|0.3333|3|full",
                ])
    }

    @Test func aRowOfTheGroups() {
        #expect(
            rows("priority_group_coverage", from: "group", where: ["municipality_code": "142042", "group": "G1"])
                == [
                    "G1|G1の和名|G1 in English|2|0.4000|5|1|0|1|2|2|stated|あり（計画の記載・見出し）|Present, by the plan's words or headings"
                ])
        #expect(
            rows("priority_group_coverage", from: "initiatives", where: ["municipality_code": "011002", "group": "G1"])
                == ["0||0|0|0|0|0|0|not_assessed|未収録|Not assessed"])
    }

    @Test func findingsStandInTheOrderOfTheirPlaces() {
        let findings = [
            Finding(.encoding, at: SourcePosition(file: "b.csv", line: 1), "last"),
            Finding(.encoding, at: SourcePosition(file: "a.csv", line: 10), "second"),
            Finding(.encoding, at: SourcePosition(file: "a.csv", line: 9, column: 2), field: "f", value: "v", "first"),
        ]
        let table = findings.table
        #expect(
            table.columns == [
                "code", "file", "line", "column", "severity", "field", "value", "message", "other_line", "other_value",
                "consistent",
            ])
        #expect(table.rows.map { $0[7] } == [.text("first"), .text("second"), .text("last")])
        #expect(Array(table.rows[0][1...3]) == [.text("a.csv"), .number("9"), .number("2")])
        #expect(Array(table.rows[0][5...6]) == [.text("f"), .text("v")])
        #expect(Array(table.rows[1][5...6]) == [.missing, .missing])
        #expect(table.rows.allSatisfy { Array($0[8...]) == [.missing, .missing, .missing] })
    }

    @Test func aContradictionHasBothItsPlaces() {
        let place = SourcePosition(file: "a.txt", line: 5)
        let other = Counterpart(at: SourcePosition(file: "a.txt", line: 9), value: "52", consistent: .there)
        let table = [Finding(.share, at: place, value: "54", against: other, "m")].table
        #expect(Array(table.rows[0][6...]) == [.text("54"), .text("m"), .number("9"), .text("52"), .text("there")])
    }
}
