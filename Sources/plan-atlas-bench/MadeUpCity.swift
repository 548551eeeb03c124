import PlanAtlas

/// One municipality with one plan of 250 initiatives.
struct MadeUpCity {
    private static let initiatives = 250
    private static let headings = 13
    /// Of twenty rows one is a re-listing.
    private static let relistedEvery = 20
    private static let scaleID = RatingMark.Scale("nation-abc")

    let code: Municipality.ID
    let seed: UInt64
    let lists: CodeChoices
    private let scale = RatingScale(scaleID, in: scale.map(\.value))

    private var plan: Plan.ID { Plan.ID("m\(code)") }
    private var source: SourceDocument.ID { SourceDocument.ID("m\(code)-plan") }

    var tables: Dataset {
        var numbers = SplitMix64(state: seed)
        var tables = Dataset()
        addRegisters(to: &tables, &numbers)
        for number in 0..<Self.initiatives { addInitiative(number, to: &tables, &numbers) }
        return tables
    }

    private func placed<Row>(_ row: Row) -> Placed<Row> { Placed(row, at: RowPlace(file: "", line: 1, columns: [])) }

    private func addRegisters(to tables: inout Dataset, _ numbers: inout SplitMix64) {
        let name = MadeUpText.words(2, &numbers)
        tables.municipalities = [
            placed(
                Municipality(
                    code: code, name: Label("\(name)市", "City \(code)"), prefectureJa: "第\(code.text.prefix(2))県",
                    kind: "市",
                    asOf: "2026-04-01"))
        ]
        tables.plans = [
            placed(
                Plan(
                    id: plan, municipality: code, family: .suicide, title: Label("\(name)市計画", "Plan of \(code)"),
                    periodStart: "2024-04", periodEnd: "2029-03", visionJa: nil))
        ]
        tables.sources = [
            placed(
                SourceDocument(
                    id: source, plan: plan, fileName: "\(code).txt", titleJa: "\(name)市計画", asOf: "2026-04",
                    lines: Self.initiatives * 4, sha256: MadeUpText.digest(&numbers),
                    completeness: numbers.next(below: 5) == 0 ? .excerpt : .full, note: nil))
        ]
        for (number, function) in lists.functions.enumerated() {
            let id = Department.ID("m\(code)-d\(number)")
            let name = MadeUpText.words(2, &numbers)
            tables.departments.append(
                placed(
                    Department(
                        id: id, municipality: code,
                        bureauJa: number % 3 == 0 ? nil : "\(MadeUpText.words(1, &numbers))部",
                        nameJa: "\(name)課", function: function, kind: number % 10 == 9 ? .external : .internal)))
            tables.crosswalk.append(
                placed(
                    CrosswalkEntry(
                        subject: .department(id), axis: .function, code: function, relation: .exact, note: nil)))
        }
        for number in 0..<Self.headings {
            let id = heading(number)
            tables.headings.append(
                placed(
                    Heading(
                        id: id, plan: plan, parent: nil, level: 1, kind: .basicPolicy, number: "\(number + 1)",
                        nameJa: MadeUpText.words(4, &numbers), order: number + 1, source: source, sourceLine: number + 1
                    )))
            tables.crosswalk.append(
                placed(
                    CrosswalkEntry(
                        subject: .heading(id), axis: .policyArea, code: lists.areas[number % lists.areas.count],
                        relation: .related, note: nil)))
        }
    }

    private func heading(_ number: Int) -> Heading.ID { Heading.ID("m\(code)-b\(number + 1)") }

    private func id(_ number: Int) -> Initiative.ID { Initiative.ID("m\(code)-\(number + 1)") }

    private func addInitiative(_ number: Int, to tables: inout Dataset, _ numbers: inout SplitMix64) {
        let id = id(number)
        let isRelisted = number % Self.relistedEvery == Self.relistedEvery - 1
        let line = number * 4 + 1
        tables.initiatives.append(
            placed(
                Initiative(
                    id: id, plan: plan, heading: heading(number * Self.headings / Self.initiatives),
                    number: "\(number + 1)",
                    nameJa: MadeUpText.words(3 + numbers.next(below: 5), &numbers),
                    summaryJa: MadeUpText.sentence(&numbers),
                    page: number / 8 + 1, isNew: numbers.next(below: 10) == 0, commitment: .ongoing,
                    restates: isRelisted ? self.id(number - 1) : nil, source: source, lines: line...(line + 3))))
        addParts(to: id, &tables, &numbers)
        guard !isRelisted else { return }
        addCodes(to: id, line: line, &tables, &numbers)
        for year in numbers.next(below: 100) < 16 ? [2024, 2025] : [2025] {
            let mark = ["A", "B", "C"][numbers.next(below: 3)]
            tables.progress.append(
                placed(
                    Progress(
                        initiative: id, fiscalYear: year, ratingRaw: mark, scale: Self.scaleID,
                        score: scale?.score(of: mark), statusJa: nil, hasPlan: true, hasResult: true, hasNextPlan: false
                    )))
        }
    }

    /// 1.47 departments an initiative.
    private func addParts(to id: Initiative.ID, _ tables: inout Dataset, _ numbers: inout SplitMix64) {
        let count = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3][numbers.next(below: 10)]
        let first = numbers.next(below: tables.departments.count)
        for part in 0..<count {
            let department = tables.departments[(first + part * 7) % tables.departments.count]
            let role: Responsibility.Role =
                department.kind == .external ? .partner : count == 1 ? .lead : .joint
            tables.responsibilities.append(
                placed(
                    Responsibility(initiative: id, department: department.id, role: role, asPrinted: department.nameJa))
            )
        }
    }

    /// 1.43 areas and 1.3 groups an initiative.
    private func addCodes(to id: Initiative.ID, line: Int, _ tables: inout Dataset, _ numbers: inout SplitMix64) {
        let areas = numbers.next(below: 100) < 43 ? 2 : 1
        let groups = [0, 0, 1, 1, 1, 1, 1, 2, 3, 4][numbers.next(below: 10)]
        for (axis, codes, count) in [(Axis.policyArea, lists.areas, areas), (.group, lists.groups, groups)] {
            let first = numbers.next(below: codes.count)
            for place in 0..<count {
                let code = codes[(first + place * 5) % codes.count]
                let rule = lists.rule(for: code, numbers.next(below: 8))
                tables.codes.append(
                    placed(
                        InitiativeCode(
                            initiative: id, axis: axis, code: code,
                            rank: axis == .policyArea && place > 0 ? .secondary : .primary, basis: rule.basis,
                            evidence: String(rule.pattern.prefix { $0 != "／" }), rule: rule.id.text, source: source,
                            sourceLine: line)))
            }
        }
    }

    /// The scale on which every city of the nation grades its work.
    static let scale: [Placed<RatingMark>] = ["A", "B", "C"].enumerated().map { place, mark in
        Placed(
            RatingMark(
                scale: scaleID, kind: .achievement, mark: mark, order: place + 1, points: 3 - place, threshold: nil,
                meaning: Label("段階\(mark)", "Grade \(mark)"), source: nil, sourceLine: nil),
            at: RowPlace(file: "", line: 1, columns: []))
    }
}
