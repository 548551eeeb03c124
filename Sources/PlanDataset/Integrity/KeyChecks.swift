import Diagnostics
import PlanModel

/// What the tables' rows are known by; every plan has its documents, and every municipality code carries its check digit.
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
