import Diagnostics
import PlanModel

/// Every table's key is unique, and every municipality code carries its check digit.
struct KeyChecks {
    private(set) var findings: [Finding] = []
    let municipalities: KeySet<Municipality>
    let plans: KeySet<Plan>
    let sources: KeySet<SourceDocument>
    let departments: KeySet<Department>
    let headings: KeySet<Heading>
    let initiatives: KeySet<Initiative>
    let indicators: KeySet<Indicator>
    let scales: KeySet<RatingMark>

    init(_ dataset: Dataset, _ tables: TableConditions) {
        // A code that is known to be wrong stands for the right one: what refers to that one is not at fault.
        let codes = dataset.municipalities.map(\.code)
        municipalities = KeySet(
            codes + codes.compactMap(\.mended), isWhole: tables.isWhole(Municipality.self))
        plans = KeySet(dataset.plans.map(\.id), isWhole: tables.isWhole(Plan.self))
        sources = KeySet(dataset.sources.map(\.id), isWhole: tables.isWhole(SourceDocument.self))
        departments = KeySet(dataset.departments.map(\.id), isWhole: tables.isWhole(Department.self))
        headings = KeySet(dataset.headings.map(\.id), isWhole: tables.isWhole(Heading.self))
        initiatives = KeySet(dataset.initiatives.map(\.id), isWhole: tables.isWhole(Initiative.self))
        indicators = KeySet(dataset.indicators.map(\.id), isWhole: tables.isWhole(Indicator.self))
        scales = KeySet(dataset.ratingMarks.map(\.scale), isWhole: tables.isWhole(RatingMark.self))

        unique(dataset.municipalities, "municipality_code") { $0.code.text }
        unique(dataset.plans, "plan_id") { $0.id.text }
        unique(dataset.sources, "source_id") { $0.id.text }
        unique(dataset.departments, "department_id") { $0.id.text }
        unique(dataset.headings, "heading_id") { $0.id.text }
        unique(dataset.initiatives, "initiative_id") { $0.id.text }
        unique(dataset.responsibilities, "department_id") { "\($0.initiative) \($0.department)" }
        unique(dataset.codes, "code") { "\($0.initiative) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.codingRules, "rule_id") { $0.id.text }
        unique(dataset.decisions, "code") { "\($0.initiative) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.words, "initiative_id") { $0.initiative.text }
        unique(dataset.progress, "fiscal_year") { "\($0.initiative) \($0.fiscalYear)" }
        unique(dataset.targets, "kind") { "\($0.initiative) \($0.fiscalYear) \($0.kind.rawValue)" }
        unique(dataset.indicators, "fiscal_year") { "\($0.id) \($0.fiscalYear.map(String.init) ?? "before the plan")" }
        unique(dataset.statements, "statement_id") { $0.id.text }
        unique(dataset.ratingMarks, "mark") { "\($0.scale) \($0.mark)" }
        unique(dataset.crosswalk, "code") { "\($0.subject.kind) \($0.subject.id) \($0.axis.rawValue) \($0.code)" }
        unique(dataset.taxonomy.policyAreas, "code") { $0.code.id.text }
        unique(dataset.taxonomy.priorityGroups, "code") { $0.code.id.text }
        unique(dataset.taxonomy.instruments, "code") { $0.id.text }
        unique(dataset.taxonomy.commitments, "code") { $0.code.id.text }
        unique(dataset.taxonomy.departmentFunctions, "code") { $0.code.id.text }
        unique(dataset.taxonomy.frameworkItems, "item") { "\($0.framework) \($0.item)" }
        unique(dataset.taxonomy.examples, "subject_id") { "\($0.axis.rawValue) \($0.code) \($0.subject.id)" }

        // A source of no known plan may be the one that is missed; it is a finding already.
        let areSourcesSound = sources.isWhole && !dataset.sources.contains { plans.isDangling($0.plan) }
        for row in dataset.plans where areSourcesSound {
            guard !row.id.text.isEmpty, !dataset.sources.contains(where: { $0.plan == row.id }) else { continue }
            findings.append(
                row.finding(
                    .missingTable, "plan_id", value: row.id.text,
                    "no sources.csv has a row for \(row.id), so nothing of it was read; add its folder, or take it out")
            )
        }
        for row in dataset.municipalities where !row.code.text.isEmpty && !Municipality.isValid(code: row.code) {
            findings.append(
                row.finding(.checkDigit, "municipality_code", value: row.code.text, Self.checkDigit(row.code)))
        }
    }

    private mutating func unique<Row>(_ rows: [Placed<Row>], _ column: String, key: (Row) -> String) {
        var first: [Identifier<Row>: RowPlace] = [:]
        for row in rows {
            let key = key(row.value)
            guard !key.isEmpty else { continue }
            if let other = first[Identifier(key)] {
                let place = other.file == row.place.file ? "line \(other.line)" : "\(other.file):\(other.line)"
                findings.append(
                    row.finding(
                        .duplicateKey, column, value: key,
                        "“\(key)” stands at \(place) already; give each row a key of its own"))
            } else {
                first[Identifier(key)] = row.place
            }
        }
    }

    private static func checkDigit(_ code: Municipality.ID) -> String {
        guard let mended = code.mended else {
            return "“\(code)” is no municipality code; it has six digits, the leading zero included, like 011002"
        }
        return code.text.utf8.count == 5
            ? "“\(code)” has lost its leading zero; write \(mended), and keep codes as text"
            : "the check digit of \(code.text.prefix(5)) is \(mended.text.suffix(1)), not \(code.text.suffix(1))"
    }
}

extension Municipality.ID {
    /// The code that was meant by five digits without their leading zero, or by six whose last one is wrong; nil otherwise.
    fileprivate var mended: Municipality.ID? {
        let padded = Municipality.ID("0" + text)
        if text.utf8.count == 5, Municipality.isValid(code: padded) { return padded }
        let digits = Array(text.utf8)
        guard digits.count == 6, let digit = Municipality.checkDigit(of: digits.prefix(5)), digits[5] != digit,
            (0x30...0x39).contains(digits[5])
        else { return nil }
        return Municipality.ID(String(decoding: digits.prefix(5) + [digit], as: UTF8.self))
    }
}
